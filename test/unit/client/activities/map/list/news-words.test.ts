import { expect, it } from 'vitest';
import { newsWords, plus } from '../../../../../../client/activities/map/list/news-words.ts';

const before = { organisations: 5, ties: 4, networks: 1 };

it('says how much came and went, and nothing when nothing did', () => {
  expect(newsWords(before, { organisations: 8, ties: 3, networks: 1 })).toBe(
    'On the map: 3 organisations more and 1 tie fewer.',
  );
  expect(newsWords(before, before)).toBe('');
});

it('leaves out what one did oneself', () => {
  const mine = { organisations: 2, ties: 0, networks: 1 };
  const now = plus(plus(before, mine), { organisations: 0, ties: 1, networks: 0 });
  expect(newsWords(plus(before, mine), now)).toBe('On the map: 1 tie more.');
  expect(plus(now, before, -1)).toEqual({ organisations: 2, ties: 1, networks: 1 });
});
