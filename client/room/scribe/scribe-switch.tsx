import Keyboard from 'lucide-solid/icons/keyboard';
import type { Speaking } from './index.ts';
import { Button } from '../../ui/button.tsx';

/** The menu entry that turns scribe mode on or off. */
export function ScribeSwitch(props: { speaking: Speaking; onOn: () => void }) {
  return (
    <>
      <Button
        aria-pressed={props.speaking.scribe()}
        onClick={() => {
          const on = !props.speaking.scribe();
          props.speaking.setScribe(on);
          // The names are behind the menu, so the menu closes to let people tap them.
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
