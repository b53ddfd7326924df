/**
 * Which pauses can be revealed, and when. The server enforces the same rules; the console uses them to say beforehand
 * what will be allowed.
 * @module
 */
import { isRunning, leftOf } from '../../model/plan/countdown.ts';
import { agendaOf, type PlanStep, type PlanView, standingOf } from '../../model/plan/plan-view.ts';
import type { ThoughtsResult } from '../../model/plan/votes.ts';
import { thoughtsKey } from './model/thoughts.ts';
import type { Run } from '../../model/plan/run-view.ts';

/**
 * The pauses whose thoughts a facilitator may reveal: the running one, those that ran, and those revealed already. The
 * running one comes first, then the latest.
 */
export function pausesToReveal(plan: PlanView): PlanStep[] {
  const { step } = plan.run;
  const ran = (pause: PlanStep) => ['now', 'done'].includes(standingOf(plan, pause));
  return agendaOf(plan)
    .filter((pause) => pause.kind === 'pause' && (ran(pause) || thoughtsRevealed(plan, pause.id)))
    .sort((a, b) => Number(b.id === step) - Number(a.id === step) || b.order - a.order);
}

/**
 * Whether people are still writing: the pause runs and its clock has time left. A reveal would then take them by
 * surprise.
 * @param now by the server's clock, in milliseconds since 1970
 */
export const isWriting = (
  { step, clock }: Pick<Run, 'step' | 'clock'>,
  pause: string,
  now: number,
): boolean => step === pause && clock !== undefined && isRunning(clock) && leftOf(clock, now) > 0;

/**
 * Whether all participants have said that they have finished: then a reveal takes nobody by surprise, whatever the clock says.
 * @param finished the ids of those who have
 */
export function everybodyFinished(
  { people }: Pick<PlanView, 'people'>,
  finished: ReadonlySet<string>,
): boolean {
  const writers = Object.values(people).filter(({ kind, removed }) => kind === 'participant' && !removed);
  return writers.length > 0 && writers.every(({ id }) => finished.has(id));
}

/** The last reveal of a pause's thoughts; `undefined` before the first one. */
export function thoughtsRevealed(
  { results }: Pick<PlanView, 'results'>,
  step: string,
): ThoughtsResult | undefined {
  const result = results[thoughtsKey(step)];
  return result?.kind === 'thoughts' ? result : undefined;
}
