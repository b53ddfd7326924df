import { createEffect, Index, onCleanup, Show } from 'solid-js';
import type { ShelfCard } from '../../deck/shelf-cards.ts';
import { cutText } from '../../lib/cut-text.ts';
import type { HallSession } from '../../sync/hall-session.ts';
import { createWall } from './create-wall.ts';
import { cardsIn } from './hall.ts';
import './wall.css';

type Props = {
  session: HallSession;
  now: () => number;
  /** Whose responses; with several, each says which it answers. */
  cards: readonly string[];
  /** How many are up at once, and how large they are set. */
  columns: 3 | 6;
};

/** The newest responses from all tables. Nothing moves while it is being read: see `shared/insight/wall.ts`. */
export function Wall(props: Props) {
  // eslint-disable-next-line solid/reactivity -- another number of columns is another scene
  const wall = createWall(props.session, () => props.cards, props.columns, props.now);
  const labelOf = (card: string): ShelfCard | undefined =>
    props.cards.length > 1 ? cardsIn(props.session).find(({ id }) => id === card) : undefined;
  return (
    <section class="wall" classList={{ 'wall--large': props.columns === 6 }} aria-labelledby="wall-title">
      <h2 class="wall__title" id="wall-title">
        From the tables{' '}
        <span class="wall__total">{wall.total() === 0 ? 'nothing yet' : `${wall.total()} so far`}</span>
      </h2>
      <ul class="wall__columns">
        <Index each={wall.columns()}>
          {(said) => (
            <li class="wall__column" classList={{ 'is-new': said() && said()?.key === wall.newest() }}>
              <Show when={said()?.key} keyed>
                <Words text={said()?.text ?? ''} />
                <p class="wall__by">
                  <Show when={labelOf(said()?.card ?? '')}>
                    {(card) => (
                      <b class="wall__code" data-c={card().challenge.letter}>
                        {card().label}
                      </b>
                    )}
                  </Show>
                  <span class="wall__table">{said()?.tableTitle}</span>
                  <Show when={said()?.key === wall.newest()}>
                    {' '}
                    <em class="wall__new">just now</em>
                  </Show>
                </p>
              </Show>
            </li>
          )}
        </Index>
      </ul>
    </section>
  );
}

/** A response cut at a word where it is longer than its column. */
function Words(props: { text: string }) {
  let box!: HTMLParagraphElement;
  createEffect(() => onCleanup(cutText(box, props.text)));
  return <p class="wall__words" ref={box} />;
}
