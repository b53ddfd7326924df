import { everybodyFinished, isWriting } from '../../../../shared/activities/pause/pauses.ts';
import { opinionsOn } from '../../../../shared/model/table/table-view.ts';
import type { HallSession } from '../../../sync/hall-session.ts';

/** Whether the server would refuse a reveal just now: the clock runs, and somebody has not finished. SPEC [T5]. */
export function isStillWriting(
  hall: Pick<HallSession, 'plan' | 'tables'>,
  step: string,
  now: number,
): boolean {
  if (!isWriting(hall.plan.run, step, now)) return false;
  const finished = hall.tables().flatMap(({ view }) => [...opinionsOn(view.finished, step).keys()]);
  return !everybodyFinished(hall.plan, new Set(finished));
}

/** Who is still awaited, by name, and whether any of their pages is open. */
export function awaited(
  hall: Pick<HallSession, 'plan' | 'tables' | 'present'>,
  step: string,
): { name: string; here: boolean }[] {
  const finished = new Set(hall.tables().flatMap(({ view }) => [...opinionsOn(view.finished, step).keys()]));
  const here = new Set(hall.present().map(({ id }) => id));
  return Object.values(hall.plan.people)
    .filter(({ id, kind, removed }) => kind === 'participant' && !removed && !finished.has(id))
    .map(({ id, name }) => ({ name, here: here.has(id) }))
    .toSorted((a, b) => Number(b.here) - Number(a.here) || a.name.localeCompare(b.name));
}
