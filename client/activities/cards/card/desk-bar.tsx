import { type JSX, Show } from 'solid-js';
import ChevronLeft from 'lucide-solid/icons/chevron-left';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import { ChallengeIcon } from '../../../room/shelf/challenge-icon.tsx';
import type { ShelfCard } from '../../../room/shelf/shelf-cards.ts';
import './desk-bar.css';

type Props = {
  card: ShelfCard;
  before: ShelfCard | undefined;
  after: ShelfCard | undefined;
  href: (code: string) => string;
  /** The button that turns the card over, or changes an own card. */
  children: JSX.Element;
};

/**
 * The bar above the card: which card it is, its neighbours, and the button that turns it over. On a phone it is the
 * card's coloured band.
 */
export function DeskBar(props: Props) {
  return (
    <div class="desk__bar">
      <p class="desk__crumb">
        <ChallengeIcon letter={props.card.challenge.letter} />
        <span>
          <b class="desk__label">{props.card.label}</b>
          <b class="desk__challenge">{props.card.challenge.title}</b>
          <span class="desk__place">{`Card ${props.card.place} of ${props.card.of}`}</span>
        </span>
      </p>
      <Neighbours before={props.before} after={props.after} href={props.href} />
      {props.children}
    </div>
  );
}

/** Links to the cards before and after, under the names people use for them. */
export function Neighbours(props: Pick<Props, 'before' | 'after' | 'href'>) {
  return (
    <p class="neighbours">
      <Show when={props.before}>
        {(card) => (
          <a class="neighbour" data-repeats href={props.href(card().code)} noScroll>
            <ChevronLeft />
            <span class="vh">Previous card: </span>
            {card().label}
            <span class="vh"> {card().title}</span>
          </a>
        )}
      </Show>
      <Show when={props.after}>
        {(card) => (
          <a class="neighbour neighbour--after" data-repeats href={props.href(card().code)} noScroll>
            <span class="vh">Next card: </span>
            {card().label}
            <span class="vh"> {card().title}</span>
            <ChevronRight />
          </a>
        )}
      </Show>
    </p>
  );
}
