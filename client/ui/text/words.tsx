import { createMemo, createSignal, Show } from 'solid-js';
import { isUnbroken, shortened } from '../../lib/text/long-text.ts';
import './words.css';

/** Longer text is folded. Far more than people write about a card, and quickly laid out even as one word. */
const FOLDED = 1_200;

/**
 * Words from a document, of any length. Long ones are folded before they are laid out.
 * @param props.cut at most so many characters, with no way to the rest: for lists and strips, where nobody needs the whole
 * @param props.of what they are, for the name of the button: `what Grace said`
 */
export function Words(props: { text: string; cut?: number; of?: string }) {
  const [all, setAll] = createSignal(false);
  const long = () => !props.cut && props.text.length > FOLDED;
  const seen = createMemo(() => (long() && all() ? props.text : shortened(props.text, props.cut ?? FOLDED)));
  return (
    <>
      <span classList={{ 'long-words': (long() && all()) || isUnbroken(seen()) }}>{seen()}</span>
      <Show when={long()}>
        {' '}
        <button class="words__more" type="button" aria-expanded={all()} on:click={() => setAll(!all())}>
          {all() ? 'Show less' : 'Show all'}
          <Show when={props.of}>
            <span class="vh">{` of ${props.of}`}</span>
          </Show>
        </button>
      </Show>
    </>
  );
}
