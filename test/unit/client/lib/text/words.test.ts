import { expect, test } from 'vitest';
import { asSentence, counted, listOf } from '../../../../../client/lib/text/words.ts';

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

test('a title becomes a sentence with one mark at its end', () => {
  expect(['Coffee', 'Which approach fits?', 'Go!', 'One moment…'].map(asSentence)).toEqual([
    'Coffee.',
    'Which approach fits?',
    'Go!',
    'One moment…',
  ]);
});
