import { expect, test } from 'vitest';
import { firstWords } from '../../../../../client/lib/text/cut-text.ts';
import { shortened } from '../../../../../client/lib/text/long-text.ts';

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

test('what is too long for a word is cut too, and nothing looks at more than it shows', () => {
  expect(firstWords('x'.repeat(1_000_000), 8)).toBe(`${'x'.repeat(60)}…`);
  expect(firstWords(`Ask ${'x'.repeat(100)} now`, 8)).toBe(`Ask ${'x'.repeat(60)} now…`);
});

test.each([
  ['Ask for one thing', 40, 'Ask for one thing'],
  ['Ask for one thing', 12, 'Ask for one…'],
  ['x'.repeat(100), 80, `${'x'.repeat(80)}…`],
  ['a 😀😀', 3, 'a…'],
  [`${'😀'.repeat(60)}`, 81, `${'😀'.repeat(40)}…`],
])('%s is cut to %i characters, at a word where there is one and never within a sign', (text, most, cut) => {
  expect(shortened(text, most)).toBe(cut);
});
