import { challenges, type OwnCard } from '../../../shared/cards/index.ts';
import { type Laid, laidCards } from '../../../shared/model/own-decks/laid-cards.ts';
import type { TableView } from '../../../shared/model/table/table-view.ts';
import type { HallSession } from '../../sync/hall-session.ts';
import { type ShelfCard, shelfCards } from './shelf-cards.ts';

/**
 * Returns all cards on all tables, in the order of the shelf: what a single table asks of itself is among them, and whatever
 * some table has said something about.
 */
export function cardsIn({ plan, tables }: Pick<HallSession, 'plan' | 'tables'>): ShelfCard[] {
  let found: ReadonlySet<string> | undefined;
  const answered = () => (found ??= answeredAt(tables().map(({ view }) => view)));
  const own: Record<string, OwnCard> = Object.assign({}, ...tables().map(({ view }) => view.cards));
  const laid = laidCards(plan, (id) => answered().has(id));
  return shelfCards(challenges, laid, own);
}

/** The cards that some tables have said something about. */
const answeredAt = (tables: readonly Pick<TableView, 'responses'>[]): ReadonlySet<string> =>
  new Set(
    tables.flatMap(({ responses }) =>
      Object.values(responses).flatMap(({ card, removedBy }) => (removedBy ? [] : [card])),
    ),
  );

/** The cards that lie on every table, in the order of the shelf. */
export const commonCards = (plan: Laid): ShelfCard[] =>
  shelfCards(
    challenges,
    laidCards(plan, () => false),
    {},
  );
