import { createEffect, createMemo, createSignal, For, Index, on, onCleanup, Show } from 'solid-js';
import { credits } from '../../../shared/cards/decks/credits.ts';
import type { Found } from '../../../shared/library/search/search.ts';
import { focusOn } from '../../lib/page/focus.ts';
import { createPrinting } from '../../lib/screen/printing.ts';
import { Button } from '../../ui/button.tsx';
import { FoundRow } from './found-row.tsx';
import './finds.css';

/** How many are shown before somebody asks for all of them. */
const AT_FIRST = 30;
/** How many answer a letter at once: as many as a laptop has room for. The others follow when nothing is typed for a moment. */
const AT_ONCE = 8;
const QUIET_MS = 150;

/** What was found, closest first. */
export function Finds(props: {
  title: string;
  found: readonly Found[];
  /** Whether words were looked for, so that some are closer than others. */
  ordered: boolean;
  /** Whether something was chosen that may have kept other things out. */
  narrowed: boolean;
  hrefOf: (address: string) => string;
  /** The address of the item that is open. */
  open: string;
  onEverywhere: () => void;
}) {
  let list!: HTMLOListElement;
  const printing = createPrinting();
  const [whole, setWhole] = createSignal<readonly Found[]>();
  // Whatever is found next is shown from its beginning again.
  const isWhole = () => whole() === props.found || printing();
  const [quiet, setQuiet] = createSignal(false);
  createEffect(
    on(
      () => props.found,
      () => {
        const timer = setTimeout(() => setQuiet(true), QUIET_MS);
        onCleanup(() => {
          clearTimeout(timer);
          setQuiet(false);
        });
      },
    ),
  );
  const shown = createMemo(() =>
    isWhole() ? props.found : props.found.slice(0, quiet() ? AT_FIRST : AT_ONCE),
  );
  const rest = () => props.found.length - shown().length;
  const showRest = () => {
    const next = shown().length;
    setWhole(() => props.found);
    const first = list.children[next]?.querySelector('a');
    if (first) focusOn(first);
  };
  return (
    <section class="finds" aria-labelledby="finds-h">
      <div class="finds__head">
        <h2 class="title" id="finds-h" tabindex="-1">
          {props.title}
        </h2>
        <Show when={props.found.length > 0}>
          <p class="hint">{props.ordered ? 'Closest first' : 'In the order of the decks'}</p>
          <Button kind="text" onClick={() => window.print()}>
            Print
            <span class="vh"> the list</span>
          </Button>
        </Show>
      </div>
      <Show when={props.found.length === 0 && props.narrowed}>
        <p>
          <Button onClick={() => props.onEverywhere()}>Look in everything</Button>
        </p>
      </Show>
      <ol class="finds__list" ref={(element) => (list = element)}>
        {/* Rows stay and change their words: to make new ones with every letter costs twice as much. */}
        <Index each={shown()}>
          {(found) => (
            <FoundRow
              found={found()}
              href={props.hrefOf(found().item.address)}
              open={found().item.address === props.open}
            />
          )}
        </Index>
        <Show when={rest() > 0 && quiet()}>
          <li class="finds__rest">
            <Button onClick={showRest}>{`Show ${rest()} more`}</Button>
          </li>
        </Show>
      </ol>
      <Show when={printing()}>
        <Credits found={props.found} />
      </Show>
    </section>
  );
}

/** On paper: whose work the list is from, once for each publication. */
function Credits(props: { found: readonly Found[] }) {
  const named = () => new Set(props.found.map(({ item }) => item.source?.document));
  return (
    <div class="finds__credits">
      <h3>Where this comes from</h3>
      <For each={credits.filter(({ id }) => named().has(id))}>
        {({ acknowledgement }) => <p>{acknowledgement}</p>}
      </For>
      <p>The words are ours; the facts and the method are theirs.</p>
      <Show when={props.found.some(({ item }) => item.told)}>
        <p>What is from a workshop is in the words of its authors.</p>
      </Show>
    </div>
  );
}
