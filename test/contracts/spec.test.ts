/**
 * SPEC.md and the tests quote each other: no rule without a test under its number, no number without a rule.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

const rules = [
  ...readFileSync(join(ROOT, 'shared/protocol/SPEC.md'), 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\*/gm),
];
const stated = rules.map(([, number]) => number as string);

/** Numbers in the titles of tests, `[P3] ...`, by the way titles are written here: inside quotes. */
function quoted(): Set<string> {
  const files = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(test|spec)\.ts$|-suite\.ts$/.test(name) && !name.includes('node_modules'),
  );
  expect(files.length).toBeGreaterThan(10);
  const titles = files.flatMap((name) => [
    ...readFileSync(join(ROOT, 'test', name), 'utf8').matchAll(/['"`](?:\[[A-Z]\d+\] ?)+/g),
  ]);
  return new Set(titles.flatMap(([title]) => title.match(/[A-Z]\d+/g) ?? []));
}

it('every rule of SPEC.md is quoted by a test', () => {
  const tested = quoted();
  expect(stated.length).toBeGreaterThan(30);
  expect(stated.filter((number) => !tested.has(number))).toEqual([]);
});

it('every number a test quotes is a rule of SPEC.md, stated once', () => {
  expect([...quoted()].filter((number) => !stated.includes(number))).toEqual([]);
  expect(new Set(stated).size).toBe(stated.length);
});
