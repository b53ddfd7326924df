/**
 * How a workshop ends, as the plan tells it to every page: in its root `workshop`, as `closedAt`, `closedBy` and `deleteAt`. The
 * registry decides what is taken. Pages only show by this whether there is anything to write in, and the next decision puts right
 * whatever else stands there.
 * @module
 */
import { edit, type PlanDoc, root } from '../document.ts';
import { drop, put } from '../put.ts';
import type { PlanView } from './plan-view.ts';

/** Times are ms since 1970 by the server's clock. */
export type PlannedEnd = { closed?: { at: number; by: string }; deleteAt?: number };

/** Notes whether the workshop is closed and when it deletes itself. For the server. */
export function noteEnding(
  doc: PlanDoc,
  { closed, deleteAt }: { closed?: PlannedEnd['closed'] | undefined; deleteAt?: number | undefined },
): void {
  edit(doc, 'server', () => {
    const workshop = root(doc, 'workshop');
    const note = (key: string, value: string | undefined) =>
      value === undefined ? drop(workshop, key) : put(workshop, key, value);
    note('closedAt', closed && String(closed.at));
    note('closedBy', closed?.by);
    note('deleteAt', deleteAt === undefined ? undefined : String(deleteAt));
  });
}

/** How the workshop ends, as far as it is decided. */
export function endOf({ workshop }: Pick<PlanView, 'workshop'>): PlannedEnd {
  const at = moment(workshop['closedAt']);
  const deleteAt = moment(workshop['deleteAt']);
  return {
    ...(at !== undefined && { closed: { at, by: workshop['closedBy'] ?? 'a facilitator' } }),
    ...(deleteAt !== undefined && { deleteAt }),
  };
}

/** Whether the workshop takes nothing more. */
export const isEnded = ({ workshop }: Pick<PlanView, 'workshop'>): boolean =>
  moment(workshop['closedAt']) !== undefined;

/** A facilitator may have written anything there: what no calendar holds is no moment. */
function moment(text: string | undefined): number | undefined {
  const ms = Number(text);
  return ms > 0 && ms <= 8.64e15 ? ms : undefined;
}
