import { openVote } from '../../../shared/activities/vote/model/vote-edits.ts';
import { describe, expect, it } from 'vitest';
import { makeBallots } from '../../../server/ballots/ballots.ts';
import { tallyRatings, tallyVote } from '../../../server/ballots/tally.ts';
import type { Grant } from '../../../server/access/policy.ts';
import type { BallotRow } from '../../../server/storage/storage.ts';
import { putPerson } from '../../../shared/model/plan/plan-edits.ts';
import { root } from '../../../shared/model/document.ts';
import { type MarkCounts, readResult } from '../../../shared/model/plan/votes.ts';
import { stage } from '../../support/stage.ts';

const NONE: MarkCounts = [0, 0, 0, 0, 0];
const VOTE = { id: 'v1', question: 'Which?', options: [{ id: 'a', label: 'A' }], dots: 2 };
const grant = (id: string): Grant => ({ id, workshopId: 'w1', kind: 'participant', name: 'Priya' });
const row = (personId: string, byPersonId: string, ballot: object): BallotRow => ({
  kind: 'vote',
  subject: 'v1',
  personId,
  byPersonId,
  value: JSON.stringify(ballot),
});

it('[B5] a ballot that comes while a vote is counted is told that it is too late', async () => {
  const { rooms, storage } = await stage();
  let count = () => {};
  const held = new Promise<void>((resolve) => (count = resolve));
  let counting = () => {};
  const began = new Promise<void>((resolve) => (counting = resolve));
  const box = {
    ...storage.ballots,
    async ofSubject(...of: Parameters<typeof storage.ballots.ofSubject>) {
      const rows = await storage.ballots.ofSubject(...of);
      counting();
      await held;
      return rows;
    },
  };
  const ballots = makeBallots({ box, registry: storage.registry, rooms });
  await rooms.edit('w1/plan', (doc) => {
    openVote(doc, 'test', VOTE);
    putPerson(doc, { id: 'p1', name: 'Priya', kind: 'participant' });
  });
  const cast = (person: string) =>
    ballots.cast(grant(person), { kind: 'vote', subject: 'v1', person, ballot: { dots: ['a'] } });
  await cast('p1');
  const revealed = ballots.reveal('w1', { kind: 'vote', vote: 'v1' });
  await began;
  await expect(cast('p2')).rejects.toMatchObject({ code: 'vote-closed' });
  count();
  await revealed;
  const result = await rooms.read('w1/plan', (doc) => root(doc, 'results').get('v1'));
  expect(result).toEqual({ kind: 'vote', people: 1, dots: { a: 0 } });
});

it('[B2] of what others typed for somebody the last counts', () => {
  const rows = [
    row('p1', 's1', { dots: ['a', 'a'] }),
    row('p1', 's2', { dots: ['b'] }),
    ...['p2', 'p3'].map((id) => row(id, id, { dots: ['b'] })),
  ];
  const options = ['a', 'b'].map((id) => ({ id, label: id }));
  expect(tallyVote({ options }, rows)).toEqual({ kind: 'vote', people: 3, dots: { a: 0, b: 3 } });
});

it('[B4] counts a rating once per person and card, and an option that is not there not at all', () => {
  const rating = (subject: string, personId: string, ballot: object): BallotRow => ({
    ...row(personId, personId, ballot),
    kind: 'rating',
    subject,
  });
  const rows = ['p1', 'p2', 'p3'].flatMap((id) => [
    rating('c1', id, { matters: 1 }),
    rating('c2', id, { now: 5 }),
  ]);
  expect(tallyRatings(rows)).toEqual({
    kind: 'ratings',
    people: 3,
    cards: {
      c1: { matters: [3, 0, 0, 0, 0], now: [0, 0, 0, 0, 0] },
      c2: { matters: [0, 0, 0, 0, 0], now: [0, 0, 0, 0, 3] },
    },
  });
  const gone = tallyVote({ options: [] }, [row('p1', 'p1', { dots: ['a'] })]);
  expect(gone.dots).toEqual({});
});

/** Every way in which up to three people can mark one scale, and what is told of it. */
describe('[B9] few is not hidden', () => {
  const marks = [1, 2, 3, 4, 5];
  const ways = [
    ...marks.map((a) => [a]),
    ...marks.flatMap((a) => marks.map((b) => [a, b])),
    ...marks.flatMap((a) => marks.flatMap((b) => marks.map((c) => [a, b, c]))),
  ];
  const cast = (kind: 'rating' | 'vote', ballots: object[]) =>
    ballots.map((ballot, n) => ({ ...row(`p${n}`, `p${n}`, ballot), kind, subject: 'c1' }));

  it.each(['matters', 'now'] as const)('in the totals of %s', (scale) => {
    const told = new Map<number, Set<string>>();
    for (const way of ways) {
      const result = tallyRatings(
        cast(
          'rating',
          way.map((mark) => ({ [scale]: mark })),
        ),
      );
      told.set(way.length, (told.get(way.length) ?? new Set()).add(JSON.stringify(result)));
      // Written by an older server, and read by this page.
      const counts = marks.map((mark) => way.filter((each) => each === mark).length);
      const whole = {
        kind: 'ratings',
        people: way.length,
        cards: { c1: { matters: NONE, now: NONE, [scale]: counts } },
      };
      expect(readResult(whole)).toEqual(result);
      expect(readResult(JSON.parse(JSON.stringify(result)))).toEqual(result);
    }
    // One and two people's marks all read the same; three people's read as their spread.
    expect([1, 2, 3].map((people) => told.get(people)?.size)).toEqual([1, 1, 35]);
    expect([...(told.get(2) ?? [])][0]).toContain(`"few":{"${scale}":2}`);
  });

  it('in the dots of a vote', () => {
    const options = marks.map((mark) => ({ id: `o${mark}`, label: `${mark}` }));
    const told = new Map<number, Set<string>>();
    for (const way of ways) {
      const dots = way.map((mark) => ({ dots: [`o${mark}`] }));
      const result = tallyVote({ options }, cast('vote', dots));
      told.set(way.length, (told.get(way.length) ?? new Set()).add(JSON.stringify(result)));
      const whole = Object.fromEntries(
        marks.map((mark) => [`o${mark}`, way.filter((each) => each === mark).length]),
      );
      expect(readResult({ kind: 'vote', people: way.length, dots: whole })).toEqual(result);
    }
    expect([1, 2, 3].map((people) => told.get(people)?.size)).toEqual([1, 1, 35]);
  });
});

it('[B7] ballots on what is no card, taken before there was a rule, keep no reveal from being made', () => {
  const rows = ['__proto__', 'constructor', 'toString', 'ownership-2'].map((subject) => ({
    ...row('p1', 'p1', { matters: 1, now: 2 }),
    subject,
  }));
  expect(Object.keys(tallyRatings(rows).cards)).toEqual(['ownership-2']);
});
