import { expect, test } from 'vitest';
import { foldOf } from '../../../../../client/lib/text/folding.ts';

test('a text is folded by its characters, whole words before the fold', () => {
  const text = 'Every school would miss it. '.repeat(100);
  const fold = foldOf(text)!;
  expect(fold).toBeGreaterThan(480);
  expect(fold).toBeLessThanOrEqual(500);
  expect(text.slice(0, fold)).toMatch(/\S$/);
  expect(text.slice(fold)).toMatch(/^\s/);
});

test('a text is folded by its lines, after a whole one', () => {
  const lines = Array.from({ length: 40 }, (_, n) => `Point ${n}`);
  const text = lines.join('\n');
  expect(text.slice(0, foldOf(text))).toBe(lines.slice(0, 8).join('\n'));
});

test('a text is not folded for the sake of a few words or lines', () => {
  expect(foldOf('Every school would miss it. '.repeat(25))).toBeUndefined();
  expect(foldOf(Array(12).fill('Point').join('\n'))).toBeUndefined();
  expect(foldOf('')).toBeUndefined();
});
