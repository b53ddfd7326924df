/**
 * What the scenes read off all tables together.
 * @module
 */
import { challenges } from '../../../shared/cards/index.ts';
import type { OwnCard } from '../../../shared/cards/index.ts';
import type { ResponseView, TableView } from '../../../shared/model/table-view.ts';
import type { HallSession } from '../../sync/hall-session.ts';
import { type ShelfCard, shelfCards } from '../../deck/shelf-cards.ts';

/** A response with the table it was said at. `key` is one of a kind in the workshop. */
export type Said = ResponseView & { key: string; table: string; tableTitle: string };

/** All cards on all tables, in the order of the shelf. */
export function cardsIn({ plan, tables }: HallSession): ShelfCard[] {
  const own: Record<string, OwnCard> = Object.assign({}, ...tables().map(({ view }) => view.cards));
  return shelfCards(challenges, plan.cards, own);
}

/** What the tables say to some cards. What was taken away is not said. */
export function saidTo({ tables }: HallSession, cards: readonly string[]): Said[] {
  return tables().flatMap(({ id, title, view }) =>
    Object.values(view.responses)
      .filter(({ card, removedBy, text }) => cards.includes(card) && !removedBy && text.trim())
      .map((response) => ({ ...response, key: `${id}/${response.id}`, table: id, tableTitle: title() })),
  );
}

/** How many of the participants have finished what a step asks of each alone; never who. */
export function finishedWith(
  { plan, tables }: HallSession,
  step: string,
): { finished: number; people: number } {
  const people = Object.values(plan.people).filter(({ kind, removed }) => kind === 'participant' && !removed);
  const done =
    (person: string) =>
    ({ view }: { view: Pick<TableView, 'finished'> }) =>
      view.finished[`${step}/${person}`];
  const finished = people.filter(({ id }) => tables().some(done(id))).length;
  return { finished, people: people.length };
}

/** Participants with a page open this moment. */
export const hereIn = ({ present }: HallSession): number =>
  present().filter(({ kind }) => kind === 'participant').length;
