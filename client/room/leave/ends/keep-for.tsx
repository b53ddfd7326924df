import { createUniqueId, For, Show } from 'solid-js';
import { KEEP_DAYS } from '../../../../shared/protocol/http.ts';
import { Button } from '../../../ui/button.tsx';

type Days = (typeof KEEP_DAYS)[number];

/** Chooses for how long a closed workshop is kept. */
export function KeepFor(props: {
  label: string;
  /** Missing for ever. */
  days: Days | undefined;
  onChoose: (days: Days | null) => Promise<unknown>;
  /** Keeps it for as long again from today. */
  again?: () => Promise<unknown>;
}) {
  const id = createUniqueId();
  const read = (value: string) => KEEP_DAYS.find((days) => String(days) === value) ?? null;
  const choose = async (select: HTMLSelectElement) => {
    await props.onChoose(read(select.value));
    // The server may have refused: then the choice that holds stands there again.
    select.value = String(props.days ?? '');
  };
  return (
    <p class="ends__field">
      <label for={id}>{props.label}</label>
      <select id={id} class="input" onChange={(event) => void choose(event.currentTarget)}>
        <For each={KEEP_DAYS}>
          {(days) => (
            <option value={days} selected={props.days === days}>
              {days === 365 ? '1 year' : `${days} days`}
            </option>
          )}
        </For>
        <option value="" selected={props.days === undefined}>
          Never
        </option>
      </select>
      <Show when={props.again}>{(again) => <Button onClick={() => again()()}>Keep it longer</Button>}</Show>
    </p>
  );
}
