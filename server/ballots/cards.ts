/**
 * Which cards ballots may be about.
 * @module
 */
import { isDeckCard } from '../../shared/cards/index.ts';
import { type Doc, root } from '../../shared/model/document.ts';
import { OWN_CARDS } from '../../shared/model/table/table-view.ts';
import { planPath, tablePath } from '../../shared/protocol/rooms.ts';
import type { LiveDocuments } from '../access/ports.ts';

/**
 * Whether a card lies on one of some tables: a card of the deck, one written for all tables, or one written at a table.
 * @param tables the ids of the tables to look at
 */
export async function cardExists(
  rooms: Pick<LiveDocuments, 'read'>,
  workshopId: string,
  tables: readonly string[],
  card: string,
): Promise<boolean> {
  if (isDeckCard(card)) return true;
  if (await rooms.read(planPath(workshopId), (plan) => holds(plan, card))) return true;
  for (const id of tables) {
    if (await rooms.read(tablePath(workshopId, id), (table) => holds(table, card))) return true;
  }
  return false;
}

const holds = (doc: Doc<'plan' | 'table'>, card: string): boolean =>
  OWN_CARDS.read(card, root(doc, 'cards').get(card)) !== undefined;
