import { type JSX, Show } from 'solid-js';
import Plus from 'lucide-solid/icons/plus';
import { Button } from '../../ui/button.tsx';
import { HandButton } from './hand-button.tsx';
import './dock.css';

/**
 * The dock of a phone: the two buttons a thumb needs most, always within reach.
 * @param props.adding what one adds, such as “an answer”
 * @param props.reading true where nothing is asked: only a hand may go up
 * @param props.instead what stands there in place of the button that adds
 * @param props.onAdd left out while pens are down; a hand may go up all the same
 */
export function Dock(props: {
  onAdd?: (() => void) | undefined;
  adding?: string;
  reading?: boolean;
  instead?: JSX.Element;
}) {
  return (
    <section class="dock" aria-label="Write or ask">
      <Show
        when={props.onAdd}
        fallback={props.instead ?? <p class="dock__pens">{props.reading ? '' : 'Pens are down'}</p>}
      >
        {(add) => (
          <Button kind="ink" onClick={() => add()()}>
            <Plus />
            Add {props.adding ?? 'a response'}
          </Button>
        )}
      </Show>
      <HandButton compact />
    </section>
  );
}
