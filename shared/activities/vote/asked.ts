/**
 * Which vote asks something of everybody now.
 * @module
 */
import type { PlanView } from '../../model/plan/plan-view.ts';
import type { Vote } from '../../model/plan/votes.ts';

type Votes = Pick<PlanView, 'run' | 'votes'>;

/** The last vote that was opened. */
export const currentVote = ({ run, votes }: Votes): Vote | undefined => votes[run.vote ?? ''];

/** The current vote, until a step begins that leaves it behind. */
export const askedVote = (plan: Votes): Vote | undefined =>
  plan.run.passed === plan.run.vote ? undefined : currentVote(plan);

/** The vote that waits for people's dots: asked, and not counted yet. */
export function votingOn(plan: Votes & Pick<PlanView, 'results'>): Vote | undefined {
  const asked = askedVote(plan);
  return asked && !plan.results[asked.id] ? asked : undefined;
}
