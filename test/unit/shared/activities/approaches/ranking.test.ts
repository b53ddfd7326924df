/** The chooser: worked examples, and what holds whatever people answer. */
import { describe, expect, test } from 'vitest';
import { countsOf, rankApproaches } from '../../../../../shared/activities/approaches/ranking.ts';
import { reasonsOf, warningsFor } from '../../../../../shared/activities/approaches/reasons.ts';
import { chooser } from '../../../../../shared/cards/decks/approaches.ts';
import { countAnswers } from '../../../../../shared/model/table/spread.ts';
import { dice } from '../../../../support/random.ts';

const form = chooser.dimensions.map(({ id, options }) => ({
  id,
  options: options.map((option) => option.id),
}));
/** The table of the screen this was drawn for: five people. */
const table = {
  knowledge: { 'knowledge-patchy': 3, 'knowledge-with-networks': 2 },
  structures: { 'structures-overlapping': 3, 'structures-policy-made': 2 },
  capacity: { 'capacity-in-networks': 2, 'capacity-few-enthusiasts': 2, 'capacity-uneven': 1 },
  influence: { 'influence-low': 3, 'influence-mixed': 1, 'influence-high': 1 },
  aim: { 'aim-common-purpose': 3, 'aim-urgent-policy': 1, 'aim-renew-culture': 1 },
};
const orderOf = (counts: Parameters<typeof rankApproaches>[0]) =>
  rankApproaches(counts).map((fit) => [fit.approach, fit.for, fit.against]);
const all = (option: string) => {
  const dimension = chooser.dimensions.find(({ options }) => options.some(({ id }) => id === option))!.id;
  return { [dimension]: { [option]: 4 } };
};

describe('worked examples', () => {
  test('a table of five that is split on capacity', () => {
    expect(orderOf(table)).toEqual([
      ['consulting', 13, 1],
      ['enquiring', 5, 0],
      ['responding', 5, 1],
      ['directing', 4, 4],
      ['landscaping', 3, 0],
      ['replicating', 0, 0],
    ]);
  });
  test('nobody has answered: the order of the deck, and nothing points anywhere', () => {
    const fits = rankApproaches({});
    expect(fits.map(({ approach }) => approach)).toEqual(
      'consulting enquiring replicating directing responding landscaping'.split(' '),
    );
    expect(reasonsOf(fits[0]!)).toEqual(['None of our answers points here.']);
    expect(reasonsOf(fits[0]!, true)).toEqual(['None of your answers points here.']);
  });
  test.each([
    ['influence-low', 'consulting'],
    ['influence-high', 'directing'],
    ['aim-knowledge-base', 'enquiring'],
    ['aim-spread', 'replicating'],
    ['aim-renew-culture', 'responding'],
    ['aim-coherent-structures', 'landscaping'],
    ['knowledge-in-pockets', 'replicating'],
    ['capacity-uneven', 'responding'],
    ['structures-dispersed', 'landscaping'],
  ])('all said %s: %s first', (option, approach) => {
    expect(rankApproaches(all(option))[0]?.approach).toBe(approach);
  });
});

describe('reasons', () => {
  const fit = (approach: string) => rankApproaches(table).find((each) => each.approach === approach)!;
  test('say how many, what they said, and what the source makes of it', () => {
    expect(reasonsOf(fit('consulting'))).toEqual([
      'Three of us said “Many and overlapping, with different visions and purposes”.',
      'Three said “Little”. Less influence points to a mainly consultative approach.',
      'One said “Put an outside policy into effect fast”, which speaks against it. Reaching agreement can take a very long time.',
    ]);
    expect(reasonsOf(rankApproaches(countsOf({ influence: 'influence-low' }))[0]!, true)).toEqual([
      'You said “Little”. Less influence points to a mainly consultative approach.',
    ]);
  });
  test('low influence and directing is warned of where directing has an answer for it or is ticked', () => {
    expect(warningsFor(fit('directing'), table, new Set())).toHaveLength(1);
    expect(warningsFor(fit('consulting'), table, new Set(['directing']))).toEqual([]);
    const low = all('influence-low');
    const directing = rankApproaches(low).find(({ approach }) => approach === 'directing')!;
    expect(warningsFor(directing, low, new Set())).toEqual([]);
    expect(warningsFor(directing, low, new Set(['directing']))).toHaveLength(1);
    expect(warningsFor(fit('directing'), all('influence-high'), new Set(['directing']))).toEqual([]);
  });
});

test('one more person whose own answers put an approach first never lowers its rank', () => {
  const { below } = dice(11);
  const person = () =>
    Object.fromEntries(form.map(({ id, options }) => [id, options[below(options.length)]!]));
  const rankOf = (people: Record<string, string>[], approach: string) =>
    rankApproaches(countAnswers(form, people).counts).findIndex((fit) => fit.approach === approach);
  for (let round = 0; round < 400; round += 1) {
    const people = Array.from({ length: below(9) }, person);
    const newcomer = person();
    const favourite = rankApproaches(countsOf(newcomer))[0]!.approach;
    expect(rankOf([...people, newcomer], favourite)).toBeLessThanOrEqual(rankOf(people, favourite));
  }
});
