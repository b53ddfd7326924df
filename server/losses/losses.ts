/**
 * What was taken away at a table: listed by person, and brought back at once. SPEC section Z.
 * @module
 */
import type * as Y from 'yjs';
import { PLAN_ROOTS } from '../../shared/model/plan/plan-view.ts';
import { root } from '../../shared/model/document.ts';
import type { LossGroup } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { mapPath, planPath, tablePath } from '../../shared/protocol/rooms.ts';
import type { LiveDocuments } from '../access/ports.ts';
import type { Grant } from '../access/policy.ts';
import { mayWrite } from '../access/policy.ts';
import { Refusal } from '../access/refusal.ts';
import type { Clock } from '../clock.ts';
import type { LossLog, LossRow, Registry } from '../storage/storage.ts';
import { groupsOf } from './groups.ts';
import { remedyFor, type Remedy, type Returned, type WriterOf } from './remedy.ts';

export type LossPorts = {
  log: LossLog;
  registry: Pick<Registry, 'workshop'>;
  rooms: Pick<LiveDocuments, 'edit' | 'read' | 'writersOf'>;
  clock: Clock;
};

/** One person's losses from `since` to `until`, in ms since 1970. */
export type Span = { table: string; person: string; since: number; until?: number | undefined };

export type Losses = {
  /** @throws {Refusal} `unknown-table`, `not-your-table` */
  at(asking: Grant, tableId: string): Promise<LossGroup[]>;
  /** Brings back what one person took away. @returns how many things came back. @throws {Refusal} as `at` */
  bringBack(asking: Grant, span: Span): Promise<number>;
};

export function makeLosses({ log, registry, rooms, clock }: LossPorts): Losses {
  const permit = async (asking: Grant, tableId: string) => {
    const { tables = [] } = (await registry.workshop(asking.workshopId)) ?? {};
    if (!tables.some(({ id }) => id === tableId)) throw new Refusal('unknown-table');
    const document = { kind: 'table', tableId } as const;
    if (!mayWrite(asking, { workshopId: asking.workshopId, document })) throw new Refusal('not-allowed');
  };
  const placesOf = (workshopId: string, tableId: string) =>
    [tablePath(workshopId, tableId), mapPath(workshopId, tableId)].map((path) => ({
      path,
      name: path.slice(workshopId.length + 1),
    }));
  const recent = async (workshopId: string, name: string) => {
    const from = clock.now() - LIMITS.lossForgottenMs;
    return (await log.of(workshopId, name)).filter(({ at }) => at >= from);
  };
  return {
    async at(asking, tableId) {
      const { workshopId } = asking;
      await permit(asking, tableId);
      const found: LossRow[] = [];
      for (const { path, name } of placesOf(workshopId, tableId)) {
        const rows = await recent(workshopId, name);
        if (rows.length === 0) continue;
        const by = await rooms.writersOf(path);
        found.push(...(await rooms.read(path, (doc) => rows.filter((row) => remedyFor(doc, row, by)))));
      }
      if (found.length === 0) return [];
      const names = await rooms.read(planPath(workshopId), (plan) => {
        const people = root(plan, 'people');
        return new Map(
          found.map(({ personId: id }) => [id, PLAN_ROOTS.people.read(id, people.get(id))?.name]),
        );
      });
      return groupsOf(found, (person) => names.get(person) ?? 'Somebody');
    },
    async bringBack(asking, { table, person, since, until = Infinity }) {
      const { workshopId } = asking;
      await permit(asking, table);
      let back = 0;
      for (const { path, name } of placesOf(workshopId, table)) {
        const rows = (await recent(workshopId, name)).filter(
          ({ personId, at }) => personId === person && at >= since && at <= until,
        );
        if (rows.length === 0) continue;
        const by = await rooms.writersOf(path);
        await rooms.edit(path, (doc) => void (back += bringBackIn(doc, rows, by)));
        // Only once it is durable. What could not come back, because others have written there since, is over, too.
        await log.drop(
          workshopId,
          rows.map(({ id }) => id),
        );
      }
      return back;
    },
  };
}

/**
 * Brings losses back into one document. To be called in a transaction.
 * @param rows oldest first
 * @returns how many things came back
 */
export function bringBackIn(doc: Y.Doc, rows: readonly Omit<LossRow, 'id'>[], by: WriterOf): number {
  const back = new Set<string>();
  const returned: Returned = new Set();
  const run = (row: Omit<LossRow, 'id'>) => {
    const remedy: Remedy | undefined = remedyFor(doc, row, by);
    remedy?.(returned);
    if (remedy) back.add(JSON.stringify(row.path.slice(0, 2)));
  };
  // An entry comes back as it was last, before the fields it lost earlier, and before the letters these lost.
  for (const row of rows.toReversed()) if (row.kind !== 'words') run(row);
  for (const row of rows) if (row.kind === 'words') run(row);
  return back.size;
}
