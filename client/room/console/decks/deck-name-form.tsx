import { createSignal } from 'solid-js';
import { isBlank, OWN_DECK, tidy } from '../../../../shared/cards/own-deck/card-words.ts';
import { createTabForm } from '../../../sync/kept-form.ts';
import { Button } from '../../../ui/button.tsx';
import { Input } from '../../../ui/field.tsx';

export type DeckName = { title: string; credit?: string };

/** Reads what a deck is called from a form's fields `title` and `credit`. */
export function nameIn(data: FormData): DeckName {
  const words = (name: string) => tidy(String(data.get(name) ?? '')).replace(/\s+/g, ' ');
  const [title, credit] = [words('title'), words('credit')];
  return { title: isBlank(title) ? '' : title, ...(credit && { credit }) };
}

/** The two fields that say what a deck is called and whose words its cards are. */
export function DeckNameFields(props: {
  title?: string;
  credit?: string | undefined;
  error?: string | undefined;
}) {
  return (
    <>
      <Input
        label="What the deck is called"
        name="title"
        autocomplete="off"
        maxlength={OWN_DECK.titleLength}
        value={props.title ?? ''}
        error={props.error}
      />
      <Input
        label="Who wrote the cards"
        hint="It stands on every card."
        optional
        name="credit"
        autocomplete="off"
        maxlength={OWN_DECK.creditLength}
        value={props.credit ?? ''}
      />
    </>
  );
}

/** The form that names a new deck, or gives a deck another name. */
export function DeckNameForm(props: {
  /** Where what is typed is kept until it is sent. */
  name: string;
  first?: DeckName;
  button: string;
  onSave: (words: DeckName) => void;
}) {
  const [wrong, setWrong] = createSignal('');
  // eslint-disable-next-line solid/reactivity -- the form is made anew for another deck
  const kept = createTabForm(props.name);
  let form!: HTMLFormElement;
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const words = nameIn(new FormData(form));
    if (!words.title) {
      setWrong('Give the deck a name.');
      return form.querySelector<HTMLElement>('[name=title]')?.focus();
    }
    kept.forget();
    props.onSave(words);
  };
  return (
    <form class="decks__form" ref={(element) => kept.ref((form = element))} onSubmit={save} novalidate>
      <DeckNameFields title={props.first?.title ?? ''} credit={props.first?.credit} error={wrong()} />
      <Button kind="ink" type="submit">
        {props.button}
      </Button>
    </form>
  );
}
