import { createSignal, Show } from 'solid-js';
import { readDeckFile, readDeckText } from '../../../../shared/cards/own-deck/read-deck.ts';
import { type DeckReading, isReading, type Unreadable } from '../../../../shared/cards/own-deck/reading.ts';
import { createTabForm } from '../../../sync/kept-form.ts';
import { Input, Textarea } from '../../../ui/field.tsx';
import { Message } from '../../../ui/message.tsx';
import type { Decks } from './create-decks.ts';
import { DeckNameFields, nameIn } from './deck-name-form.tsx';
import { ImportPreview } from './import-preview.tsx';

/** Brings in a deck from a file or from what is pasted. Nothing is written before the last button is pressed. */
export function ImportDeck(props: { decks: Decks; onDone: (deck: string) => void }) {
  const [read, setRead] = createSignal<DeckReading | Unreadable>();
  const [title, setTitle] = createSignal('');
  const [wrong, setWrong] = createSignal('');
  // eslint-disable-next-line solid/reactivity -- the workshop is the same for as long as the page is open
  const kept = createTabForm(`${props.decks.workshop}/deck/import`);
  let form!: HTMLFormElement;
  /** What a file said of itself. */
  const filled = { title: '', credit: '' };
  const field = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  const reading = () => {
    const now = read();
    return now && isReading(now) ? now : undefined;
  };
  const unreadable = () => {
    const now = read();
    return now && !isReading(now) ? now : undefined;
  };
  /** Shows what was read, and fills in what the file says of itself, unless somebody wrote something else. */
  const take = (next: DeckReading | Unreadable, file = '') => {
    setRead(next);
    if (!isReading(next)) return;
    const said = { title: next.title ?? file, credit: next.credit ?? '' };
    for (const name of ['title', 'credit'] as const) {
      if (field(name).value !== filled[name] || field(name).value === said[name]) continue;
      filled[name] = field(name).value = said[name];
      field(name).dispatchEvent(new Event('input', { bubbles: true }));
    }
  };
  let chosen = 0;
  const open = async (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    chosen += 1;
    const nth = chosen;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (nth === chosen) take(readDeckFile(bytes), file.name.replace(/\.[^.]*$/, ''));
    } catch {
      if (nth === chosen) setRead(CANNOT_OPEN);
    }
  };
  return (
    <form
      class="decks__form"
      ref={(element) => kept.ref((form = element))}
      onSubmit={(event) => event.preventDefault()}
      onInput={() => setTitle(nameIn(new FormData(form)).title)}
      novalidate
    >
      <Input
        type="file"
        label="A CSV or JSON file"
        hint="A deck that was saved here, or a table with the columns Challenge, Question and Prompt 1 to 3. It is read on this device."
        accept=".csv,.tsv,.txt,.json,text/csv,application/json"
        onChange={(event) => void open(event.currentTarget.files)}
      />
      <Textarea
        label="Or paste the cards here"
        hint="Rows copied from a spreadsheet will do."
        name="rows"
        rows="3"
        data-reads-cells
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => {
          chosen += 1;
          const text = event.currentTarget.value;
          if (text.trim()) take(readDeckText(text));
          else setRead(undefined);
        }}
      />
      <DeckNameFields error={wrong()} />
      <Show when={unreadable()}>{(what) => <Message title={what().title}>{what().words}</Message>}</Show>
      <Show when={reading()}>
        {(now) => (
          <ImportPreview
            decks={props.decks}
            reading={now()}
            title={title()}
            name={() => {
              const name = nameIn(new FormData(form));
              setWrong(name.title ? '' : 'Give the deck a name.');
              if (!name.title) field('title').focus();
              return name;
            }}
            onDone={(deck) => {
              kept.forget();
              props.onDone(deck);
            }}
          />
        )}
      </Show>
    </form>
  );
}

const CANNOT_OPEN: Unreadable = {
  title: 'The file could not be opened',
  words:
    'It may have been moved, or be open in another program. Nothing has come in. Close it there, and choose it again.',
};
