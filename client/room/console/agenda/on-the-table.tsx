import { createMemo, For, Show } from 'solid-js';
import { challenges } from '../../../../shared/cards/index.ts';
import { ownDeckIn } from '../../../../shared/cards/own-deck/own-deck.ts';
import { type ActivityKind } from '../../../../shared/activities/index.ts';
import { QUESTIONS, showsDeck } from '../../../../shared/activities/shows-deck.ts';
import type { DeckWords } from '../../../activities/activity.ts';
import { useConsole } from '../context.ts';
import { shortened } from '../../../lib/text/long-text.ts';
import { Select } from '../../../ui/field.tsx';
import { CardTicks } from './card-ticks.tsx';
import { type DeckCard, decksOf } from './deck-choices.ts';

/** The words for most activities' cards. */
const USUAL: DeckWords = {
  label: 'On the table',
  none: 'Nothing in particular',
  which: 'Which of them (none ticked means all)',
  titles: {},
  oneOf: [],
  allAtFirst: [],
};

type Props = {
  kind: ActivityKind;
  /** The deck's id; empty for none. */
  deck: string;
  /** The deck's cards, once they have been fetched. */
  cards: readonly DeckCard[] | undefined;
  /** The card ids chosen so far, if they belong to this deck. */
  chosen: readonly string[];
  onDeck: (deck: string) => void;
};

/** The choice of a deck and of its cards. Renders nothing for an activity that puts no cards on screen. */
export function OnTheTable(props: Props) {
  const { hall, parts } = useConsole();
  const words = () => parts.get(props.kind)?.deckWords ?? USUAL;
  const decks = createMemo(() =>
    decksOf(hall.plan)
      .filter(({ id }) => showsDeck(props.kind, id) || id === props.deck)
      .map(({ id, title }) => ({ id, title: (words().titles as Record<string, string>)[id] ?? title })),
  );
  const isOwn = () => ownDeckIn(props.deck) !== undefined;
  const isOneOf = () => words().oneOf.some((deck) => deck === (isOwn() ? QUESTIONS : props.deck));
  const ticked = (id: string) =>
    props.chosen.includes(id) ||
    (props.chosen.length === 0 && words().allAtFirst.some((deck) => deck === props.deck));
  return (
    <Show when={decks().length > 0}>
      <Select label={words().label} name="deck" onChange={(event) => props.onDeck(event.currentTarget.value)}>
        <option value="" selected={props.deck === ''}>
          {words().none}
        </option>
        <For each={decks()}>
          {({ id, title }) => (
            <option value={id} selected={props.deck === id}>
              {title}
            </option>
          )}
        </For>
      </Select>
      <Show when={props.cards}>
        {(cards) => (
          <Show
            when={!isOneOf()}
            fallback={<OneQuestion chosen={props.chosen[0]} own={isOwn() ? cards() : undefined} />}
          >
            <CardTicks legend={words().which} name="card" cards={cards()} ticked={ticked} />
          </Show>
        )}
      </Show>
    </Show>
  );
}

/** The choice of one question for everybody. */
function OneQuestion(props: { chosen: string | undefined; own: readonly DeckCard[] | undefined }) {
  return (
    <Select label="Which question" name="card">
      <For each={props.own}>
        {({ id, title }) => (
          <option value={id} selected={id === props.chosen}>
            {shortened(title, 80)}
          </option>
        )}
      </For>
      <For each={props.own ? [] : challenges}>
        {(challenge) => (
          <optgroup label={challenge.title}>
            <For each={challenge.questions}>
              {({ id, code, spine }) => (
                <option value={id} selected={id === props.chosen}>
                  {code} {spine}
                </option>
              )}
            </For>
          </optgroup>
        )}
      </For>
    </Select>
  );
}
