import { createEffect, createSignal, For, Match, on, Show, Switch } from 'solid-js';
import ChevronRight from 'lucide-solid/icons/chevron-right';
import FileUp from 'lucide-solid/icons/file-up';
import Plus from 'lucide-solid/icons/plus';
import { cardsOfDeck } from '../../../../shared/cards/own-deck/cards-of-deck.ts';
import { OWN_DECK } from '../../../../shared/cards/own-deck/card-words.ts';
import { serverNow } from '../../../sync/server-time.ts';
import { counted } from '../../../lib/text/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { createDecks, type Decks, newDeckId } from './create-decks.ts';
import { DeckNameForm } from './deck-name-form.tsx';
import { DeckPage } from './deck-page.tsx';
import { ImportDeck } from './import-deck.tsx';
import './decks.css';

type View = { is: 'all' } | { is: 'new' } | { is: 'import' } | { is: 'deck'; id: string };
export type DecksDialogProps = {
  onClose: () => void;
  /** Lays a deck, or one card of it, into a step. @param what as the console's address says it */
  onLay: (what: string) => void;
};

/** The workshop's own decks: written here, brought in and taken out as files, and laid into a step. */
export default function DecksDialog(props: DecksDialogProps) {
  const decks = createDecks();
  const [view, setView] = createSignal<View>({ is: 'all' });
  const deck = () => {
    const now = view();
    return now.is === 'deck' ? decks.byId(now.id) : undefined;
  };
  const title = () => {
    const now = view();
    if (now.is === 'import') return 'Bring in a deck';
    return now.is === 'new' ? 'A new deck' : (deck()?.title ?? 'Our own decks');
  };
  let body!: HTMLDivElement;
  // What was pressed is gone with its view.
  createEffect(on(view, () => focusFirst(), { defer: true }));
  const focusFirst = () => queueMicrotask(() => body.querySelector<HTMLElement>('[data-first]')?.focus());
  const undo = () => {
    decks.undo();
    focusFirst();
  };
  const back = () => {
    decks.forget();
    setView({ is: 'all' });
  };
  return (
    <Dialog open onClose={() => props.onClose()} title={title()}>
      <div class="decks" ref={body}>
        <Show when={view().is !== 'all'}>
          <Button kind="text" class="decks__back" data-first onClick={back}>
            All our decks
          </Button>
        </Show>
        <Switch fallback={<AllDecks decks={decks} onView={setView} />}>
          <Match when={view().is === 'new'}>
            <DeckNameForm
              name={`${decks.workshop}/deck/new`}
              button="Start the deck"
              onSave={(words) => {
                const id = newDeckId();
                const made = { id, ...words, at: serverNow() };
                decks.change(
                  { decks: [made], cards: [], gone: { decks: [], cards: [] } },
                  `“${words.title}” is there, without a card yet.`,
                );
                setView({ is: 'deck', id });
              }}
            />
          </Match>
          <Match when={view().is === 'import'}>
            <ImportDeck decks={decks} onDone={(id) => setView({ is: 'deck', id })} />
          </Match>
          <Match when={deck()?.id} keyed>
            {(id) => (
              <DeckPage
                decks={decks}
                id={id}
                onLay={(what) => props.onLay(what)}
                onGone={() => setView({ is: 'all' })}
              />
            )}
          </Match>
        </Switch>
        <p class="decks__done" role="status">
          <Show when={decks.done()}>
            {(done) => (
              <>
                <span>{done().words}</span>
                <Button kind="text" onClick={undo}>
                  Undo
                </Button>
              </>
            )}
          </Show>
        </p>
      </div>
    </Dialog>
  );
}

function AllDecks(props: { decks: Decks; onView: (view: View) => void }) {
  const count = (id: string) => cardsOfDeck(props.decks.plan.cards, id).length;
  const isFull = () => props.decks.all().length >= OWN_DECK.decks;
  return (
    <>
      <p>
        Questions of your own, beside the five challenges. They are kept with this workshop, and lie on the
        tables once you lay them into a step.
      </p>
      <Show when={props.decks.all().length > 0} fallback={<p class="hint">No deck yet.</p>}>
        <ul class="decks__all">
          <For each={props.decks.all()}>
            {(deck) => (
              <li>
                <button type="button" onClick={() => props.onView({ is: 'deck', id: deck.id })}>
                  <span>
                    <b>{deck.title}</b>
                    <small>
                      {[counted(count(deck.id), 'card'), deck.credit].filter(Boolean).join(' · ')}
                    </small>
                  </span>
                  <ChevronRight />
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show
        when={!isFull()}
        fallback={
          <p class="hint">
            A workshop holds {OWN_DECK.decks} decks, and these are as many. Take one away, or bring cards into
            one of them.
          </p>
        }
      >
        <div class="decks__acts">
          <Button data-first onClick={() => props.onView({ is: 'new' })}>
            <Plus />
            Write a new deck
          </Button>
          <Button onClick={() => props.onView({ is: 'import' })}>
            <FileUp />
            Bring one in
          </Button>
        </div>
      </Show>
    </>
  );
}
