import { type JSX, splitProps } from 'solid-js';
import Check from 'lucide-solid/icons/check';
import './tick.css';

/**
 * A checkbox whose box is as large as a thumb needs. It takes what an `<input type="checkbox">` takes; its name is an `aria-label`, or
 * the words of a label round it.
 * @param props.children words in the box beside the tick, where there is room
 */
export function Tick(props: Omit<JSX.InputHTMLAttributes<HTMLInputElement>, 'type'>) {
  const [own, rest] = splitProps(props, ['children']);
  return (
    <span class="tick">
      <input type="checkbox" {...rest} />
      <span class="tick__box">
        <Check />
        {own.children}
      </span>
    </span>
  );
}
