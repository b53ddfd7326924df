import { createMemo, For, Show } from 'solid-js';
import { roomRatings } from '../../../../shared/insight/room-ratings.ts';
import type { RatingsResult } from '../../../../shared/model/votes.ts';
import { ChallengeIcon } from '../../../deck/challenge-icon.tsx';
import type { ShelfCard } from '../../../deck/shelf-cards.ts';
import { counted } from '../../../lib/words.ts';
import { RatingsPlot } from './ratings-plot.tsx';
import './ratings.css';

/** How the room rated the questions: importance against where we are. */
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
  const room = createMemo(() =>
    roomRatings(
      props.result,
      props.cards.map(({ id }) => id),
    ),
  );
  const cardOf = (id: string) => props.cards.find((card) => card.id === id);
  return (
    <div class="ratings-scene">
      <RatingsPlot room={room()} cards={props.cards} />
      <section class="furthest" aria-labelledby="furthest-title">
        <h1 class="furthest__title" id="furthest-title">
          Matters most, furthest to go
        </h1>
        <ol class="furthest__list">
          <For each={room().furthest}>
            {({ card }) => (
              <Show when={cardOf(card)}>
                {(shelf) => (
                  <li class="furthest__one" data-c={shelf().challenge.letter}>
                    <b class="furthest__code">
                      <ChallengeIcon letter={shelf().challenge.letter} />
                      {shelf().label}
                    </b>
                    <span class="furthest__name">{shelf().title}</span>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ol>
        <p class="furthest__people">
          {counted(room().people, 'person', 'people')} rated. Lines mark the middle of the room’s answers.
          <Show when={room().cards.some(({ split }) => split)}> Dashed: people differ.</Show>
        </p>
      </section>
    </div>
  );
}
