import { expect, test } from 'vitest';
import { asSentence, counted, duration, howMany, listOf } from '../../../../../client/lib/text/words.ts';

test('names are joined as people say them', () => {
  expect(listOf([])).toBe('');
  expect(listOf(['Grace'])).toBe('Grace');
  expect(listOf(['Grace', 'Tom'])).toBe('Grace and Tom');
  expect(listOf(['Grace', 'Tom', 'Priya'])).toBe('Grace, Tom and Priya');
});

test('counts agree with their noun', () => {
  expect(counted(0, 'response')).toBe('0 responses');
  expect(counted(1, 'response')).toBe('1 response');
  expect(counted(2, 'person', 'people')).toBe('2 people');
});

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

test('a title becomes a sentence with one mark at its end', () => {
  expect(['Coffee', 'Which approach fits?', 'Go!', 'One moment…'].map(asSentence)).toEqual([
    'Coffee.',
    'Which approach fits?',
    'Go!',
    'One moment…',
  ]);
});
