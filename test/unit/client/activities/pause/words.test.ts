import { expect, test } from 'vitest';
import {
  finishedWords,
  outcomeOf,
  whereaboutsOf,
} from '../../../../../client/activities/pause/writing/words.ts';

const about = { host: 'Amina', table: 'table 4', revealed: false, away: false, device: 'phone' };
const unnamed = { to: 'table', named: false } as const;

test('what is kept is seen by nobody', () => {
  expect(outcomeOf({ to: 'keep', named: true }, about)).toBe('Nobody else will see it.');
});

test('a table’s thoughts are read by whoever visits the table, and the page says so', () => {
  expect(outcomeOf(unnamed, about)).toMatch(
    /^Table 4, and anyone who visits it, will see the words, not the name/,
  );
  expect(outcomeOf({ to: 'table', named: true }, about)).toMatch(/the words and your name/);
});

test('nobody shares without a name believing that it is shown whatever others do', () => {
  for (const revealed of [true, false]) {
    expect(outcomeOf(unnamed, { ...about, revealed })).toContain('only if two others share unnamed too');
  }
});

test('after a reveal a name shows at once, and what has none waits for the next', () => {
  const after = { ...about, revealed: true };
  expect(outcomeOf({ to: 'room', named: true }, after)).toMatch(
    /^Everybody in the workshop .* straight away/,
  );
  expect(outcomeOf({ to: 'room', named: false }, after)).toContain('at Amina’s next reveal');
  expect(outcomeOf({ to: 'room', named: false }, { ...after, host: 'James' })).toContain(
    'James’ next reveal',
  );
});

test('what is on its way without a link is said to be kept here', () => {
  expect(whereaboutsOf(unnamed, 'handing-in', { ...about, away: true })).toContain('kept on this phone');
  expect(whereaboutsOf(unnamed, 'handing-in', about)).toBe('On its way.');
});

test('what waits can be taken back until the reveal; what too few share explains itself', () => {
  expect(whereaboutsOf(unnamed, 'waiting', about)).toContain('take it back until then');
  expect(whereaboutsOf(unnamed, 'waiting', about)).toContain('without your name');
  expect(whereaboutsOf({ to: 'room', named: true }, 'waiting', about)).toContain(
    'reveal it to everybody in the workshop, with your name',
  );
  expect(whereaboutsOf({ to: 'table', named: true }, 'waiting', about)).toContain('and anyone who visits it');
  expect(whereaboutsOf(unnamed, 'waiting', { ...about, revealed: true })).toContain('two other people');
  expect(whereaboutsOf({ to: 'table', named: true }, 'waiting', { ...about, revealed: true })).toBe(
    'About to be shown.',
  );
});

test('what was shown is said to be, with or without the name', () => {
  expect(whereaboutsOf(unnamed, 'shown', about)).toMatch(/can read it now, without your name/);
  expect(whereaboutsOf({ to: 'room', named: true }, 'shown', about)).toMatch(/^Everybody .* with your name/);
});

test('a refusal is told in its own words', () => {
  expect(whereaboutsOf(unnamed, { refused: 'You sit at another table now.' }, about)).toBe(
    'You sit at another table now.',
  );
});

test('one has finished, others have', () => {
  expect(finishedWords({ done: 1, of: 6 }, 'at your table')).toBe('1 of 6 at your table has finished');
  expect(finishedWords({ done: 4, of: 6 }, 'at your table')).toBe('4 of 6 at your table have finished');
});
