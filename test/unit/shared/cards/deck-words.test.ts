/** The words on the cards: short enough to be read in a room, plain, and free of anybody's details. */
import { describe, expect, test } from 'vitest';
import { accounts, startingProcesses } from '../../../../shared/cards/decks/accounts.ts';
import { approaches } from '../../../../shared/cards/decks/approaches.ts';
import { formats } from '../../../../shared/cards/decks/formats.ts';
import { mapTemplates } from '../../../../shared/cards/decks/map-templates.ts';
import { practice } from '../../../../shared/cards/decks/practice.ts';
import { roles } from '../../../../shared/cards/decks/roles.ts';
import { challenges, questions } from '../../../../shared/cards/index.ts';

const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** [where, text, most words, fewest words] */
type Limit = [string, string, number, number?];
const each = (where: string, list: readonly string[], most: number): Limit[] =>
  list.map((text, index) => [`${where}[${index}]`, text, most]);

const limits: Limit[] = [
  ...challenges.flatMap(({ id, title, headline, why }): Limit[] => [
    [`${id} title`, title, 4],
    [`${id} headline`, headline, 30],
    [`${id} why`, why, 40],
  ]),
  ...questions.flatMap(({ code, question, short, spine, probes }): Limit[] => [
    [`${code} question`, question, 45],
    [`${code} short`, short, 9],
    [`${code} spine`, spine, 5],
    ...each(`${code} probes`, probes, 18),
  ]),
  ...practice.flatMap(({ id, story, takeaway, discuss }): Limit[] => [
    [`${id} story`, story, 90, 60],
    [`${id} takeaway`, takeaway, 22],
    [`${id} discuss`, discuss, 20],
  ]),
  ...approaches.flatMap(
    ({ id, inOneLine, purpose, fitsWhen, strategies, practice: seen, pause }): Limit[] => [
      [`${id} inOneLine`, inOneLine, 18],
      [`${id} purpose`, purpose, 30],
      ...each(`${id} fitsWhen`, Object.values(fitsWhen), 40),
      ...each(`${id} strategies`, strategies, 25),
      ...each(`${id} practice`, seen, 45),
      [`${id} pause`, pause, 35],
    ],
  ),
  ...roles.flatMap(({ id, purpose, activities }): Limit[] => [
    [`${id} purpose`, purpose, 40],
    ...each(`${id} activities`, activities, 28),
  ]),
  ...accounts.flatMap((account): Limit[] => [
    [`${account.id} title`, account.title, 8],
    [`${account.id} oneLine`, account.oneLine, 25],
    ...(['context', 'scopeAndImpact', 'leadership', 'sustainability'] as const).map((part): Limit => [
      `${account.id} ${part}`,
      account[part],
      120,
      60,
    ]),
    ...each(
      `${account.id} successFactors`,
      account.successFactors.map(({ text }) => text),
      60,
    ),
  ]),
  ...startingProcesses.flatMap(({ id, text, check }): Limit[] => [
    [`${id} text`, text, 40],
    [`${id} check`, check, 18],
  ]),
  ...mapTemplates.flatMap(({ id, description, lookFor }): Limit[] => [
    [`${id} description`, description, 45],
    [`${id} lookFor`, lookFor, 25],
  ]),
  ...formats.flatMap((format): Limit[] => [
    [`${format.id} for`, format.for, 25],
    ...format.steps.flatMap(({ id, instructions, facilitatorNote }): Limit[] => [
      [`${id} instructions`, instructions, 45],
      [`${id} facilitatorNote`, facilitatorNote, 50],
    ]),
  ]),
];

test('every text keeps to its limit', () => {
  const broken = limits.flatMap(([where, text, most, fewest = 1]) => {
    const count = words(text);
    return count > most || count < fewest ? [`${where}: ${count} words, not ${fewest} to ${most}`] : [];
  });
  expect(broken).toEqual([]);
  expect(limits.length).toBeGreaterThan(400);
});

describe('plain words', () => {
  const texts = (value: unknown): string[] =>
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value !== null
        ? Object.values(value).flatMap(texts)
        : [];
  const all = texts([
    challenges,
    practice,
    approaches,
    roles,
    accounts,
    startingProcesses,
    mapTemplates,
    formats,
  ]);

  test.each([
    ['an address of any kind', /@|\bhttps?:|\bwww\./i],
    ['a telephone number', /\b0\d{2,4}[ -]?\d{3}[ -]?\d{3,4}\b/],
    ['a postcode', /\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b/],
    ['a straight quotation mark', /['"]/],
    ['stray spaces', / {2}|\s$|^\s/],
  ])('no card holds %s', (_, pattern) => {
    expect(all.filter((text) => pattern.test(text))).toEqual([]);
  });
});
