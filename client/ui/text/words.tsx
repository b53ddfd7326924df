import { type Accessor, createMemo, createSignal, Show } from 'solid-js';
import { createPrinting } from '../../lib/screen/printing.ts';
import { foldOf } from '../../lib/text/folding.ts';
import { isUnbroken, shortened, startOf } from '../../lib/text/long-text.ts';
import './words.css';

/** More than this is not put into the page before somebody asks for it, not even folded. Far more than people write. */
const KEPT = 20_000;

/**
 * Words from a document, of any length. Long ones are folded before they are laid out. What is folded away can still be found by
 * the browser's own search, and is whole on paper.
 * @param props.cut at most so many characters, with no way to the rest: for lists and strips, where nobody needs the whole
 * @param props.of what they are, for the name of the button: `what Grace said`
 */
export function Words(props: { text: string; cut?: number; of?: string }) {
  const [all, setAll] = createSignal(false);
  const fold = createMemo(() => (props.cut ? undefined : foldOf(props.text)));
  // Only folded words need to know, and a page has hundreds of others.
  const printing = createMemo<Accessor<boolean> | undefined>(() =>
    fold() === undefined ? undefined : createPrinting(),
  );
  const open = () => all() || printing()?.() === true;
  const start = createMemo(() =>
    props.cut ? shortened(props.text, props.cut) : props.text.slice(0, fold()),
  );
  const rest = () => {
    const at = fold();
    if (at === undefined) return '';
    return props.text.slice(at, open() ? undefined : at + startOf(props.text.slice(at), KEPT).length);
  };
  return (
    <>
      <span classList={{ 'long-words': isUnbroken(start()) }}>{start()}</span>
      <Show when={fold() !== undefined}>
        <Show when={!open()}>
          <span class="words__cut">…</span>
        </Show>
        <span
          class="words__rest long-words"
          hidden={open() ? false : hides()}
          on:beforematch={() => setAll(true)}
        >
          {rest()}
        </span>{' '}
        <button class="words__more" type="button" aria-expanded={all()} on:click={() => setAll(!all())}>
          {all() ? 'Show less' : 'Read all'}
          <Show when={props.of}>
            <span class="vh">{` of ${props.of}`}</span>
          </Show>
        </button>
      </Show>
    </>
  );
}

/** Browsers that cannot search what is hidden hide it altogether. */
const hides = () => ('onbeforematch' in HTMLElement.prototype ? 'until-found' : true);
