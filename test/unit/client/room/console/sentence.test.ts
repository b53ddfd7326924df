import { expect, test } from 'vitest';
import { quietWords, type Seen, whatMatters } from '../../../../../client/room/console/tables/sentence.ts';

let at = 0;
const hand = (name: string) => ({ person: name, name, at: (at += 1) });
const table = (number: number, more: Partial<Seen['glance']> = {}): Seen => ({
  number,
  glance: {
    here: 5,
    seated: 5,
    responses: 3,
    byChallenge: { F: 0, O: 3, S: 0, C: 0, E: 0 },
    finished: { done: 0, of: 5 },
    hands: [],
    ...more,
  },
});

test('hands in the order they went up, over all tables, then who is quiet', () => {
  const marcus = hand('Marcus');
  const tom = hand('Tom');
  const room = [table(4, { hands: [tom] }), table(5, { quiet: 6 }), table(8, { hands: [marcus] })];
  expect(whatMatters(room, 'K7M4QX')).toBe(
    'Two hands are up: Marcus at table 8 and Tom at table 4. Table 5 has been quiet for 6 minutes.',
  );
});

test('one hand, several quiet tables', () => {
  expect(whatMatters([table(1, { hands: [hand('Tom')] })], '')).toBe('One hand is up: Tom at table 1.');
  expect(whatMatters([table(2, { quiet: 4 }), table(3, { quiet: 80 })], '')).toBe(
    'Tables 2 and 3 have been quiet for a while.',
  );
});

test('a forest of hands names the first four', () => {
  const hands = ['Ann', 'Ben', 'Cid', 'Dee', 'Eve', 'Fay'].map(hand);
  expect(whatMatters([table(1, { hands })], '')).toBe(
    'Six hands are up: Ann at table 1, Ben at table 1, Cid at table 1, Dee at table 1 and 2 more.',
  );
});

test('nobody needs anything; nobody is in; everybody has lost the link', () => {
  expect(whatMatters([table(1), table(2)], '')).toBe('Nobody needs you just now.');
  expect(whatMatters([table(1, { here: 0, seated: 0 })], 'K7M4QX')).toBe(
    'Nobody has sat down yet. The code is K7M4QX.',
  );
  expect(whatMatters([table(1, { here: 0, seated: 0 })], undefined)).toBe(
    'Nobody has sat down yet, and the door is closed.',
  );
  expect(whatMatters([table(1, { here: 0 })], '')).toBe('Nobody is connected just now.');
});

test('minutes up to an hour', () => {
  expect(quietWords(59)).toBe('59 minutes');
  expect(quietWords(60)).toBe('over an hour');
});
