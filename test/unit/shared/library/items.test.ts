/** The library holds every word of the decks that somebody may read, each with its source. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { credits } from '../../../../shared/cards/decks/credits.ts';
import {
  everything,
  itemAt,
  itemsOf,
  LIBRARY_DECKS,
  LIBRARY_KINDS,
  wordsOf,
} from '../../../../shared/library/index.ts';

const items = await everything();
const addresses = new Set(items.map(({ address }) => address));

/** The files of the decks, and the decks of the library that tell what is in them. */
const FILES = {
  'five-challenges': ['five-challenges'],
  practice: ['practice'],
  approaches: ['approaches'],
  brokerage: ['brokerage'],
  accounts: ['accounts', 'starting-well'],
  ideas: ['ideas'],
  'map-templates': ['map-templates'],
  formats: ['formats'],
} as const;

/** Fields that no page shows as words: ids, references, colours, marks of what is ours, and kinds, which have words of their own. */
const UNREAD =
  /^(id|ids|kind|deck|colourHint|letter|own|questionId|practiceIds|approach|dimension|option|from|to|when|basis|members|part|document|tags|seeAlso)$/;

/** Every string of a deck that is meant to be read, with where it stands. */
function strings(value: unknown, path: string[] = []): [path: string, text: string][] {
  const field = path.findLast((each) => !/^\d+$/.test(each)) ?? '';
  // An account's `kind` is a sentence about it, and a figure's `when` is a time.
  const isWords =
    (path[0] === 'accounts' && field === 'kind') || (field === 'when' && /figures|impact/.test(path.join()));
  if (UNREAD.test(field) && !isWords) return [];
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, [...path, key]));
}

/** References stand in lists whose name elsewhere means words. */
const isReference = (path: string) => /questions\.\d+\.practice|pauseForms\.\d+\.approaches/.test(path);

describe('every word of the decks', () => {
  test.each(Object.entries(FILES))('%s', async (file, decks) => {
    const data: unknown = JSON.parse(readFileSync(`shared/cards/decks/${file}.json`, 'utf8'));
    const told = (await Promise.all(decks.map(itemsOf)))
      .flat()
      .flatMap((item) => [...wordsOf(item), item.source?.section ?? ''])
      .join('\n');
    const all = strings(data).filter(([path]) => !isReference(path));
    expect(all.length).toBeGreaterThan(40);
    // A sentence may begin with what stands in the middle of one elsewhere.
    const small = told.toLowerCase();
    expect(all.filter(([, text]) => !small.includes(text.toLowerCase()))).toEqual([]);
  });

  test('of every deck, under the count of its kind', () => {
    const count = (kind: string) => items.filter((item) => item.kind === kind).length;
    expect(Object.fromEntries(Object.keys(LIBRARY_KINDS).map((kind) => [kind, count(kind)]))).toEqual({
      challenge: 5,
      question: 21,
      story: 21,
      account: 6,
      approach: 6,
      choosing: 3,
      tension: 7,
      role: 5,
      beside: 3 + 9 + 8,
      beginning: 9,
      topic: 14,
      idea: 80,
      template: 9,
      agenda: 8,
      // The server has these.
      told: 0,
    });
  });
});

describe('each item', () => {
  test('has an address of its own, which a page and a link can carry', () => {
    expect(addresses.size).toBe(items.length);
    for (const { address } of items) expect(address).toMatch(/^[a-z-]+\/[a-z0-9-]+$/);
  });

  test('says something: a title, a line, and no empty words', () => {
    for (const item of items) {
      expect([item.address, item.title, item.line].filter((words) => words.trim() === '')).toEqual([]);
      for (const part of item.parts) {
        const said = 'text' in part ? [part.text] : 'list' in part ? part.list : part.pairs.flat();
        expect(said.length, item.address).toBeGreaterThan(0);
        expect(
          said.filter((words) => words.trim() === ''),
          item.address,
        ).toEqual([]);
      }
    }
  });

  test('names a publication that is credited, or is ours as a whole', () => {
    const known = new Set(credits.map(({ id }) => id));
    for (const { address, source, own } of items)
      expect(source ? known.has(source.document) && source.section !== '' : own === true, address).toBe(true);
  });

  test('leads to others that are there', () => {
    const lost = items.flatMap((item) =>
      (item.seeAlso ?? []).filter((other) => {
        const found = itemAt(items, other);
        return !found || found === item;
      }),
    );
    expect(lost).toEqual([]);
  });

  test('lays cards of its own deck on a table, but for agendas, which are taken as a whole', () => {
    for (const { address, deck, id, lays = [id] } of items)
      for (const card of lays) expect(addresses.has(`${deck}/${card}`), address).toBe(true);
  });
});

test('a deck that nobody knows has no items, whatever it is called', async () => {
  for (const deck of ['', 'nowhere', '__proto__', 'constructor', 'toString'])
    expect(await itemsOf(deck)).toEqual([]);
  expect(LIBRARY_DECKS).toHaveLength(9);
});
