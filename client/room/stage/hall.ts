/**
 * What the scenes read off all tables together.
 * @module
 */
import { challenges } from '../../../shared/cards/index.ts';
import type { OwnCard } from '../../../shared/cards/index.ts';
import type { ResponseView, TableView } from '../../../shared/model/table/table-view.ts';
import type { HallSession } from '../../sync/hall-session.ts';
import { type ShelfCard, shelfCards } from '../shelf/shelf-cards.ts';

/** Something for a wall. `key` is one of a kind in the workshop, `credit` what stands below it: a table, a name, nothing. */
export type WallResponse = ResponseView & { key: string; table: string; credit: string };

/** All cards on all tables, in the order of the shelf. */
export function cardsIn({ plan, tables }: HallSession): ShelfCard[] {
  const own: Record<string, OwnCard> = Object.assign({}, ...tables().map(({ view }) => view.cards));
  return shelfCards(challenges, plan.cards, own);
}

/** What the tables say to some cards. What was taken away is not said. */
export function responsesTo({ tables }: HallSession, cards: readonly string[]): WallResponse[] {
  return tables().flatMap(({ id, title, view }) =>
    Object.values(view.responses)
      .filter(({ card, removedBy, text }) => cards.includes(card) && !removedBy && text.trim())
      .map((response) => ({ ...response, key: `${id}/${response.id}`, table: id, credit: title() })),
  );
}

/** A response's words; `undefined` once it is taken away. */
export function wordsOf(
  { plan, tables }: Pick<HallSession, 'plan' | 'tables'>,
  table: string,
  response: string,
): string | undefined {
  const found = tables().find(({ id }) => id === table);
  const said = found?.view.responses[response];
  if (said) return said.removedBy ? undefined : said.text;
  // A table that has not arrived on this device yet: what the facilitator saw.
  const { spotlight } = plan.run;
  return spotlight?.kind === 'response' && !found?.ready() ? spotlight.words : undefined;
}

/** What people call a table. */
export const tableTitleIn = ({ tables }: Pick<HallSession, 'tables'>, table: string): string =>
  tables()
    .find(({ id }) => id === table)
    ?.title() ?? '';

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
