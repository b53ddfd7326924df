import { openVote } from '../../../shared/activities/vote/model/vote-edits.ts';
import { expect, it } from 'vitest';
import { makeBallots } from '../../../server/ballots/ballots.ts';
import { tallyRatings, tallyVote } from '../../../server/ballots/tally.ts';
import type { Grant } from '../../../server/access/policy.ts';
import type { BallotRow } from '../../../server/storage/storage.ts';
import { putPerson } from '../../../shared/model/plan/plan-edits.ts';
import { root } from '../../../shared/model/document.ts';
import { stage } from '../../support/stage.ts';

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
  expect(result).toEqual({ kind: 'vote', people: 1, dots: { a: 1 } });
});

it('[B2] of what others typed for somebody the last counts', () => {
  const rows = [row('p1', 's1', { dots: ['a', 'a'] }), row('p1', 's2', { dots: ['b'] })];
  const options = ['a', 'b'].map((id) => ({ id, label: id }));
  expect(tallyVote({ options }, rows)).toEqual({ kind: 'vote', people: 1, dots: { a: 0, b: 1 } });
});

it('[B4] counts a rating once per person and card, and an option that is not there not at all', () => {
  const rating = (subject: string, personId: string, ballot: object): BallotRow => ({
    ...row(personId, personId, ballot),
    kind: 'rating',
    subject,
  });
  const rows = [rating('c1', 'p1', { matters: 1 }), rating('c2', 'p1', { now: 5 })];
  expect(tallyRatings(rows)).toEqual({
    kind: 'ratings',
    people: 1,
    cards: {
      c1: { matters: [1, 0, 0, 0, 0], now: [0, 0, 0, 0, 0] },
      c2: { matters: [0, 0, 0, 0, 0], now: [0, 0, 0, 0, 1] },
    },
  });
  const gone = tallyVote({ options: [] }, [row('p1', 'p1', { dots: ['a'] })]);
  expect(gone.dots).toEqual({});
});

it('[B7] ballots on what is no card, taken before there was a rule, keep no reveal from being made', () => {
  const rows = ['__proto__', 'constructor', 'toString', 'ownership-2'].map((subject) => ({
    ...row('p1', 'p1', { matters: 1, now: 2 }),
    subject,
  }));
  expect(Object.keys(tallyRatings(rows).cards)).toEqual(['ownership-2']);
});
