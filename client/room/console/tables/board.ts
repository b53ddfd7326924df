/**
 * Works out all tables at a glance, once for everything that shows them.
 * @module
 */
import { type Accessor, createMemo, mapArray } from 'solid-js';
import { ACTIVITIES } from '../../../../shared/activities/index.ts';
import { glance, type Glance } from '../../../../shared/model/glance.ts';
import { type PlanView, runningStep, tablesOf } from '../../../../shared/model/plan/plan-view.ts';
import { numberTables } from '../../../../shared/model/plan/table-names.ts';
import type { HallTable } from '../../../sync/hall-session.ts';
import type { ConsoleTools } from '../context.ts';

export type BoardRow = {
  table: HallTable;
  number: Accessor<number>;
  /** The table's name without its number; may be empty. */
  name: Accessor<string>;
  glance: Accessor<Glance>;
};

/** Makes the rows of the table board. Must run under a Solid owner. */
export function createBoard({ hall, now, presentIds }: ConsoleTools): Accessor<BoardRow[]> {
  const numbered = createMemo(
    () => new Map(numberTables(tablesOf(hall.plan)).map((table) => [table.id, table])),
  );
  // Quiet is counted in minutes, so it is enough to look at every response again each ten seconds.
  const minute = createMemo(() => Math.floor(now() / 10_000) * 10_000);
  const rows = mapArray(hall.tables, (table): BoardRow => {
    const watchedFrom = now();
    const row = createMemo(() => {
      const seen = glance({
        table: table.view,
        people: hall.plan.people,
        tableId: table.id,
        present: presentIds(),
        ownEverywhere: hall.plan.cards,
        step: hall.plan.run.step,
        changedAt: table.changedAt() ?? watchedFrom,
        now: Math.max(minute(), watchedFrom),
      });
      const { quiet: _, ...rest } = seen;
      return isAtWork(hall.plan) ? seen : rest;
    });
    return {
      table,
      number: () => numbered().get(table.id)?.number ?? 0,
      name: () => numbered().get(table.id)?.name ?? '',
      glance: row,
    };
  });
  return createMemo(rows);
}

/** Whether people are expected to write now. Being quiet means nothing before the first step, or where silence was asked for. */
export function isAtWork(plan: PlanView): boolean {
  const step = runningStep(plan);
  if (plan.run.step === undefined || plan.run.pensDown) return false;
  return !(step && (ACTIVITIES[step.kind].rests || ACTIVITIES[step.kind].alone));
}
