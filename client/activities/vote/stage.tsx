import { Show } from 'solid-js';
import { questionsOfStep } from '../../../shared/cards/step-cards.ts';
import { askedVote, currentVote, votingOn } from '../../../shared/activities/vote/asked.ts';
import { resultOf } from '../../../shared/model/plan/plan-view.ts';
import { RATINGS, type Vote } from '../../../shared/model/plan/votes.ts';
import type { Scene, SceneProps, StagePart } from '../activity.ts';
import { VoteScene } from './vote-scene.tsx';

export const onStage: StagePart = {
  Scene: TheVote,
  cardOfStep: (step, { cards }) => questionsOfStep(step, cards)[0],
  // While no vote is on, a step of this kind shows how the room rated the cards.
  sceneOfStep: (_, { plan, chosen }) =>
    sceneOf(askedVote(plan)) ?? (plan.results[RATINGS] && chosen('ratings')),
  sceneAsked: (plan) => votingOn(plan) && 'vote',
  sceneChosen: (chosen, { plan }) => (chosen === 'vote' ? sceneOf(currentVote(plan)) : undefined),
  says: () => 'On the stage: a vote',
};

const sceneOf = (vote: Vote | undefined): Scene | undefined =>
  vote && { of: 'vote', kind: 'vote', vote: vote.id };

function TheVote(props: SceneProps) {
  return (
    <Show when={props.session.plan.votes[String(props.scene['vote'])]}>
      {(asked) => <VoteScene vote={asked()} result={resultOf(props.session.plan, asked().id)} />}
    </Show>
  );
}
