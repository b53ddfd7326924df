/** Words in an empty field are never cut: on a phone of 320 pixels a field beside a button shows about twenty letters. Longer ones are hints. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const MOST = 20;

test('no placeholder is longer than the narrowest field', () => {
  const found = readdirSync('client', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) =>
      [...readFileSync(`client/${file}`, 'utf8').matchAll(/\bplaceholder=(?:"([^"]*)"|(\{[^}]*\}))/g)].map(
        ([, words, code]) => ({ file, words: words ?? code ?? '' }),
      ),
    );
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(({ words }) => words.length > MOST)).toEqual([]);
});
