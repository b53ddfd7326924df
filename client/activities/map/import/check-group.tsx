import { createUniqueId, For, Show } from 'solid-js';

type Props = {
  legend: string;
  hint?: string;
  choices: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
};

/** Checkboxes for a few choices. Without choices nothing is shown. */
export function CheckGroup(props: Props) {
  const id = createUniqueId();
  return (
    <Show when={props.choices.length > 0}>
      <fieldset class="mapin__checks" aria-describedby={props.hint ? id : undefined}>
        <legend>{props.legend}</legend>
        <Show when={props.hint}>
          <p class="hint" id={id}>
            {props.hint}
          </p>
        </Show>
        <For each={props.choices}>
          {(choice) => (
            <label class="mapin__check">
              <input
                type="checkbox"
                checked={props.chosen.includes(choice.value)}
                onChange={(event) => {
                  const others = props.chosen.filter((value) => value !== choice.value);
                  props.onChange(event.currentTarget.checked ? [...others, choice.value] : others);
                }}
              />
              <span>{choice.label}</span>
            </label>
          )}
        </For>
      </fieldset>
    </Show>
  );
}
