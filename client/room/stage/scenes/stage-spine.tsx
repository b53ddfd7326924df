import type { Challenge } from '../../../../shared/cards/index.ts';
import { ChallengeIcon } from '../../shelf/challenge-icon.tsx';

/** The spine of what is on the stage, at its left edge. Screen readers hear the same beside the words. */
export function StageSpine(props: { challenge: Pick<Challenge, 'letter' | 'title'>; label: string }) {
  return (
    <div class="stage__spine" aria-hidden="true">
      <ChallengeIcon letter={props.challenge.letter} />
      <b>{props.label}</b>
      <span>{props.challenge.title}</span>
    </div>
  );
}
