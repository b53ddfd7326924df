import { createMemo, For, Show } from 'solid-js';
import { challenges } from '../../../../shared/cards/index.ts';
import type { Step } from '../../../../shared/cards/format.ts';
import { Select } from '../../../ui/field.tsx';
import { type DeckCard, DECKS } from './deck-choices.ts';

/** What a pause can ask besides the step's own words. */
const PAUSE_DECKS: Record<string, string> = {
  'five-challenges': 'A question of the five challenges',
  approaches: 'The approaches’ own pause questions',
};

type Props = {
  kind: Step['kind'];
  /** A deck's id; empty for none. */
  deck: string;
  /** Its cards, once they are there. */
  cards: readonly DeckCard[] | undefined;
  /** The ids chosen before, if they are of this deck. */
  chosen: readonly string[];
  onDeck: (deck: string) => void;
};

/** Which deck lies on the table, and which of its cards. In a pause: where its question comes from. */
export function OnTheTable(props: Props) {
  const pause = () => props.kind === 'pause';
  const decks = createMemo(() =>
    DECKS.filter(({ id }) => !pause() || id in PAUSE_DECKS || id === props.deck).map(({ id, title }) => ({
      id,
      title: (pause() && PAUSE_DECKS[id]) || title,
    })),
  );
  const oneQuestion = () => pause() && props.deck === 'five-challenges';
  /** A pause that asks the approaches' questions asks those that are ticked; at first all of them. */
  const ticked = (id: string) =>
    props.chosen.includes(id) || (pause() && props.deck === 'approaches' && props.chosen.length === 0);
  return (
    <>
      <Select
        label={pause() ? 'What people are asked' : 'On the table'}
        name="deck"
        onChange={(event) => props.onDeck(event.currentTarget.value)}
      >
        <option value="" selected={props.deck === ''}>
          {pause() ? 'Your own words: what people do, above' : 'Nothing in particular'}
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
          <Show when={!oneQuestion()} fallback={<OneQuestion chosen={props.chosen[0]} />}>
            <fieldset class="stepform__cards">
              <legend>
                {pause() ? 'Each person answers one of these' : 'Which of them (none ticked means all)'}
              </legend>
              <For each={cards()}>
                {({ id, title }) => (
                  <label>
                    <input type="checkbox" name="card" value={id} checked={ticked(id)} />
                    <span>{title}</span>
                  </label>
                )}
              </For>
            </fieldset>
          </Show>
        )}
      </Show>
    </>
  );
}

/** A pause asks one question of everybody. */
function OneQuestion(props: { chosen: string | undefined }) {
  return (
    <Select label="Which question" name="card">
      <For each={challenges}>
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
