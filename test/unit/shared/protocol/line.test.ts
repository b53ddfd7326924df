/** One line of words: what cannot be seen goes, what people write stays. SPEC [J13]. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { nameApart } from '../../../../server/access/names.ts';
import { line, nameOr } from '../../../../shared/model/root.ts';
import { cleanLine } from '../../../../shared/protocol/line.ts';
import { JoinSchema } from '../../../../shared/protocol/http.ts';
import { dice } from '../../../support/random.ts';

const join = (name: string) => v.safeParse(JoinSchema, { name, tableId: 't' });
const UNSEEN = [
  ...'\u0000\u0007\u001B\u007F\u009F\u00AD\u034F\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A\u202B\u202C\u202D\u202E',
  ...'\u2060\u2066\u2067\u2068\u2069\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9\uFFFE\uFFFF',
];

describe('[J13] a line of words', () => {
  test.each(UNSEEN.map((sign) => [sign.codePointAt(0)!.toString(16), sign]))(
    'U+%s draws nothing or turns others round: it goes from a name, and is none by itself',
    (_, sign) => {
      expect(cleanLine(`To${sign}m`)).toBe('Tom');
      expect(join(sign).success).toBe(false);
      expect(join(sign.repeat(5)).success).toBe(false);
    },
  );

  test.each([
    ['Persian with a joiner that keeps letters apart', 'می\u200Cخواهم'],
    ['Hindi with a joiner', 'क\u094D\u200Dष'],
    ['a family', '👩\u200D👩\u200D👧'],
    ['a heart', '❤\uFE0F'],
    ['the flag of England', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
    ['Hebrew with points', 'שָׁלוֹם'],
    ['a long place', 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'],
    ['initials', 'J. R. R. O’Neill-Łoś'],
  ])('%s stays as it is', (_, name) => {
    expect(cleanLine(name)).toBe(name);
    expect(join(name).success).toBe(true);
  });

  test('joiners that join nothing, and marks without a letter, are no name', () => {
    for (const name of ['\u200D', '\u200C\u200D', ' \u200D ', '\u0301\u0301', '\u00A0'])
      expect(join(name).success).toBe(false);
    expect(cleanLine('\u200DTom\u200D \u200CB')).toBe('Tom B');
    expect(cleanLine(`Z${'\u0335'.repeat(90)}`)).toBe(`Z${'\u0335'.repeat(6)}`);
  });

  test('white space becomes one space, half a character a sign', () => {
    expect(cleanLine('  Tom\t\n Bell\u2003')).toBe('Tom Bell');
    expect(cleanLine('a\uD800b')).toBe('a\uFFFDb');
  });

  test('what is refused is named', () => {
    const { issues } = join('\u200B');
    expect(issues?.[0]?.path?.[0]?.key).toBe('name');
  });

  test('cleaning twice is cleaning once, whatever the signs (seeded)', () => {
    const roll = dice(11);
    for (let n = 0; n < 2_000; n += 1) {
      const text = Array.from({ length: 12 }, () =>
        roll.next() < 0.4 ? UNSEEN[roll.below(UNSEEN.length)] : String.fromCharCode(roll.below(0x10000)),
      ).join('');
      const once = cleanLine(text);
      expect(cleanLine(once)).toBe(once);
      expect(once.isWellFormed()).toBe(true);
      expect(once).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B\p{Cc}]/u);
    }
  });
});

test('a document’s names are cleaned, cut and never blank when they are read', () => {
  expect(v.parse(line, '\u202Emot')).toBe('mot');
  expect(v.parse(line, 'x'.repeat(20_000))).toBe(`${'x'.repeat(200)}…`);
  expect(v.parse(nameOr('Somebody'), '\u200B')).toBe('Somebody');
});

test.each([
  ['what cannot be seen', 'T\u200Bo\u2060m'],
  ['wide letters', 'Ｔｏｍ'],
  ['a joiner', 'To\u200Dm'],
  ['a selector', 'Tom\uFE0F'],
  ['white space', ' Tom\u3000'],
])('[J10] a name that differs from another by %s only is told apart', (_, name) => {
  expect(nameApart(name, ['Tom'])).toMatch(/ \(2\)$/);
});
