import { expect, test } from 'vitest';
import { firstWords } from '../../../../../client/lib/text/cut-text.ts';

test('a text is cut between words, and says that it was', () => {
  expect(firstWords('Ask for one thing', 4)).toBe('Ask for one thing');
  expect(firstWords('Ask for one thing', 3)).toBe('Ask for one…');
});

test('a comma before the cut goes, a question mark stays', () => {
  expect(firstWords('Ask for one thing, for one term', 4)).toBe('Ask for one thing…');
  expect(firstWords('Who asks? Nobody', 2)).toBe('Who asks?…');
});

test('white space is made one space', () => {
  expect(firstWords('  Ask\n\nfor   one ', 9)).toBe('Ask for one');
});
