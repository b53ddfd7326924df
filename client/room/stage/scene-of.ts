/**
 * Chooses what the projector shows. The facilitator's choice comes first, then the spotlight, then what is asked of everybody,
 * then what the agenda suggests. Nothing here ever fails: there is always something calm to show.
 * @module
 */
import { instructionsOf } from '../../../shared/activities/index.ts';
import { type PlanView, runningStep } from '../../../shared/model/plan/plan-view.ts';
import type { Spotlight, StageScene } from '../../../shared/model/plan/run-view.ts';
import type { Scene, SceneFacts, StagePart } from '../../activities/activity.ts';

type Parts = ReadonlyMap<string, StagePart>;
const calmWords = (title: string, text: string): Scene => ({ of: 'room', kind: 'step', title, text });

/**
 * Chooses the scene.
 * @param facts `onTable` and `wordsOf`, as in `SceneFacts`
 */
export function sceneOf(
  parts: Parts,
  plan: PlanView,
  { onTable, wordsOf }: Pick<SceneFacts, 'onTable' | 'wordsOf'>,
): Scene {
  const step = runningStep(plan);
  const shown = newerOf(plan.run.spotlight, plan.run.shown);
  const spotlight = shown && some(parts, (part) => part.keepsToTable?.(shown.card)) ? undefined : shown;
  const card = [spotlight?.card, step && parts.get(step.kind)?.cardOfStep?.(step, plan)].find(
    (id) => id !== undefined && onTable(id),
  );
  const chosen = (name: StageScene): Scene | undefined => {
    if (name === 'join' || name === 'blank') return { of: 'room', kind: name };
    return some(parts, (part) => part.sceneChosen?.(name, facts));
  };
  const asked = () =>
    some(parts, (part) => {
      const scene = part.sceneAsked?.(plan);
      return scene && chosen(scene);
    });
  const facts: SceneFacts = { plan, step, spotlight, card, onTable, wordsOf, chosen };
  return (
    (plan.run.stage && chosen(plan.run.stage)) ??
    (spotlight && some(parts, (part) => part.sceneOfSpotlight?.(spotlight, facts))) ??
    asked() ??
    (step
      ? (parts.get(step.kind)?.sceneOfStep?.(step, facts) ?? calmWords(step.title, instructionsOf(step)))
      : sceneOutside(plan))
  );
}

/** The later of what everybody was brought to and what the projector alone shows. */
const newerOf = (one: Spotlight | undefined, other: Spotlight | undefined): Spotlight | undefined =>
  one && other ? (other.at >= one.at ? other : one) : (one ?? other);

/**
 * Chooses the scene before the first step, and after the running step was taken off the agenda: its clock and name go
 * on.
 */
function sceneOutside({ run: { step, clock } }: PlanView): Scene {
  return step && clock ? calmWords(clock.title, '') : { of: 'room', kind: 'join' };
}

/** Returns the first answer that any of the parts gives. */
function some<T>(parts: Parts, ask: (part: StagePart) => T | undefined): T | undefined {
  for (const part of parts.values()) {
    const answer = ask(part);
    if (answer) return answer;
  }
  return undefined;
}
