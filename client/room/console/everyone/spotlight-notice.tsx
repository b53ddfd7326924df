import { Show } from 'solid-js';
import Eye from 'lucide-solid/icons/eye';
import { Button } from '../../../ui/button.tsx';
import { createSpotlightWords } from '../cards.ts';
import { useConsole } from '../context.ts';
import './room.css';

/** Shown while the spotlight is on: it says what everybody sees, and has the button that ends it. */
export function SpotlightNotice() {
  const { hall } = useConsole();
  const words = createSpotlightWords(hall);
  return (
    <Show when={words()}>
      {(said) => (
        <section class="spotstrip" aria-label="Shown to everybody">
          <Eye />
          <p>
            Everybody is looking at <b>{said()}</b>
          </p>
          <Button onClick={() => hall.edits.spotlight(undefined)}>Let them go back</Button>
        </section>
      )}
    </Show>
  );
}
