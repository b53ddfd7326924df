/**
 * The workshop's own decks on the console: what there is, and changes that can be taken back.
 * @module
 */
import { createMemo, createSignal } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { type DeckChange, inverseOf } from '../../../../shared/cards/own-deck/bring-in.ts';
import type { OwnDeck, OwnDecks } from '../../../../shared/cards/own-deck/own-deck.ts';
import { changeDecks } from '../../../../shared/model/own-decks/own-deck-edits.ts';
import { newId } from '../../../sync/ids.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useConsole } from '../context.ts';

/** An id that a step of the agenda can keep: lower case, without signs. */
export const newDeckId = (): string =>
  `own-${newId()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')}`;

export type Decks = ReturnType<typeof createDecks>;

/** Follows the decks. Must run under a Solid owner. */
export function createDecks() {
  const { hall } = useConsole();
  const announce = useAnnounce();
  const [done, setDone] = createSignal<{ words: string; back: DeckChange }>();
  const write = (change: DeckChange) => hall.edits.apply((plan, origin) => changeDecks(plan, origin, change));
  const all = createMemo(() => decksIn(hall.plan));
  return {
    plan: hall.plan,
    workshop: hall.me.workshop.id,
    author: { id: hall.me.personId, name: hall.me.name },
    /** All decks, oldest first. */
    all,
    byId: (id: string) => all().find((deck) => deck.id === id),
    /** Makes a change, says so, and keeps how to take it back. */
    change(change: DeckChange, words: string): void {
      const back = structuredClone(inverseOf(unwrap(hall.plan), change));
      write(change);
      setDone({ words, back });
      announce(words);
    },
    /** The latest change. */
    done,
    undo(): void {
      const last = done();
      if (!last) return;
      write(last.back);
      setDone(undefined);
      announce('It is as it was before.');
    },
    forget: () => setDone(undefined),
  };
}

/** All decks, oldest first. Cards of a deck that is gone may have come in from somebody who had not heard of it. */
function decksIn({ ownDecks, cards }: OwnDecks): OwnDeck[] {
  const named = Object.values(ownDecks);
  const orphans = new Set(
    Object.values(cards).flatMap(({ deck }) => (deck && !(deck in ownDecks) ? [deck] : [])),
  );
  const unnamed = [...orphans].map((id) => ({ id, title: 'A deck without a name', at: 0 }));
  return [...named, ...unnamed].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
