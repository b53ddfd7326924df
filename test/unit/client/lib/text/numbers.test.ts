import { expect, test } from 'vitest';
import { duration, howMany } from '../../../../../client/lib/text/numbers.ts';

test.each([
  [60, '1 hour'],
  [90, '1½ hours'],
  [360, '6 hours'],
  [75, '1 hour 15 minutes'],
  [1, '1 minute'],
  [0, '0 minutes'],
])('%i minutes are said as %j', (minutes, words) => {
  expect(duration(minutes)).toBe(words);
});

test('small numbers open a sentence as words, large ones as figures', () => {
  expect(howMany(1, 'table')).toBe('One table');
  expect(howMany(8, 'table')).toBe('Eight tables');
  expect(howMany(13, 'table')).toBe('13 tables');
});
