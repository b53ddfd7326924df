/**
 * What the scenes read off all tables together.
 * @module
 */
import { challenges } from '../../../shared/cards/index.ts';
import type { OwnCard } from '../../../shared/cards/index.ts';
import { type ResponseView, responsesOf, type TableView } from '../../../shared/model/table/table-view.ts';
import { isUnnamed, pauseCard } from '../../../shared/activities/pause/model/thoughts.ts';
import type { HallSession } from '../../sync/hall-session.ts';
import { type ShelfCard, shelfCards } from '../shelf/shelf-cards.ts';

/** Something for a wall. `key` is one of a kind in the workshop, `credit` what stands below it: a table, a name, nothing. */
export type Said = ResponseView & { key: string; table: string; credit: string };

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
      .map((response) => ({ ...response, key: `${id}/${response.id}`, table: id, credit: title() })),
  );
}

/** Where what was shared with the room comes from, as walls tell their sources apart. No table has this id. */
export const ROOM = 'the room';

/**
 * What people shared with the whole room in a pause, and nothing they shared with a table. A name where its author wants
 * it to stand there, and no table: it would lead to who is unnamed.
 */
export const sharedWithRoom = ({ plan }: Pick<HallSession, 'plan'>, step: string): Said[] =>
  responsesOf({ responses: plan.thoughts }, pauseCard(step))
    .filter(({ removedBy, text }) => !removedBy && text.trim())
    .map((thought) => ({
      ...thought,
      key: `${ROOM}/${thought.id}`,
      table: ROOM,
      credit: isUnnamed(thought) ? '' : thought.author.name,
    }));

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
