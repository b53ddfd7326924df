import { createUniqueId, For, type JSX, Show } from 'solid-js';
import './choice-group.css';

export type Choice = { value: string; label: JSX.Element; aside?: JSX.Element; disabled?: boolean };

type Props = {
  legend: string;
  hint?: string;
  choices: readonly Choice[];
  value: string | undefined;
  onChange: (value: string) => void;
  /** For a form that is read or kept by its fields' names. */
  name?: string;
  /** Content that belongs to the group but is not a choice, such as "Show more". */
  children?: JSX.Element;
};

/** Lets people choose one of a few: plain radio buttons in rows large enough for a thumb. */
export function ChoiceGroup(props: Props) {
  const id = createUniqueId();
  const name = () => props.name ?? id;
  return (
    <fieldset class="group" aria-describedby={props.hint ? `${id}-hint` : undefined}>
      <legend>{props.legend}</legend>
      <Show when={props.hint}>
        <p class="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
      <div class="choices">
        <For each={props.choices}>
          {(choice) => (
            <label class="choice">
              <input
                type="radio"
                name={name()}
                value={choice.value}
                checked={choice.value === props.value}
                disabled={choice.disabled ?? false}
                onChange={() => props.onChange(choice.value)}
              />
              <span>{choice.label}</span>
              <Show when={choice.aside}>
                <span class="choice__aside">{choice.aside}</span>
              </Show>
            </label>
          )}
        </For>
      </div>
      {props.children}
    </fieldset>
  );
}
