import { createMemo, For, Show } from 'solid-js';
import { stretches } from '../../../shared/library/search/words.ts';

/** A text in which the words that were found are marked. */
export function Marked(props: { text: string; terms: ReadonlySet<string> }) {
  const cut = createMemo(() => stretches(props.text, props.terms));
  return (
    <Show when={props.terms.size > 0} fallback={props.text}>
      <For each={cut()}>{({ text, found }) => (found ? <mark>{text}</mark> : text)}</For>
    </Show>
  );
}
