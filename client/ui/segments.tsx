import { createUniqueId, Index } from 'solid-js';
import './pick.css';
import './segments.css';

type Props<Value extends string> = {
  choices: readonly { value: Value; words: string }[];
  value: Value;
  onChange: (value: Value) => void;
};

/**
 * Lets people choose one of two or three, side by side in one frame. It belongs in a fieldset that says what is
 * chosen.
 */
export function Segments<Value extends string>(props: Props<Value>) {
  const name = createUniqueId();
  return (
    <div class="segments">
      <Index each={props.choices}>
        {(choice) => (
          <label class="pick">
            <input
              type="radio"
              name={name}
              checked={choice().value === props.value}
              onChange={() => props.onChange(choice().value)}
            />
            <span>{choice().words}</span>
          </label>
        )}
      </Index>
    </div>
  );
}
