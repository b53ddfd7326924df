/**
 * Which card is open. The address says it, so that "back" works and a link can be sent.
 * @module
 */
import { useSearchParams } from '@solidjs/router';
import { type Accessor, createEffect, createMemo } from 'solid-js';
import { questions } from '../../../../shared/cards/index.ts';
import { firstLaid } from '../../../../shared/model/own-decks/laid-cards.ts';
import { runningStep } from '../../../../shared/model/plan/plan-view.ts';
import { type ShelfCard, shelfOf } from '../../../room/shelf/shelf-cards.ts';
import { isInForm } from '../../../lib/page/typing.ts';
import { readJson, writeJson } from '../../../device/storage.ts';
import type { TableSession } from '../../../sync/table-session.ts';

export type OpenCard = {
  cards: Accessor<readonly ShelfCard[]>;
  /** The open card; `undefined` when the address names a card that is not on the shelf. */
  open: Accessor<ShelfCard | undefined>;
  /** Whether the open card is off the shelf: others took it off while somebody here was in one of its fields. */
  offShelf: Accessor<boolean>;
  before: Accessor<ShelfCard | undefined>;
  after: Accessor<ShelfCard | undefined>;
  /** Whether the challenge's note is open in place of the card. */
  note: Accessor<boolean>;
  href: (code: string, note?: boolean) => string;
  go: (code: string) => void;
};

/**
 * Follows which card the address names. Must run once the session is ready, because the agenda may decide where to
 * begin.
 */
export function createOpenCard(session: TableSession): OpenCard {
  const [search, setSearch] = useSearchParams<{ table?: string; card?: string; note?: string }>();
  const key = `card:${session.me.workshop.id}:${session.tableId}`;
  const first = firstCard(session, key);
  const cards = createMemo(() => shelfOf(session));
  const code = () => search.card ?? first;
  const at = createMemo(() => cards().findIndex((card) => card.code === code()));
  // An own card that others take off the shelf stays for whoever is in one of its fields.
  const open = createMemo<ShelfCard | undefined>(
    (before) => cards()[at()] ?? (before?.code === code() && isInForm() ? before : undefined),
  );
  createEffect(() => {
    if (at() >= 0) writeJson(() => localStorage, key, code());
  });
  return {
    cards,
    open,
    offShelf: () => at() < 0 && open() !== undefined,
    before: () => (at() > 0 ? cards()[at() - 1] : undefined),
    after: () => (at() >= 0 ? cards()[at() + 1] : undefined),
    note: () => search.note !== undefined,
    href: (card, note) => {
      const query = new URLSearchParams({ ...(search.table ? { table: search.table } : {}), card });
      if (note) query.set('note', '');
      return `?${query}`;
    },
    go: (card) => setSearch({ card, note: undefined }, { scroll: false }),
  };
}

/**
 * Chooses the card to begin with: where this person was last at this table; else the first card of the running step;
 * else the first of all.
 */
function firstCard(session: TableSession, key: string): string {
  const last = readJson(() => localStorage, key);
  if (typeof last === 'string') return last;
  const step = runningStep(session.plan);
  const asked = questions.find(({ id }) => step?.ids.includes(id));
  // An address knows a card of one's own by its id.
  const own = step && firstLaid(step, session.plan.cards);
  return own ?? asked?.code ?? questions[0]?.code ?? '';
}
