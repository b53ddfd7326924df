import type { Challenge } from '../../../../shared/cards/index.ts';
import { ChallengeIcon } from '../challenge-icon.tsx';
import './card-spine.css';

/**
 * The coloured edge of an open card. It is hidden from screen readers, because the bar above says the same in words.
 */
export function CardSpine(props: { challenge: Challenge; label: string }) {
  return (
    <div class="card__spine" aria-hidden="true">
      <ChallengeIcon letter={props.challenge.letter} />
      <b>{props.label}</b>
      <span>{props.challenge.title}</span>
    </div>
  );
}
