/**
 * The plan of a workshop in which people come back to an earlier one. SPEC [E14] [E15].
 * @module
 */
import { isDeckCard } from '../../cards/index.ts';
import { PAGE_LIMITS } from '../../protocol/limits.ts';
import { edit, type PlanDoc, readRoot, root } from '../document.ts';
import { put } from '../put.ts';
import { record } from '../record.ts';
import { createPlan } from '../plan/plan-edits.ts';
import { PLAN_ROOTS, type Person } from '../plan/plan-view.ts';
import { LAST_RATINGS, RATINGS } from '../plan/votes.ts';

/** The format whose agenda begins with what became of last time. */
export const RETURN_FORMAT = 'return';
const AGAIN = ': coming back';

/** What the next workshop is called while nobody says otherwise. */
export function returnTitle(title: string): string {
  const before = title.endsWith(AGAIN) ? title.slice(0, -AGAIN.length) : title;
  return (
    before
      .slice(0, PAGE_LIMITS.titleLength - AGAIN.length)
      .toWellFormed()
      .trim() + AGAIN
  );
}

export type Return = { title: string; host?: string; tables: readonly { id: string; name: string }[] };

/**
 * Writes the plan of the workshop that comes back to another: the agenda of the format, the old tables, who was there (their names
 * alone, see `before`), and the ratings of the deck's cards that were revealed. For the server, once.
 */
export function createReturn(from: PlanDoc, to: PlanDoc, { title, host, tables }: Return): void {
  createPlan(to, { title, format: RETURN_FORMAT, tables, ...(host !== undefined && { host }) });
  edit(to, 'server', () => {
    const known = new Set(tables.map(({ id }) => id));
    Object.values(readRoot(from, 'people', PLAN_ROOTS.people))
      .filter(({ kind, removed }) => kind === 'participant' && !removed)
      .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
      .forEach((person, place) => put(root(to, 'before'), `p${place}`, rememberedOf(person, known)));
    // By the reader: what fewer than three people chose is not told, whoever wrote it.
    const last = PLAN_ROOTS.results.read(RATINGS, root(from, 'results').get(RATINGS));
    if (last?.kind !== 'ratings') return;
    const cards = Object.entries(last.cards).filter(([card]) => isDeckCard(card));
    if (cards.length > 0) put(root(to, 'results'), LAST_RATINGS, { ...last, cards: plainly(cards) });
  });
}

function rememberedOf({ name, organisation, role, tableId }: Person, tables: ReadonlySet<string>) {
  return {
    name,
    ...(organisation !== undefined && { organisation }),
    ...(role !== undefined && { role }),
    ...(tableId !== undefined && tables.has(tableId) && { tableId }),
  };
}

/** Plain objects only, as a document keeps them. */
const plainly = (cards: [string, unknown][]): unknown => JSON.parse(JSON.stringify(record(cards)));
