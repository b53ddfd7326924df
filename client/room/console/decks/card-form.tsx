import { createSignal, For, Index, Show, untrack } from 'solid-js';
import { OWN_CARD } from '../../../../shared/cards/card.ts';
import { challenges, type ChallengeId } from '../../../../shared/cards/index.ts';
import { cardIn, Unfit } from '../../../../shared/cards/own-deck/card-row.ts';
import { type CardWords } from '../../../../shared/cards/own-deck/own-deck.ts';
import { isBlank } from '../../../../shared/cards/own-deck/card-words.ts';
import { createTabForm } from '../../../sync/kept-form.ts';
import { Button } from '../../../ui/button.tsx';
import { Input, Select, Textarea } from '../../../ui/field.tsx';

/** The form that writes one card of a deck, or changes it. */
export function CardForm(props: {
  /** Where what is typed is kept until it is sent. */
  name: string;
  card?: CardWords;
  button: string;
  /** Takes the card in; returns what is wrong with it, if anything. */
  onSave: (words: CardWords) => string | undefined;
  onCancel?: () => void;
}) {
  const [wrong, setWrong] = createSignal('');
  // eslint-disable-next-line solid/reactivity -- the form is made anew for another card
  const kept = createTabForm(props.name);
  // What a colleague changes meanwhile takes nothing out of the form.
  const first = untrack(() => props.card);
  let form!: HTMLFormElement;
  const question = () => form.querySelector<HTMLElement>('[name=question]');
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(form);
    const words = (name: string) => data.getAll(name).map(String);
    const found = read({
      challenge: words('challenge')[0] ?? '',
      question: words('question')[0] ?? '',
      probes: words('probe'),
      code: first?.code ?? '',
      card: '',
    });
    const trouble = typeof found === 'string' ? found : props.onSave(found);
    setWrong(trouble ?? '');
    if (trouble) return question()?.focus();
    if (first) return kept.forget();
    // The next card is most likely of the same challenge.
    kept.clear();
    for (const field of form.querySelectorAll<HTMLInputElement>('[name=question], [name=probe]'))
      field.value = '';
    question()?.focus();
  };
  return (
    <form
      class="cardform"
      ref={(element) => kept.ref((form = element))}
      onSubmit={save}
      onInput={() => setWrong('')}
      novalidate
      data-writing
    >
      <Select label="Challenge" name="challenge">
        <For each={challenges}>
          {({ id, title }) => (
            <option value={id} selected={id === first?.challenge}>
              {title}
            </option>
          )}
        </For>
      </Select>
      <Textarea label="The question" name="question" rows="2" error={wrong() || undefined}>
        {first?.question}
      </Textarea>
      <div class="cardform__probes">
        <Index each={Array.from({ length: OWN_CARD.probes })}>
          {(_, index) => (
            <Input
              label={`Prompt ${index + 1}`}
              optional
              name="probe"
              autocomplete="off"
              value={first?.probes[index] ?? ''}
            />
          )}
        </Index>
      </div>
      <div class="decks__acts">
        <Button kind={first ? 'ink' : 'outline'} type="submit">
          {props.button}
        </Button>
        <Show when={props.onCancel}>
          {(cancel) => (
            <Button
              kind="quiet"
              onClick={() => {
                kept.forget();
                cancel()();
              }}
            >
              Cancel
            </Button>
          )}
        </Show>
      </div>
    </form>
  );
}

function read(said: Parameters<typeof cardIn>[0] & { challenge: ChallengeId | string }): CardWords | string {
  if (isBlank(said.question)) return 'Write the question first.';
  try {
    return cardIn(said);
  } catch (error) {
    if (error instanceof Unfit) return error.message;
    throw error;
  }
}
