import { createMemo, createSignal, Show } from 'solid-js';
import FileDown from 'lucide-solid/icons/file-down';
import LayoutList from 'lucide-solid/icons/layout-list';
import PencilLine from 'lucide-solid/icons/pencil-line';
import Trash from 'lucide-solid/icons/trash';
import { unwrap } from 'solid-js/store';
import type { OwnCard } from '../../../../shared/cards/card.ts';
import { freeCode, removal } from '../../../../shared/cards/own-deck/bring-in.ts';
import { writeDeckCsv } from '../../../../shared/cards/own-deck/deck-csv.ts';
import { writeDeckJson } from '../../../../shared/cards/own-deck/deck-json.ts';
import { type CardWords } from '../../../../shared/cards/own-deck/own-deck.ts';
import { cardsOfDeck, ownDeckRef } from '../../../../shared/cards/own-deck/cards-of-deck.ts';
import { OWN_DECK } from '../../../../shared/cards/own-deck/card-words.ts';
import { sameKey } from '../../../../shared/cards/own-deck/reading.ts';
import { serverNow } from '../../../sync/server-time.ts';
import { saveFile } from '../../../lib/page/save-file.ts';
import { counted } from '../../../lib/text/words.ts';
import { Button } from '../../../ui/button.tsx';
import { CardForm } from './card-form.tsx';
import { CardRows } from './card-rows.tsx';
import { type Decks, newDeckId } from './create-decks.ts';
import { DeckNameForm } from './deck-name-form.tsx';

type Props = { decks: Decks; id: string; onLay: (what: string) => void; onGone: () => void };
const NOTHING_GONE = { decks: [], cards: [] };

/** One deck: its cards to write, change and take away, and the ways out of it. */
export function DeckPage(props: Props) {
  const deck = () => props.decks.byId(props.id);
  const cards = createMemo(() => cardsOfDeck(props.decks.plan.cards, props.id));
  const [renaming, setRenaming] = createSignal(false);
  let head!: HTMLDivElement;
  /** Opens and closes the form of the name. What was pressed is gone then. */
  const rename = (open: boolean) => {
    setRenaming(open);
    queueMicrotask(() => head.querySelector<HTMLElement>('input, button')?.focus());
  };
  const put = (card: OwnCard, words: string) =>
    props.decks.change({ decks: [], cards: [card], gone: NOTHING_GONE }, words);
  const taken = (words: CardWords, but?: string) =>
    cards().some((card) => card.id !== but && sameKey(card) === sameKey(words))
      ? 'This deck asks the same already. Change the question.'
      : undefined;
  const add = (words: CardWords): string | undefined => {
    if (cards().length >= OWN_DECK.cards)
      return `A deck holds ${OWN_DECK.cards} cards, and this one has as many. Take one away first, or write it into another deck.`;
    const wrong = taken(words);
    if (wrong) return wrong;
    const code = freeCode(new Set(cards().flatMap((card) => card.code?.toUpperCase() ?? [])));
    const last = cards().at(-1)?.at ?? 0;
    const { author } = props.decks;
    const at = Math.max(serverNow(), last + 1);
    put(
      { kind: 'own', id: newDeckId(), ...words, code, author, at, deck: props.id },
      'The card is in the deck.',
    );
    return undefined;
  };
  const change = (card: OwnCard, words: CardWords): string | undefined => {
    const wrong = taken(words, card.id);
    if (!wrong) put({ ...structuredClone(unwrap(card)), ...words }, 'The card is changed, wherever it lies.');
    return wrong;
  };
  const remove = (card: OwnCard) =>
    props.decks.change(
      { decks: [], cards: [], gone: { decks: [], cards: [card.id] } },
      'The card is out of the deck. What was said about it is kept.',
    );
  const removeAll = () => {
    const title = deck()?.title;
    props.onGone();
    props.decks.change(
      removal(props.decks.plan, props.id),
      `“${title}” is gone, with ${counted(cards().length, 'card')}. What was said about them is kept.`,
    );
  };
  const save = (kind: 'json' | 'csv') => {
    const { title = '', credit } = deck() ?? {};
    const words = { title, credit, cards: cards() };
    const text = kind === 'json' ? writeDeckJson(words) : writeDeckCsv(words);
    const type = kind === 'json' ? 'application/json' : 'text/csv';
    saveFile(`${fileName(title)}.${kind}`, new Blob([text], { type: `${type};charset=utf-8` }));
  };
  return (
    <Show when={deck()}>
      {(now) => (
        <>
          <div ref={head}>
            <Show
              when={renaming()}
              fallback={
                <p class="decks__credit">
                  <span>{[counted(cards().length, 'card'), now().credit].filter(Boolean).join(' · ')}</span>
                  <Button kind="text" onClick={() => rename(true)}>
                    <PencilLine />
                    Name and credit
                  </Button>
                </p>
              }
            >
              <DeckNameForm
                name={`${props.decks.workshop}/deck/${props.id}`}
                first={{ title: now().title, ...(now().credit && { credit: now().credit! }) }}
                button="Save"
                onSave={(words) => {
                  const { id, at } = unwrap(now());
                  rename(false);
                  props.decks.change(
                    { decks: [{ id, at, ...words }], cards: [], gone: NOTHING_GONE },
                    `The deck is called “${words.title}” now.`,
                  );
                }}
              />
            </Show>
          </div>
          <div class="decks__acts">
            <Button
              kind="ink"
              waiting={cards().length === 0}
              onClick={() => props.onLay(ownDeckRef(props.id))}
            >
              <LayoutList />
              Lay it into a step
            </Button>
            <Button waiting={cards().length === 0} onClick={() => save('csv')}>
              <FileDown />
              Save as CSV
            </Button>
            <Button waiting={cards().length === 0} onClick={() => save('json')}>
              <FileDown />
              Save as JSON
            </Button>
          </div>
          <p class="hint">
            Take it to another workshop as a file, and bring it in there. JSON keeps its name and credit, CSV
            opens in a spreadsheet.
          </p>
          <CardRows
            cards={cards()}
            workshop={props.decks.workshop}
            onChange={change}
            onRemove={remove}
            onLay={(card) => props.onLay(`${ownDeckRef(props.id)}/${card.id}`)}
          />
          <section class="decks__new" aria-label="A new card">
            <h3>A new card</h3>
            <CardForm
              name={`${props.decks.workshop}/deck/${props.id}/new`}
              button="Add the card"
              onSave={add}
            />
          </section>
          <div class="decks__apart">
            <Button kind="quiet" onClick={removeAll}>
              <Trash />
              Take the deck away
            </Button>
          </div>
        </>
      )}
    </Show>
  );
}

/** A name for a file, from a title in any writing. */
export const fileName = (title: string): string =>
  title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase() || 'deck';
