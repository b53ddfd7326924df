/**
 * Works out when the workshop will end.
 * @module
 */
import { leftOf } from '../../../../shared/model/plan/countdown.ts';
import { agendaOf, type PlanView, stepsToCome } from '../../../../shared/model/plan/plan-view.ts';

const MINUTE_MS = 60_000;

/** How long the whole agenda lasts, in minutes. */
export const totalMinutes = (plan: Pick<PlanView, 'agenda'>): number =>
  agendaOf(plan).reduce((sum, { minutes }) => sum + minutes, 0);

/**
 * Works out when the last step ends if nothing is held from now on: what is left of the running step, then all later
 * steps. A step that has run over is expected to end at any moment.
 * @param now by the server's clock, in milliseconds since 1970, as is the answer
 */
export function finishingTime(plan: PlanView, now: number): number {
  const left = plan.run.clock ? Math.max(0, leftOf(plan.run.clock, now)) : 0;
  const later = stepsToCome(plan).reduce((sum, { minutes }) => sum + minutes, 0);
  return now + left + later * MINUTE_MS;
}
