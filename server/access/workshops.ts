/**
 * Workshops come and go.
 * @module
 */
import type { DocAt } from '../../shared/model/document.ts';
import type { CreatedWorkshop, CreateWorkshop } from '../../shared/protocol/http.ts';
import { createPlan } from '../../shared/model/plan/plan-edits.ts';
import type { Clock } from '../clock.ts';
import type { Registry, WorkshopRow } from '../storage/storage.ts';
import { makeJoinCode } from './join-code.ts';
import { hashSecret, makeId, makeSecret, type Random } from './secret.ts';
import type { Turns } from './turns.ts';

/** PORT: what access needs of the documents; the rooms are it. */
export type LiveDocuments = {
  /** Edits `<workshop>/<document>` on the server's account; MUST resolve only once that is durable. */
  edit<Path extends string>(path: Path, change: (doc: DocAt<Path>) => void): Promise<void>;
  /** Looks at `<workshop>/<document>`; `look` runs in one turn, on what everybody was told last. */
  read<T, Path extends string>(path: Path, look: (doc: DocAt<Path>) => T | Promise<T>): Promise<T>;
  /** MUST end every connection of somebody who is not in the workshop any more. */
  endPerson(workshopId: string, personId: string): void;
  /** MUST have the rights of somebody who sits elsewhere decided anew. */
  reseat(workshopId: string, personId: string): void;
  /** MUST end every connection to the documents of a table that is gone. */
  endTable(workshopId: string, tableId: string): void;
  /** MUST end every connection to the workshop's documents and settle what is being written to them. */
  closeWorkshop(workshopId: string): Promise<void>;
};

export type AccessPorts = {
  registry: Registry;
  rooms: LiveDocuments;
  random: Random;
  clock: Clock;
  /** By workshop: the registry and the plan say the same once a turn is over. */
  turns: Turns;
};

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
    await rooms.edit(`${workshop.id}/plan`, (doc) =>
      createPlan(doc, { title, format, tables: workshop.tables, ...(host && { host }) }),
    );
  } catch (error) {
    await registry.deleteWorkshop(workshop.id);
    throw error;
  }
  return { id: workshop.id, joinCode: workshop.joinCode, facilitatorKey, tables: workshop.tables };
}

/** Ends a workshop: its sockets, its grants and every row of it. SPEC [J9]. */
export async function deleteWorkshop({ registry, rooms }: AccessPorts, workshopId: string): Promise<void> {
  await rooms.closeWorkshop(workshopId);
  await registry.deleteWorkshop(workshopId);
  // Whoever was on the way in while the rows went.
  await rooms.closeWorkshop(workshopId);
}
