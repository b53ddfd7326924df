import Keyboard from 'lucide-solid/icons/keyboard';
import type { Speaking } from '../../features/scribe/index.ts';
import { Button } from '../../ui/button.tsx';

/** A menu entry: one keyboard, many voices. */
export function ScribeSwitch(props: { speaking: Speaking }) {
  return (
    <>
      <Button
        aria-pressed={props.speaking.scribe()}
        onClick={() => props.speaking.setScribe(!props.speaking.scribe())}
      >
        <Keyboard />
        Scribe mode
      </Button>
      <p class="hint">One keyboard, many voices: tap a name, then type.</p>
    </>
  );
}
