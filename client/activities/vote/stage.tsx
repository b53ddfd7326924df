import { Show } from 'solid-js';
import { questionsOfStep } from '../../../shared/cards/step-cards.ts';
import { type PlanView, resultOf } from '../../../shared/model/plan/plan-view.ts';
import { RATINGS } from '../../../shared/model/plan/votes.ts';
import type { Scene, SceneProps, StagePart } from '../activity.ts';
import { VoteScene } from './vote-scene.tsx';

export const onStage: StagePart = {
  Scene: TheVote,
  cardOfStep: (step) => questionsOfStep(step)[0],
  // While no vote is on, a step of this kind shows how the room rated the cards.
  sceneOfStep: (_, { plan, chosen }) => voteOn(plan) ?? (plan.results[RATINGS] && chosen('ratings')),
  sceneChosen: (chosen, { plan }) => (chosen === 'vote' ? voteOn(plan) : undefined),
  says: () => 'On the stage: a vote',
};

/** Returns the scene of the current vote, if there is one. */
function voteOn({ run, votes }: PlanView): Scene | undefined {
  return run.vote && votes[run.vote] ? { of: 'vote', kind: 'vote', vote: run.vote } : undefined;
}

function TheVote(props: SceneProps) {
  return (
    <Show when={props.session.plan.votes[String(props.scene['vote'])]}>
      {(asked) => <VoteScene vote={asked()} result={resultOf(props.session.plan, asked().id)} />}
    </Show>
  );
}
