import { For } from 'solid-js';

/** The options of a `<select>`, in the order given. */
export function WordOptions<K extends string>(props: { words: Record<K, string>; value: K | undefined }) {
  return (
    <For each={Object.entries(props.words) as [K, string][]}>
      {([key, words]) => (
        <option value={key} selected={key === props.value}>
          {words}
        </option>
      )}
    </For>
  );
}
