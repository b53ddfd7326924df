import Keyboard from 'lucide-solid/icons/keyboard';
import type { Speaking } from './index.ts';
import { Button } from '../../ui/button.tsx';

/** A menu entry: one keyboard, many voices. */
export function ScribeSwitch(props: { speaking: Speaking; onOn: () => void }) {
  return (
    <>
      <Button
        aria-pressed={props.speaking.scribe()}
        onClick={() => {
          const on = !props.speaking.scribe();
          props.speaking.setScribe(on);
          // The names are under the menu: out of the way, so that they can be tapped.
          if (on) props.onOn();
        }}
      >
        <Keyboard />
        Scribe mode
      </Button>
      <p class="hint">One keyboard, many voices: tap a name, then type.</p>
    </>
  );
}
