import { onMount, Show } from 'solid-js';
import { Textarea } from '../../../../ui/field.tsx';
import { Answer } from '../answer.tsx';
import { createReader } from '../reading/reader.ts';

type Props = {
  /** What was written before, in case the window was closed by mistake. */
  words: string;
  onWords: (words: string) => void;
  onDone: () => void;
};

/** Imports names typed one per line, or rows copied from a spreadsheet. */
export function ListWay(props: Props) {
  const reader = createReader();
  const read = (text: string) => reader.ask({ ask: 'text', text });
  onMount(() => read(props.words));
  return (
    <>
      <Textarea
        label="One organisation per line, or rows from a spreadsheet"
        hint="Name first. A first row that names the columns, such as Name, Kind, Place, is understood."
        rows="6"
        data-reads-cells
        spellcheck={false}
        autocomplete="off"
        value={props.words}
        onInput={(event) => {
          props.onWords(event.currentTarget.value);
          read(event.currentTarget.value);
        }}
      />
      {/* Before the first word there is nothing to say. */}
      <Show when={props.words.trim()}>
        <Answer reader={reader} onDone={() => props.onDone()} />
      </Show>
    </>
  );
}
