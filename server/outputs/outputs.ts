/**
 * Makes what leaves the room, of all that a workshop has written. SPEC [E20].
 * @module
 */
import { mapPath, planPath, tablePath } from '../../shared/protocol/rooms.ts';
import type { Clock } from '../clock.ts';
import { type Elsewhere, ElsewhereError, type Program, type Run } from '../elsewhere/elsewhere.ts';
import { nextTurn } from '../next-turn.ts';
import type { Rooms } from '../rooms/rooms.ts';
import { snapshotOf } from '../rooms/snapshot.ts';
import type { WorkshopRow } from '../storage/storage.ts';
import type { Order, OutputProgress, OutputRequest, Snapshots } from './messages.ts';

export type Outputs = {
  /**
   * Makes one output and returns its bytes. Whoever asks for the same report while it is made, or a moment later, gets the same;
   * a file has in it what was written before it was asked for.
   * @throws {OutputError} when it could not be made
   * @throws {StorageError} when a document cannot be read
   */
  make(
    workshop: Pick<WorkshopRow, 'id' | 'tables'>,
    order: Order,
    how?: Omit<Run<OutputProgress>, 'for'>,
  ): Promise<Uint8Array>;
};

export class OutputError extends Error {
  override name = 'OutputError';
  /** `stopped`: whoever asked for it did not want it any more. */
  readonly code: ElsewhereError['code'];
  constructor(cause: ElsewhereError) {
    super(cause.message, { cause });
    this.code = cause.code;
  }
}

/** A day of forty people takes a second; a hostile one is given up. */
const MAKING: Program<OutputRequest, Uint8Array, OutputProgress> = {
  url: new URL('./make.ts', import.meta.url),
  stage: 'output',
  patienceMs: 60_000,
  memoryMb: 1024,
  waiting: { ofOneKey: 10, inAll: 60 },
};
/** A hall that opens the report together is answered by one. */
const SAME_FOR_MS = 3_000;

export function makeOutputs(
  elsewhere: Elsewhere,
  rooms: Pick<Rooms, 'open'>,
  clock: Pick<Clock, 'now' | 'after'>,
  program: URL = MAKING.url,
): Outputs {
  const underway = new Map<string, Promise<Uint8Array>>();
  const run = async (
    { id, tables }: Pick<WorkshopRow, 'id' | 'tables'>,
    order: Order,
    how: Omit<Run<OutputProgress>, 'for'>,
  ) => {
    const wanted = order.table === undefined ? tables : tables.filter((table) => table.id === order.table);
    const documents = await snapshotsOf(rooms, id, wanted);
    const request: OutputRequest = { order, documents, at: clock.now() };
    return elsewhere
      .run({ ...MAKING, url: program }, request, { for: id, ...how })
      .catch((error: unknown) => {
        throw error instanceof ElsewhereError ? new OutputError(error) : error;
      });
  };
  return {
    make(workshop, order, how) {
      if (how || order.format !== 'report') return run(workshop, order, how ?? {});
      const key = JSON.stringify([workshop.id, order]);
      const known = underway.get(key);
      if (known) return known;
      const made = run(workshop, order, {});
      underway.set(key, made);
      const forget = () => underway.delete(key);
      made.then(
        () => clock.after(SAME_FOR_MS, forget),
        () => forget(),
      );
      return made;
    },
  };
}

/** Reads the documents one by one, each in a turn of its own, so that the relay goes on. */
async function snapshotsOf(
  rooms: Pick<Rooms, 'open'>,
  id: string,
  tables: WorkshopRow['tables'],
): Promise<Snapshots> {
  const plan = await snapshotOf(rooms, planPath(id));
  const read: Record<string, Snapshots['tables'][string]> = {};
  for (const { id: tableId } of tables) {
    await nextTurn();
    const table = await snapshotOf(rooms, tablePath(id, tableId));
    await nextTurn();
    read[tableId] = { table, map: await snapshotOf(rooms, mapPath(id, tableId)) };
  }
  return { plan, tables: read };
}
