/**
 * Keeping the finishing time: the minutes that a step has run over are taken from the steps to come.
 * @module
 */
import { ACTIVITIES } from '../../activities/index.ts';
import { type Origin, edit, root, type PlanDoc } from '../document.ts';
import { put } from '../put.ts';
import { plain } from '../root.ts';
import type { PlanStep } from './plan-view.ts';

/** A step's minutes as they are, and as they would be. */
export type Retimed = { id: string; from: number; to: number };
export type Replan = {
  /** The steps that would be shorter, in the agenda's order. */
  steps: Retimed[];
  /** Minutes that nobody can give: the end comes so much later all the same. */
  short: number;
};

/** More minutes than any day has. */
const MOST = 24 * 60;

/**
 * Pure: takes minutes from the steps to come, in proportion to how long they are. Steps at which people rest give only what the
 * others cannot, and none goes below half of what was planned for it.
 * @param steps the steps to come
 * @param over whole minutes to take
 */
export function replan(steps: readonly PlanStep[], over: number): Replan {
  const given = new Map<string, number>();
  let left = Math.min(MOST, Math.max(0, Math.floor(over)));
  for (const rests of [false, true]) {
    const group = steps.filter(({ kind }) => ACTIVITIES[kind].rests === rests);
    left -= take(group, left, given);
  }
  return {
    steps: steps.flatMap(({ id, minutes }) => {
      const taken = given.get(id) ?? 0;
      return taken > 0 ? [{ id, from: minutes, to: minutes - taken }] : [];
    }),
    short: left,
  };
}

const spareOf = ({ minutes, planned = minutes }: PlanStep) => Math.max(0, minutes - Math.ceil(planned / 2));

/** Takes up to so many minutes from some steps, one minute at a time from the one that has given least for its length. */
function take(steps: readonly PlanStep[], minutes: number, given: Map<string, number>): number {
  let taken = 0;
  while (taken < minutes) {
    const share = (step: PlanStep) => ((given.get(step.id) ?? 0) + 1) / step.minutes;
    const next = steps
      .filter((step) => (given.get(step.id) ?? 0) < spareOf(step))
      .reduce<PlanStep | undefined>(
        (best, step) => (best && share(best) <= share(step) ? best : step),
        undefined,
      );
    if (!next) break;
    given.set(next.id, (given.get(next.id) ?? 0) + 1);
    taken += 1;
  }
  return taken;
}

/**
 * Writes the minutes of some steps. What was planned for a step is kept beside it, so that it never goes below half of that, and goes
 * when the step has its planned minutes again.
 */
export function retime(doc: PlanDoc, origin: Origin, steps: readonly { id: string; to: number }[]): void {
  edit(doc, origin, () => {
    const agenda = root(doc, 'agenda');
    for (const { id, to } of steps) {
      const step = plain(agenda.get(id)) as Partial<PlanStep> | undefined;
      if (typeof step !== 'object' || typeof step.minutes !== 'number') continue;
      const { planned = step.minutes, ...rest } = step;
      put(agenda, id, { ...rest, minutes: to, ...(planned !== to && { planned }) });
    }
  });
}
