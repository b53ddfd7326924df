import { createMemo, For, Show } from 'solid-js';
import { fetchedPart } from '../../../ui/fetched/fetched-part.tsx';
import type { ShelfSpinesProps } from './shelf-state.ts';
import { Spine } from './spine.tsx';

const DeckSpines = fetchedPart<ShelfSpinesProps>(() => import('./deck-spines.tsx'));

/** The cards of one challenge as the entries of a list. Those of decks of one's own may be many, and are fetched with what folds them. */
export function ShelfSpines(props: ShelfSpinesProps) {
  const cards = createMemo(() => props.cards.filter(({ challenge }) => challenge === props.challenge));
  const single = () => cards().filter(({ deck }) => !deck);
  return (
    <>
      <For each={single()}>
        {(card) => (
          <li data-c={props.challenge.letter}>
            <Spine card={card} state={props.stateOf(card)} href={props.href(card.code)} />
          </li>
        )}
      </For>
      <Show when={single().length < cards().length}>
        <DeckSpines {...props} />
      </Show>
    </>
  );
}
