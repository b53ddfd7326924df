/**
 * Workshops come and go.
 * @module
 */
import { planPath } from '../../shared/protocol/rooms.ts';
import type { CreatedWorkshop, CreateWorkshop } from '../../shared/protocol/http.ts';
import { createPlan } from '../../shared/model/plan/plan-edits.ts';
import type { WorkshopRow } from '../storage/storage.ts';
import { inTurnOf } from './in-turn.ts';
import { makeJoinCode } from './join-code.ts';
import type { Grant } from './policy.ts';
import type { AccessPorts } from './ports.ts';
import { hashSecret, makeId, makeSecret } from './secret.ts';

/** Codes collide once in 191 million; five tries are more than enough unless the store itself is at fault. */
const CODE_TRIES = 5;

/**
 * Starts a workshop and writes its plan. SPEC [J1].
 * @throws {StorageError} when it could not be kept; then nothing of it stays
 */
export async function createWorkshop(
  { registry, rooms, random, clock }: AccessPorts,
  { title, format, host, tables }: Omit<CreateWorkshop, 'createKey'>,
  id: string = makeId(random),
): Promise<CreatedWorkshop> {
  const facilitatorKey = makeSecret(random);
  const workshop: WorkshopRow = {
    id,
    title,
    format,
    ...(host && { host }),
    joinCode: makeJoinCode(random),
    facilitatorHash: hashSecret(facilitatorKey),
    tables: tables.map((name) => ({ id: makeId(random), name })),
    createdAt: clock.now(),
  };
  let tries = 1;
  while (!(await registry.addWorkshop(workshop))) {
    if ((tries += 1) > CODE_TRIES) throw new Error('No free join code found.');
    workshop.joinCode = makeJoinCode(random);
  }
  try {
    await rooms.edit(planPath(workshop.id), (doc) =>
      createPlan(doc, { title, format, tables: workshop.tables, ...(host && { host }) }),
    );
  } catch (error) {
    await registry.deleteWorkshop(workshop.id);
    throw error;
  }
  return { id: workshop.id, joinCode: workshop.joinCode, facilitatorKey, tables: workshop.tables };
}

/**
 * Ends a workshop: its sockets, its grants and every row of it. SPEC [J9].
 * @throws {Refusal} `not-signed-in` when who asks was taken out before their turn
 */
export function deleteWorkshop(ports: AccessPorts, asking: Grant): Promise<void> {
  const { registry, rooms } = ports;
  const { workshopId } = asking;
  return inTurnOf(ports, asking, async () => {
    await rooms.closeWorkshop(workshopId);
    await registry.deleteWorkshop(workshopId);
    // Sockets that were on the way in while the rows went.
    await rooms.closeWorkshop(workshopId);
    return { answer: undefined };
  });
}
