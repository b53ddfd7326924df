/**
 * Counting ballots. Totals come out, never who said what.
 * @module
 */
import type { RatingBallot, VoteBallot } from '../../shared/protocol/http.ts';
import {
  type MarkCounts,
  type RatingsResult,
  type Vote,
  type VoteResult,
  withoutFew,
} from '../../shared/model/plan/votes.ts';
import type { BallotRow } from '../storage/storage.ts';

/** Pure: the marks of everybody on every card, where three or more gave one. @param rows the ballots that count, as `counting` gives them */
export function tallyRatings(rows: readonly BallotRow[]): RatingsResult {
  const cards = new Map<string, RatingsResult['cards'][string]>();
  const people = new Set<string>();
  for (const { subject, personId, value } of onePerPerson(rows)) {
    const { matters, now } = JSON.parse(value) as RatingBallot;
    // Taken before ballots were held against the cards there are.
    if (subject in Object.prototype) continue;
    const card = cards.get(subject) ?? { matters: noMarks(), now: noMarks() };
    cards.set(subject, card);
    if (matters) card.matters[matters - 1] = (card.matters[matters - 1] ?? 0) + 1;
    if (now) card.now[now - 1] = (card.now[now - 1] ?? 0) + 1;
    people.add(personId);
  }
  return withoutFew({ kind: 'ratings', people: people.size, cards: Object.fromEntries(cards) });
}

/** Pure: the dots on every option of a vote, when three or more voted. */
export function tallyVote({ options }: Pick<Vote, 'options'>, rows: readonly BallotRow[]): VoteResult {
  const dots = new Map(options.map(({ id }) => [id, 0]));
  const ballots = onePerPerson(rows).map(({ value }) => JSON.parse(value) as VoteBallot);
  for (const option of ballots.flatMap((ballot) => ballot.dots)) {
    const count = dots.get(option);
    if (count !== undefined) dots.set(option, count + 1);
  }
  return withoutFew({ kind: 'vote', people: ballots.length, dots: Object.fromEntries(dots) });
}

const noMarks = (): MarkCounts => [0, 0, 0, 0, 0];

/** One ballot per person and subject: their own, or else the last one somebody typed for them. */
function onePerPerson(rows: readonly BallotRow[]): BallotRow[] {
  const chosen = new Map<string, BallotRow>();
  for (const row of rows) {
    const key = `${row.subject}/${row.personId}`;
    const known = chosen.get(key);
    if (known?.byPersonId === row.personId) continue;
    chosen.set(key, row);
  }
  return [...chosen.values()];
}
