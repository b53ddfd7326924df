import { createMemo, createSignal, For, Show } from 'solid-js';
import { createScrollToOpen } from '../../../room/shelf/spines/scroll-to-open.ts';
import { fetchedDialog } from '../../../ui/fetched/fetched-dialog.tsx';
import { foldShelf } from './folded.ts';
import type { MoreCardsProps } from './more-cards.tsx';
import type { ShelfSpinesProps } from './shelf-state.ts';
import { Spine } from './spine.tsx';

const MoreCards = fetchedDialog<MoreCardsProps>('The cards', () => import('./more-cards.tsx'));

/** The cards of one's own decks on one shelf: those that have room, and a spine that opens all of the shelf as a list. */
export default function DeckSpines(props: ShelfSpinesProps) {
  const all = createMemo(() => props.cards.filter(({ challenge }) => challenge === props.challenge));
  const shelf = createMemo(() =>
    foldShelf(
      all().filter(({ deck }) => deck),
      props.open,
    ),
  );
  const [open, setOpen] = createSignal(false);
  const [first, setFirst] = createSignal<HTMLLIElement>();
  // It comes after the spines that were scrolled to.
  createScrollToOpen(
    () => first()!.closest('nav')!,
    () => first() && props.open,
  );
  return (
    <>
      <For each={shelf().spines}>
        {(card) => (
          <li data-c={props.challenge.letter} ref={setFirst}>
            <Spine card={card} state={props.stateOf(card)} href={props.href(card.code)} />
          </li>
        )}
      </For>
      <Show when={shelf().more}>
        {(more) => (
          <li data-c={props.challenge.letter}>
            <button
              type="button"
              class="spine spine--closed spine--more"
              aria-haspopup="dialog"
              aria-label={`${more()} more cards of ${props.challenge.title}`}
              onClick={() => setOpen(true)}
            >
              {`+${more()}`}
            </button>
            <MoreCards
              open={open()}
              onClose={() => setOpen(false)}
              challenge={props.challenge}
              cards={all()}
              href={props.href}
            />
          </li>
        )}
      </Show>
    </>
  );
}
