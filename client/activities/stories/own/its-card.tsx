import { createSignal, For, Show } from 'solid-js';
import { challenges, questions } from '../../../../shared/cards/decks/challenges.ts';
import { storyCard } from '../../../../shared/activities/stories/view.ts';
import { makeStoryEdits } from '../../../sync/editing/story-edits.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Select } from '../../../ui/field.tsx';

/** The question card that the story answers, and the choice of another. */
export function ItsCard() {
  const { session, writable } = useTable();
  const edits = makeStoryEdits(session.editing);
  const [choosing, setChoosing] = createSignal(false);
  const card = () => questions.find(({ code }) => code === storyCard(session.table));
  const letter = () => challenges.find(({ id }) => id === card()?.challenge)?.letter;
  let act: HTMLButtonElement | undefined;
  const done = () => {
    setChoosing(false);
    act?.focus();
  };
  return (
    <section class="itscard" aria-labelledby="itscard-h">
      <div class="stories__sect">
        <h2 id="itscard-h">The card it answers</h2>
        <Show when={writable()}>
          <button
            ref={act}
            class="act"
            type="button"
            aria-expanded={choosing()}
            onClick={() => setChoosing(!choosing())}
          >
            {card() ? 'Choose another' : 'Choose one'}
          </button>
        </Show>
      </div>
      <Show when={choosing() && writable()}>
        <Select
          label="Which question does your story answer?"
          value={card()?.code ?? ''}
          onChange={({ currentTarget: { value } }) => {
            edits.setCard(value === '' ? undefined : value);
            done();
          }}
          onKeyDown={(event) => event.key === 'Escape' && done()}
          ref={(field) => queueMicrotask(() => field.focus())}
        >
          <option value="">No card</option>
          <For each={challenges}>
            {(challenge) => (
              <optgroup label={challenge.title}>
                <For each={challenge.questions}>
                  {({ code, short }) => (
                    <option value={code}>
                      {code} {short}
                    </option>
                  )}
                </For>
              </optgroup>
            )}
          </For>
        </Select>
      </Show>
      <Show
        when={card()}
        fallback={<p class="stories__small">No card. Your story goes round all the same.</p>}
      >
        {(one) => (
          <div class="minicard" data-c={letter()}>
            <p class="minicard__face">
              <b>{one().short}</b>
              <span>
                {one().practice.length > 0
                  ? 'Your story will stand on the back of this card, beside the deck’s own.'
                  : 'There is no story on this card yet: yours will be the first.'}
              </span>
            </p>
            <p class="minicard__spine">{one().code}</p>
          </div>
        )}
      </Show>
    </section>
  );
}
