import { Textarea } from '../../ui/field.tsx';
import { Show } from 'solid-js';
import { Answer } from './answer.tsx';
import { createReader } from './reader.ts';

/** Names typed one per line, or rows copied from a spreadsheet. */
export function ListWay(props: { onDone: () => void }) {
  const reader = createReader();
  let words = '';
  return (
    <>
      <Textarea
        label="One organisation per line, or rows from a spreadsheet"
        hint="Name first. A first row that names the columns, such as Name, Kind, Place, is understood."
        rows="6"
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => {
          words = event.currentTarget.value;
          reader.ask({ ask: 'text', text: words });
        }}
      />
      <Show when={hasWords(reader)}>
        <Answer reader={reader} onDone={() => props.onDone()} />
      </Show>
    </>
  );
}

/** Before the first word there is nothing to say. */
function hasWords({ answer }: ReturnType<typeof createReader>): boolean {
  const read = answer();
  return read?.is !== 'reading' || read.tables.some(({ columns }) => columns.length > 0);
}
