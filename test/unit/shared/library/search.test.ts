/** Searching the library: what is looked for comes first, and nothing that anybody types makes it stumble. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everything, wordsOf } from '../../../../shared/library/index.ts';
import { passageOf } from '../../../../shared/library/search/passage.ts';
import { makeSearch } from '../../../../shared/library/search/search.ts';
import { type Sift, sifted } from '../../../../shared/library/search/sift.ts';
import { stretches, wordsIn } from '../../../../shared/library/search/words.ts';

const items = await everything();
const { find: search } = makeSearch(items);
const addresses = (query: string) => search(query).map(({ item }) => item.address);
const none: Sift = { challenge: [], kind: [], tag: [] };

describe('what is found', () => {
  test('every title finds its item among the first three', () => {
    const lost = items.filter(({ title, address }) => {
      const place = addresses(title).indexOf(address);
      const before = search(title)
        .slice(0, place)
        .filter(({ item }) => item.title !== title);
      return place < 0 || before.length > 2;
    });
    expect(lost.map(({ address }) => address)).toEqual([]);
  });

  test('the code of a question finds it first', () => {
    const codes = items.filter(({ kind }) => kind === 'question');
    expect(codes.map(({ code }) => addresses(code ?? '')[0])).toEqual(codes.map(({ address }) => address));
  });

  test.each([
    ['money', 'practice/derbyshire-effectiveness'],
    ['heads constitution', 'accounts/'],
    ['hubs and spokes', 'map-templates/hubs-and-spokes'],
    ['headteachers', ''],
    ['ACCÈS', ''],
    ['authority’s', ''],
    ["authority's", ''],
  ])('%s', (query, address) => {
    expect(addresses(query).some((each) => each.startsWith(address))).toBe(true);
  });

  test('as it is typed: each beginning of a word finds what the word finds', () => {
    const word = 'constitution';
    const whole = new Set(addresses(word));
    for (let length = 1; length < word.length; length += 1) {
      const found = new Set(addresses(word.slice(0, length)));
      for (const { item, terms } of search(word))
        if (terms.has(word)) expect(found, word.slice(0, length)).toContain(item.address);
    }
    expect(whole.size).toBeGreaterThan(0);
  });

  test('a slip of one letter in a longer word is forgiven', () => {
    const found = addresses('brokerige');
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found)).toEqual(new Set(addresses('brokerage').filter((each) => found.includes(each))));
  });

  test('a word that is there is not taken for a slip of another', () => {
    expect(items.flatMap(wordsOf).join(' ')).toContain('there');
    for (const { terms } of search('where')) expect([...terms].join()).toMatch(/^where\w*(,where\w*)*$/);
  });

  test('nothing has words that no item has', () => expect(addresses('zzyzx')).toEqual([]));
});

describe('odd input ends and throws nothing', () => {
  test.each([
    ['only spaces', ' \u00a0\t\n ', items.length],
    ['signs alone', '.*+?^${}()|[]\\/', 0],
    ['10,000 letters', 'a'.repeat(10_000), 0],
    ['10,000 words', 'network '.repeat(10_000), undefined],
    ['10,000 different words', Array.from({ length: 10_000 }, (_, n) => `n${n}`).join(' '), 0],
    ['lone surrogates', '\ud800 \udc00x', undefined],
    ['accents without end', `e${'\u0301'.repeat(10_000)}`, undefined],
    ['the names of every object', '__proto__ constructor', undefined],
  ])('%s', (_, query, count) => {
    const found = search(query);
    if (count !== undefined) expect(found).toHaveLength(count);
  });

  test('anything at all, and its marks leave every text as it was', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(...items.flatMap(wordsOf)),
    );
    fc.assert(
      fc.property(anything, (query) => {
        for (const { item, terms } of search(query).slice(0, 2)) {
          for (const text of [...wordsOf(item), passageOf(item, terms)]) {
            const cut = stretches(text, terms);
            expect(cut.map((each) => each.text).join('')).toBe(text);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is marked', () => {
  test('the words that were found, and a passage shows one where the item’s own words have it', () => {
    for (const query of ['money', 'head', 'trust each']) {
      for (const { item, terms } of search(query)) {
        const said = wordsOf(item)
          .slice(2)
          .flatMap((text) => stretches(text, terms));
        if (!said.some(({ found }) => found)) continue;
        const passage = passageOf(item, terms);
        const inCode = stretches(item.code ?? '', terms).some(({ found }) => found);
        expect(stretches(passage, terms).some(({ found }) => found) || inCode, item.address).toBe(true);
      }
    }
  });

  test('by their letters, without case, accents, possessives and plurals', () => {
    expect(wordsIn('The Authority’s café: £50,000 for key-stage 3, don’t!')).toEqual(
      'the authority cafe 50000 for key stage 3 dont'.split(' '),
    );
    expect(stretches('Heads’ own heads.', new Set(['head'])).filter(({ found }) => found)).toHaveLength(2);
  });
});

describe('narrowing down', () => {
  test('counts say how many there would be, and choosing gives as many', () => {
    const found = search('money');
    const { counts } = sifted(found, none);
    for (const facet of ['challenge', 'kind', 'tag'] as const)
      for (const [value, count] of counts[facet])
        expect(sifted(found, { ...none, [facet]: [value] }).found).toHaveLength(count);
    expect(counts.kind.size).toBeGreaterThan(3);
    expect(counts.tag.get('funding')).toBeGreaterThan(0);
  });

  test('of one facet one is enough, of several all are needed', () => {
    const stories = sifted(search(''), { ...none, kind: ['story'] });
    const two = sifted(search(''), { ...none, kind: ['story', 'question'], challenge: ['E'] });
    expect(stories.found).toHaveLength(21);
    expect(two.found.every(({ item }) => item.challenge === 'E')).toBe(true);
    // What is chosen of a facet does not empty the counts of its others.
    expect(two.counts.challenge.get('F')).toBeGreaterThan(0);
    expect(two.counts.kind.get('account')).toBeUndefined();
  });
});
