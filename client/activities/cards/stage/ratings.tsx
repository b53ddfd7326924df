import { createMemo, For, Show } from 'solid-js';
import { type RatedCard, roomRatings } from '../../../../shared/activities/cards/room-ratings.ts';
import { type RatingsResult, SHOWN_FROM } from '../../../../shared/model/plan/votes.ts';
import { ChallengeIcon } from '../../../room/shelf/challenge-icon.tsx';
import type { ShelfCard } from '../../../room/shelf/shelf-cards.ts';
import { counted } from '../../../lib/text/words.ts';
import { RatingsPlot } from './ratings-plot.tsx';
import './ratings.css';

/** The scene of how the room rated the questions: importance against where we are now. */
export function RatingsScene(props: { result: RatingsResult | undefined; cards: readonly ShelfCard[] }) {
  return (
    <Show
      when={props.result}
      fallback={
        <div class="step-scene">
          <h1 class="step-scene__title">What matters, and where we are</h1>
          <p class="step-scene__text">Ratings are hidden until they are revealed.</p>
        </div>
      }
    >
      {(result) => <Picture result={result()} cards={props.cards} />}
    </Show>
  );
}

function Picture(props: { result: RatingsResult; cards: readonly ShelfCard[] }) {
  const ratings = createMemo(() =>
    roomRatings(
      props.result,
      props.cards.map(({ id }) => id),
    ),
  );
  const cardOf = (id: string) => props.cards.find((card) => card.id === id);
  return (
    <div class="ratings-scene">
      <RatingsPlot ratings={ratings()} cards={props.cards} />
      <section class="furthest" aria-labelledby="furthest-title">
        <h1 class="furthest__title" id="furthest-title">
          Matters most, furthest to go
        </h1>
        <ol class="furthest__list">
          <For each={ratings().furthest}>
            {(rated) => (
              <Show when={cardOf(rated.card)}>
                {(shelf) => (
                  <li class="furthest__one" data-c={shelf().challenge.letter}>
                    <b class="furthest__code">
                      <ChallengeIcon letter={shelf().challenge.letter} />
                      {shelf().label}
                      <Marks card={rated} />
                    </b>
                    <span class="furthest__name">{shelf().title}</span>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ol>
        <p class="furthest__people">
          {counted(ratings().people, 'person', 'people')} rated.
          <Show when={ratings().few > 0}>
            {' '}
            {counted(ratings().few, 'question is', 'questions are')} shown once {SHOWN_FROM} have rated{' '}
            {ratings().few === 1 ? 'it' : 'each'}.
          </Show>
          <span class="furthest__key">
            {' '}
            Lines mark the middle.
            <Show when={ratings().cards.some(({ split }) => split)}> Dashed: people differ.</Show>
            <Show when={ratings().furthest.length > 0}> ○ now, ● matters to us, bars half the answers.</Show>
          </span>
        </p>
      </section>
    </div>
  );
}

/**
 * One card on the scale from 1 to 5: where we are, how much it matters, and the marks between which half the answers
 * lie.
 */
function Marks(props: { card: RatedCard }) {
  const at = (mark: number) => 20 + (mark - 1) * 60;
  const half = ({ from, to }: RatedCard['now'], y: number) => `M${at(from) - 1} ${y}H${at(to) + 1}`;
  return (
    <svg class="marks" viewBox="0 0 280 56" aria-hidden="true">
      <path class="marks__scale" d={`M${at(1)} 28H${at(5)}`} />
      <path class="marks__half" d={half(props.card.now, 16) + half(props.card.matters, 40)} />
      <circle class="marks__now" cx={at(props.card.now.mean)} cy="16" r="11" />
      <circle class="marks__matters" cx={at(props.card.matters.mean)} cy="40" r="11" />
    </svg>
  );
}
