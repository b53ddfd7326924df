/**
 * What the projector shows. The facilitator's choice comes first, then what everybody is asked to look at, then what
 * the agenda suggests. Nothing here ever fails: there is always something calm to show.
 * @module
 */
import { challenges, questions } from '../../../shared/cards/index.ts';
import {
  type PlanStep,
  type PlanView,
  runningStep,
  thoughtsRevealed,
} from '../../../shared/model/plan/plan-view.ts';
import { pauseCard } from '../../../shared/activities/pause/model/thoughts.ts';
import { RATINGS } from '../../../shared/model/plan/votes.ts';

export type Scene =
  | { kind: 'join' }
  | { kind: 'question'; card: string }
  | { kind: 'wall'; card: string }
  /** A response, large. */
  | { kind: 'response'; card: string; table: string; response: string }
  /** What a step asks for. `cards`: whose responses run along below, because tables choose among them. */
  | { kind: 'step'; title: string; text: string; cards: readonly string[] }
  | { kind: 'pause'; step: string; title: string }
  /** What was shared with the whole room in a pause. */
  | { kind: 'thoughts'; step: string; title: string }
  | { kind: 'break'; title: string }
  | { kind: 'ratings' }
  | { kind: 'vote'; vote: string }
  /** A table's map, or the part of it that was pointed at. */
  | { kind: 'map'; table: string; ids: readonly string[] | undefined }
  | { kind: 'blank' };

/** @param onTable whether a card id names a card of this workshop: one of the deck, or one people wrote */
export function sceneOf(plan: PlanView, onTable: (card: string) => boolean): Scene {
  const { stage, vote, map } = plan.run;
  // What people share with their table in a pause is for that table: it is not shown, whoever asks for it.
  const spotlight = plan.run.spotlight?.card.startsWith(pauseCard('')) ? undefined : plan.run.spotlight;
  const step = runningStep(plan);
  const card = [spotlight?.card, cardsOf(step)[0]].find((id) => id !== undefined && onTable(id));
  if (stage === 'join' || stage === 'ratings' || stage === 'blank') return { kind: stage };
  if ((stage === 'question' || stage === 'wall') && card) return { kind: stage, card };
  if (stage === 'vote' && vote && plan.votes[vote]) return { kind: 'vote', vote };
  if (stage === 'map' && map && plan.tables[map.table])
    return { kind: 'map', table: map.table, ids: map.ids };
  if (stage === 'question' && step?.kind === 'pause')
    return { kind: 'pause', step: step.id, title: step.title };
  if (spotlight?.kind === 'response') {
    const { table, response } = spotlight;
    return { kind: 'response', card: spotlight.card, table, response };
  }
  if (spotlight && onTable(spotlight.card)) return { kind: 'question', card: spotlight.card };
  return step ? sceneOfStep(plan, step) : sceneOutside(plan);
}

function sceneOfStep(plan: PlanView, step: PlanStep): Scene {
  const { id, title, instructions: text } = step;
  const cards = cardsOf(step);
  const { vote } = plan.run;
  switch (step.kind) {
    case 'welcome':
      return { kind: 'join' };
    case 'break':
      return { kind: 'break', title };
    case 'pause':
      return { kind: hasRoomThoughts(plan, id) ? 'thoughts' : 'pause', step: id, title };
    case 'vote':
      if (vote && plan.votes[vote]) return { kind: 'vote', vote };
      if (plan.results[RATINGS]) return { kind: 'ratings' };
      return { kind: 'step', title, text, cards: [] };
    case 'cards':
      // A step that hands out whole challenges lets tables choose: one question on the wall would mislead them.
      return namesQuestions(step) && cards[0]
        ? { kind: 'question', card: cards[0] }
        : { kind: 'step', title, text, cards };
    default:
      return { kind: 'step', title, text, cards: [] };
  }
}

const hasRoomThoughts = (plan: PlanView, step: string): boolean =>
  thoughtsRevealed(plan, step) !== undefined &&
  Object.values(plan.thoughts).some(({ card, removedBy }) => card === pauseCard(step) && !removedBy);

/** Before the first step, and after the running one was taken off the agenda: its clock and name go on. */
function sceneOutside(plan: PlanView): Scene {
  const { step, clock } = plan.run;
  return step && clock ? { kind: 'step', title: clock.title, text: '', cards: [] } : { kind: 'join' };
}

/** The question cards of a step in its own order; a challenge stands for all of its questions. */
function cardsOf(step: PlanStep | undefined): string[] {
  if (step?.kind !== 'cards' && step?.kind !== 'vote') return [];
  return step.ids.flatMap((id) => {
    const challenge = challenges.find((other) => other.id === id);
    if (challenge) return challenge.questions.map((question) => question.id);
    return questions.some((question) => question.id === id) ? [id] : [];
  });
}

const namesQuestions = (step: PlanStep) => step.ids.some((id) => questions.some((card) => card.id === id));
