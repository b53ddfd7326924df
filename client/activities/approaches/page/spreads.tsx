import { createMemo, For, Show } from 'solid-js';
import { chooser } from '../../../../shared/cards/decks/approaches.ts';
import { type Answered, type Answers, talkFirst } from '../../../../shared/model/table/spread.ts';
import { SpreadList } from '../../../room/alone/spread.tsx';

const FORM = chooser.dimensions.map(({ id, options }) => ({
  id,
  options: options.map((option) => option.id),
}));

/** The five questions with how many chose each answer. The one on which people differ most says so. */
export function Spreads(props: { shown: Answered; mine: Answers }) {
  const first = createMemo(() => talkFirst(FORM, props.shown.counts));
  return (
    <>
      <Show when={first() === undefined}>
        <p class="fit__agree">
          <b>You agree on all five.</b>
        </p>
      </Show>
      <ol class="hand5">
        <For each={chooser.dimensions}>
          {({ id, question, options }) => (
            <li class="qcard" classList={{ 'is-split': first() === id }}>
              <Show when={first() === id}>
                <p class="qcard__tab">We differ most. Talk here first</p>
              </Show>
              <h2>{question}</h2>
              <SpreadList
                options={options}
                counts={props.shown.counts[id]}
                people={props.shown.people}
                mine={props.mine[id]}
              />
            </li>
          )}
        </For>
      </ol>
    </>
  );
}
