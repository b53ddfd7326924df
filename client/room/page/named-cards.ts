/**
 * What people at a table call a card, or a question of another deck, and where it is: for strips and lists that speak of
 * what is open elsewhere.
 * @module
 */
import { useNavigate } from '@solidjs/router';
import { createMemo } from 'solid-js';
import { askedParts } from '../../../shared/cards/asked.ts';
import { useTable } from '../../sync/table-context.ts';
import { useFrame } from '../frame/context.ts';
import { createAsked } from '../shelf/asked.ts';
import { shelfOf } from '../shelf/shelf-cards.ts';

export type NamedCards = {
  /** `O2`, or the title of what asks. */
  labelOf(card: string): string | undefined;
  /** Opens it. */
  go(card: string): void;
};

/** Follows what others have open and what is shown to everybody. Must run inside the table's frame. */
export function createNamedCards(): NamedCards {
  const { session } = useTable();
  const { cardHref, itemHref } = useFrame();
  const navigate = useNavigate();
  const mentioned = createMemo(
    () => [
      session.plan.run.spotlight?.card ?? '',
      ...session.presence.others().map(({ card }) => card ?? ''),
      ...session.lists.saidBy(session.me.personId).map((id) => session.table.responses[id]?.card ?? ''),
    ],
    [],
    { equals: (a, b) => a.join() === b.join() },
  );
  const asked = createAsked(mentioned);
  const shelf = createMemo(() => shelfOf(session));
  const onShelf = (id: string) => shelf().find((card) => card.id === id);
  return {
    labelOf: (id) => onShelf(id)?.label ?? asked(id)?.title,
    go: (id) => {
      const parts = askedParts(id);
      const card = onShelf(id);
      const to = parts ? itemHref(parts.deck, parts.item) : card && cardHref(card.code);
      if (to) navigate(to, { scroll: false });
    },
  };
}
