import { Show } from 'solid-js';
import { counted } from '../../lib/text/words.ts';
import { Input } from '../../ui/field.tsx';
import './find-card.css';

/** More cards than these are looked for by their words. */
const MANY = 20;

/** Whether words hold all that is sought. */
export function matches(words: string, sought: string): boolean {
  const all = words.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** The field that finds one card among many. It is not there for a few. */
export function FindCard(props: { count: number; found: number; onSought: (words: string) => void }) {
  return (
    <Show when={props.count > MANY}>
      <div class="findcard">
        <Input
          label="Find a card"
          type="search"
          autocomplete="off"
          onInput={(event) => props.onSought(event.currentTarget.value)}
          // It stands in forms, which are not sent from here.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <p class="hint" role="status">
          {props.found === props.count
            ? counted(props.count, 'card')
            : `${props.found} of ${props.count} cards`}
        </p>
      </div>
    </Show>
  );
}
