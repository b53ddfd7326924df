/**
 * The way back of the room, for whoever moves it.
 * @module
 */
import { agendaOf, type PlanStep, type PlanView, standingOf } from './plan-view.ts';

/** The step that ran before the running one, if it is still on the agenda: where the way back leads. */
export function stepBefore(plan: PlanView): PlanStep | undefined {
  if (plan.run.step === undefined) return undefined;
  const began = (step: PlanStep) => plan.begun[step.id] ?? -1;
  return agendaOf(plan)
    .filter(
      (step) => step.id !== plan.run.step && (step.id in plan.begun || standingOf(plan, step) === 'done'),
    )
    .toSorted((a, b) => began(a) - began(b))
    .at(-1);
}
