import { createEffect, createMemo, Index, onCleanup, Show } from 'solid-js';
import type { ChallengeLetter } from '../../../../shared/cards/index.ts';
import { cutText } from '../../../lib/text/cut-text.ts';
import type { HallSession } from '../../../sync/hall-session.ts';
import { createWall, type WallSource } from './create-wall.ts';
import { cardsIn } from '../../shelf/cards-in.ts';
import { responsesTo } from '../hall.ts';
import './wall.css';

type Props = {
  session: HallSession;
  now: () => number;
  /** The cards whose responses are shown. With several cards, each response says which it answers. */
  cards: readonly string[];
  /** How many responses are up at once, which also decides their size. */
  columns: 3 | 6;
  /** What each response says it answers, where that is no card. */
  labelOf?: (card: string) => WallLabel | undefined;
};

/** What stands with a response: the card it answers, in its challenge's colour where it has one. */
export type WallLabel = { label: string; letter?: ChallengeLetter };

/** Shows the newest responses from all tables. */
export function Wall(props: Props) {
  const said = createMemo(() => responsesTo(props.session, props.cards));
  const arrived = () =>
    props.session
      .tables()
      .filter(({ ready }) => ready())
      .map(({ id }) => id);
  const labelOf = (card: string): WallLabel | undefined => {
    if (props.labelOf) return props.labelOf(card);
    const found = props.cards.length > 1 ? cardsIn(props.session).find(({ id }) => id === card) : undefined;
    return found && { label: found.label, letter: found.challenge.letter };
  };
  return (
    <WallColumns
      source={{ said, arrived, turns: false }}
      now={props.now}
      columns={props.columns}
      title="From the tables"
      none="nothing yet"
      labelOf={labelOf}
    />
  );
}

/** Shows responses in columns where nothing moves while it is being read: see `shared/model/wall.ts`. */
export function WallColumns(props: {
  source: WallSource;
  now: () => number;
  columns: 3 | 4 | 6;
  title: string;
  /** The words beside the title while there is nothing. */
  none: string;
  labelOf?: (card: string) => WallLabel | undefined;
  /** True to set the words as quotations. None of them is then marked as new. */
  quoted?: boolean;
}) {
  // eslint-disable-next-line solid/reactivity -- another source or number of columns is another scene
  const wall = createWall(props.source, props.columns, props.now);
  const isNew = (key: string | undefined) => !props.quoted && key !== undefined && key === wall.newest();
  return (
    <section
      class="wall"
      classList={{ 'wall--large': props.columns > 3, 'wall--quoted': props.quoted === true }}
      aria-labelledby="wall-title"
    >
      <h2 class="wall__title" id="wall-title">
        {props.title}{' '}
        <span class="wall__total">{wall.total() === 0 ? props.none : `${wall.total()} so far`}</span>
      </h2>
      <ul class="wall__columns">
        <Index each={wall.columns()}>
          {(said) => (
            <li class="wall__column" classList={{ 'is-new': isNew(said()?.key) }}>
              <Show when={said()?.key} keyed>
                <Words text={said()?.text ?? ''} />
                <Show when={said()?.credit}>
                  <p class="wall__by">
                    <Show when={props.labelOf?.(said()?.card ?? '')}>
                      {(card) => (
                        <b class="wall__code" data-c={card().letter}>
                          {card().label}
                        </b>
                      )}
                    </Show>
                    <span class="wall__table">{said()?.credit}</span>
                    <Show when={isNew(said()?.key)}>
                      {' '}
                      <em class="wall__new">just now</em>
                    </Show>
                  </p>
                </Show>
              </Show>
            </li>
          )}
        </Index>
      </ul>
    </section>
  );
}

/** A response, cut at a word where it is longer than its column. */
function Words(props: { text: string }) {
  let box!: HTMLParagraphElement;
  createEffect(() => onCleanup(cutText(box, props.text)));
  return <p class="wall__words" ref={box} />;
}
