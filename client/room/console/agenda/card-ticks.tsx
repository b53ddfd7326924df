import { createMemo, createSignal, For } from 'solid-js';
import { FindCard, matches } from '../../shelf/find-card.tsx';
import type { DeckCard } from './deck-choices.ts';

/** Cards that can be ticked. Among many there is a field to find one; those that it hides stay ticked. */
export function CardTicks(props: {
  legend: string;
  name: string;
  cards: readonly DeckCard[];
  ticked: (id: string) => boolean;
}) {
  const [sought, setSought] = createSignal('');
  const found = createMemo(() => props.cards.filter(({ title }) => matches(title, sought())).length);
  return (
    <>
      <FindCard count={props.cards.length} found={found()} onSought={setSought} />
      <fieldset class="stepform__cards">
        <legend>{props.legend}</legend>
        <For each={props.cards}>
          {({ id, title }) => (
            <label hidden={!matches(title, sought())}>
              <input type="checkbox" name={props.name} value={id} checked={props.ticked(id)} />
              <span>{title}</span>
            </label>
          )}
        </For>
      </fieldset>
    </>
  );
}
