/**
 * Workshops come and go.
 * @module
 */
import { backstagePath, planPath } from '../../shared/protocol/rooms.ts';
import type { CreatedWorkshop, CreateWorkshop } from '../../shared/protocol/http.ts';
import { createBackstage, createPlan } from '../../shared/model/plan/plan-edits.ts';
import type { WorkshopRow } from '../storage/storage.ts';
import { inTurn, inTurnOf } from './in-turn.ts';
import { withFreeCode } from './join-code.ts';
import type { Grant } from './policy.ts';
import type { AccessPorts } from './ports.ts';
import { hashSecret, makeId, makeSecret } from './secret.ts';

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
  const row: Omit<WorkshopRow, 'joinCode'> = {
    id,
    title,
    format,
    ...(host && { host }),
    facilitatorHash: hashSecret(facilitatorKey),
    tables: tables.map((name) => ({ id: makeId(random), name })),
    createdAt: clock.now(),
  };
  const joinCode = await withFreeCode(random, (free) => registry.addWorkshop({ ...row, joinCode: free }));
  try {
    await rooms.edit(planPath(id), (doc) =>
      createPlan(doc, { title, format, tables: row.tables, ...(host && { host }) }),
    );
    await rooms.edit(backstagePath(id), (doc) => createBackstage(doc, { format }));
  } catch (error) {
    await registry.deleteWorkshop(id);
    throw error;
  }
  return { id, joinCode, facilitatorKey, tables: row.tables };
}

/**
 * Ends a workshop: its sockets, its grants and every row of it. SPEC [J9].
 * @param stories what becomes of those it published: SPEC [N5]
 * @throws {Refusal} `not-signed-in` when who asks was taken out before their turn
 */
export function deleteWorkshop(
  ports: AccessPorts,
  asking: Grant,
  stories?: 'kept' | 'withdrawn',
): Promise<void> {
  return inTurnOf(ports, asking, async () => {
    await deleteNow(ports, asking.workshopId, stories);
    return { answer: undefined };
  });
}

/** Ends a workshop whose time has come, unless somebody kept it longer before its turn. SPEC [X5]. */
export function deleteDue(ports: AccessPorts, workshopId: string): Promise<void> {
  const { registry, clock } = ports;
  return inTurn(ports, workshopId, async () => {
    const { deleteAt = Infinity } = (await registry.workshop(workshopId))?.ending ?? {};
    if (deleteAt <= clock.now()) await deleteNow(ports, workshopId);
    return { answer: undefined };
  });
}

async function deleteNow(
  { registry, rooms }: AccessPorts,
  workshopId: string,
  stories?: 'kept' | 'withdrawn',
): Promise<void> {
  await rooms.closeWorkshop(workshopId);
  await registry.deleteWorkshop(workshopId, stories);
  // Sockets that were on the way in while the rows went.
  await rooms.closeWorkshop(workshopId);
}
