/**
 * A table at a glance, for the facilitator: who is there, how much was said, and who needs help.
 * @module
 */
import { LETTERS, type ChallengeLetter } from '../cards/challenge.ts';
import { challenges, questions } from '../cards/decks/challenges.ts';
import type { OwnCard } from '../cards/card.ts';
import type { Person } from './plan/plan-view.ts';
import { largest } from './extremes.ts';
import { opinionsOn, type TableView } from './table/table-view.ts';

/** A raised hand. `at` is when it went up, in milliseconds since 1970. */
export type Hand = { person: string; name: string; at: number };

export type Glance = {
  /** How many of the people seated here have a page open at this moment. */
  here: number;
  /** How many people are seated here, with an open page or without. */
  seated: number;
  /** How many responses have not been taken away. */
  responses: number;
  /** The number of responses by challenge. Responses to a card that is gone count in `responses` alone. */
  byChallenge: Record<ChallengeLetter, number>;
  /** How many people have finished their own part of the step, of those who are here or have finished. */
  finished: { done: number; of: number };
  /** Raised hands, in the order they went up. */
  hands: Hand[];
  /** Whole minutes without a sign of life. Set from `QUIET_FROM` minutes on, and never while nobody is here. */
  quiet?: number;
};

export type GlanceFacts = {
  table: Pick<TableView, 'responses' | 'hands' | 'guests' | 'cards' | 'finished'>;
  /** Everybody in the workshop, because people who walk the room raise hands too. */
  people: Record<string, Person>;
  tableId: string;
  /** Ids of everybody with a page open. */
  present: ReadonlySet<string>;
  /** The own cards that lie on every table. */
  ownEverywhere?: Record<string, OwnCard>;
  /** The running step, if any. */
  step?: string | undefined;
  /** When this page last saw the table change, or else began to watch it. By the server's clock. */
  changedAt?: number | undefined;
  /** The time now by the server's clock. */
  now: number;
};

/** A table is never called quiet before this many minutes: people think before they speak. */
export const QUIET_FROM = 4;
const MINUTE_MS = 60_000;

const letterOfChallenge = new Map(challenges.map(({ id, letter }) => [id, letter]));
const letterOfQuestion = new Map(
  questions.map(({ id, challenge }) => [id, letterOfChallenge.get(challenge)]),
);

export function glance(facts: GlanceFacts): Glance {
  const { table, people, tableId, present, ownEverywhere = {} } = facts;
  const seated = Object.values(people).filter((person) => person.tableId === tableId && !person.removed);
  const here = seated.filter(({ id }) => present.has(id));
  const standing = Object.values(table.responses).filter(({ removedBy }) => removedBy === undefined);

  const byChallenge = Object.fromEntries(LETTERS.map((letter) => [letter, 0])) as Glance['byChallenge'];
  for (const { card } of standing) {
    const own = table.cards[card] ?? ownEverywhere[card];
    const letter = own ? letterOfChallenge.get(own.challenge) : letterOfQuestion.get(card);
    if (letter) byChallenge[letter] += 1;
  }

  const done = facts.step ? [...opinionsOn(table.finished, facts.step).keys()] : [];
  const counted = new Set([...here.map(({ id }) => id), ...done]);
  const nameOf = (id: string) => people[id]?.name ?? table.guests[id]?.name ?? 'Somebody';
  const hands = Object.entries(table.hands)
    .map(([person, at]) => ({ person, name: nameOf(person), at }))
    .sort((a, b) => a.at - b.at || (a.person < b.person ? -1 : 1));

  const said = standing.map(({ at }) => at);
  const quiet = here.length > 0 ? quietFor([...said, facts.changedAt], facts.now) : undefined;
  return {
    here: here.length,
    seated: seated.length,
    responses: standing.length,
    byChallenge,
    finished: { done: done.length, of: counted.size },
    hands,
    ...(quiet !== undefined && { quiet }),
  };
}

/**
 * Whole minutes since the latest sign of life. A sign from the future comes from a device whose clock is ahead, and
 * does not count.
 */
function quietFor(signs: readonly (number | undefined)[], now: number): number | undefined {
  const past = signs.filter((at): at is number => at !== undefined && at <= now);
  if (past.length === 0) return undefined;
  const minutes = Math.floor((now - largest(past)) / MINUTE_MS);
  return minutes >= QUIET_FROM ? minutes : undefined;
}
