import { describe, expect, it } from 'vitest';
import { questions as cards } from '../../../../../../shared/cards/index.ts';
import { roles } from '../../../../../../shared/cards/decks/roles.ts';
import { questionsOf } from '../../../../../../shared/activities/map/asks/questions.ts';
import { asked, draw, keys } from '../../../../../support/drawn-map.ts';

/** Two triangles joined by Cove-Dale, with Gate hanging on Abbey. */
const TRIANGLES = [
  'Abbey-Brook',
  'Brook-Cove',
  'Cove-Abbey',
  'Cove-Dale',
  'Dale-Elm',
  'Elm-Ford',
  'Ford-Dale',
  'Abbey-Gate',
];
const SEVEN = ['Abbey', 'Brook', 'Cove', 'Dale', 'Elm', 'Ford', 'Gate'];

describe('what the map asks', () => {
  it('asks nothing of an empty map, and not who is alone while nothing is joined', () => {
    expect(keys({ who: [] })).toEqual([]);
    expect(keys({ who: ['Abbey', 'Brook'] })).toEqual([]);
  });

  it('who is on their own', () => {
    const question = asked({ who: [...SEVEN, 'Hilltop', 'Marram'], ties: TRIANGLES }, 'alone');
    expect(question?.organisations).toEqual(['Hilltop', 'Marram']);
    expect(question?.says).toBe(
      'There are no ties here for Hilltop and Marram. Is that how it is, or have we not drawn them yet?',
    );
    expect(asked({ who: [...SEVEN, 'Hilltop'], ties: TRIANGLES }, 'alone')?.says).toMatch(
      /^There are no ties here for Hilltop\./,
    );
    expect(asked({ who: SEVEN, ties: TRIANGLES }, 'alone')).toBeUndefined();
  });

  it('names four and counts more', () => {
    const many = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
    expect(asked({ who: [...SEVEN, ...many], ties: TRIANGLES }, 'alone')?.says).toMatch(
      /^There are no ties here for One, Two, Three and 3 others\./,
    );
    expect(asked({ who: [...SEVEN, ...many.slice(0, 4)], ties: TRIANGLES }, 'alone')?.says).toMatch(
      /^There are no ties here for One, Two, Three and Four\./,
    );
  });

  it('which schools are in no network, once there is one', () => {
    const who = ['Abbey', 'Brook', 'Cove', 'Police:police'];
    expect(asked({ who }, 'no-network')).toBeUndefined();
    expect(asked({ who, networks: { River: ['Abbey', 'Brook'] } }, 'no-network')?.organisations).toEqual([
      'Cove',
    ]);
  });

  it('who is in more networks than the table thinks reasonable', () => {
    const networks = { N1: ['Abbey', 'Brook'], N2: ['Abbey', 'Brook'], N3: ['Abbey', 'Cove'], N4: ['Abbey'] };
    const map = draw({ who: ['Abbey', 'Brook', 'Cove'], networks });
    const many = (most: number) => questionsOf(map, { many: most }).find(({ key }) => key === 'many');
    expect(many(4)).toBeUndefined();
    expect(many(3)).toMatchObject({ organisations: ['Abbey'], networks: ['N1', 'N2', 'N3', 'N4'] });
    expect(many(3)?.says).toBe('There are four networks for Abbey. Is that more than anybody can give?');
    expect(many(1)?.says).toMatch(/^There are four networks for Abbey, and more than one for Brook\./);
  });

  it('what rests on one link: the side that would be cut off, not a single school that hangs on', () => {
    const question = asked({ who: SEVEN, ties: TRIANGLES }, 'link');
    expect(question).toMatchObject({
      key: 'link:Cove+Dale',
      ties: ['Cove-Dale'],
      organisations: ['Cove', 'Dale'],
    });
    expect(question?.says).toMatch(
      /^Dale and two more reach everyone else only through the tie between Dale and Cove\./,
    );
    expect(keys({ who: SEVEN, ties: TRIANGLES }).filter((key) => key.startsWith('link:'))).toHaveLength(1);
  });

  it('two who hang on one link are two; and what has no name yet still makes a sentence', () => {
    const who = ['Abbey', 'Brook', 'Cove', 'Dale', 'Elm'];
    const ties = ['Abbey-Brook', 'Brook-Cove', 'Cove-Abbey', 'Cove-Dale', 'Dale-Elm'];
    expect(asked({ who, ties }, 'link')?.says).toMatch(/^Dale and one more reach everyone else only through/);
    const map = draw({ who, ties });
    const nameless = new Map(
      [...map.organisations].map(([id, one]) => [id, id === 'Dale' ? { ...one, name: ' ' } : one]),
    );
    const says = questionsOf({ ...map, organisations: nameless }).map((question) => question.says);
    expect(says).toContainEqual(expect.stringMatching(/^One without a name and one more reach/));
    expect(says).not.toContainEqual(expect.stringMatching(/^ | {2}| ,/));
  });

  it('what rests on one organisation', () => {
    const found = questionsOf(draw({ who: SEVEN, ties: TRIANGLES })).filter(({ key }) =>
      key.startsWith('cut:'),
    );
    // Without Cove: Dale, Elm and Ford, against Abbey, Brook and Gate. Without Dale: Elm and Ford.
    expect(found.map(({ key, says }) => [key, /, (\w+) others/.exec(says)?.[1]])).toEqual([
      ['cut:Cove', 'three'],
      ['cut:Dale', 'two'],
    ]);
  });

  it('who sits between, in tens of the ways', () => {
    const star = { who: ['Hub', ...SEVEN], ties: SEVEN.map((name) => `Hub-${name}`) };
    expect(asked(star, 'between')).toMatchObject({ organisations: ['Hub'] });
    expect(asked(star, 'between')?.says).toMatch(/^Ten in ten of the shortest ways/);
    const ring = SEVEN.map((name, index) => `${name}-${SEVEN[(index + 1) % 7]}`);
    expect(asked({ who: SEVEN, ties: ring }, 'between')).toBeUndefined();
  });

  it('which networks never meet: no member and no tie in common', () => {
    const who = ['Abbey', 'Brook', 'Cove', 'Dale', 'Elm', 'Ford'];
    const networks = { River: ['Abbey', 'Brook'], Hill: ['Cove', 'Dale'], Coast: ['Brook', 'Elm'] };
    const found = (ties: string[]) => asked({ who, ties, networks }, 'apart');
    expect(found([])).toMatchObject({ key: 'apart', networks: ['River', 'Hill', 'Coast'] });
    expect(found([])?.organisations).toEqual(['Abbey', 'Brook', 'Cove', 'Dale', 'Elm']);
    expect(found([])?.says).toBe(
      'No member and no tie joins River and Hill, nor Hill and Coast. What could they learn from each other?',
    );
    expect(found(['Dale-Abbey'])).toMatchObject({ networks: ['Hill', 'Coast'] });
    expect(found(['Dale-Abbey'])?.says).toMatch(/^No member and no tie joins Hill and Coast\. What/);
    expect(found(['Dale-Abbey', 'Elm-Cove'])).toBeUndefined();
  });

  it('names the largest of many networks that never meet, and counts and points at the others', () => {
    const networks = { A: ['a1'], B: ['b1', 'b2'], C: ['c1', 'c2', 'c3'], D: ['d1'], Empty: [] };
    const who = Object.values(networks).flat();
    const question = asked({ who, networks }, 'apart');
    // Six pairs: B-C of five; A-C and C-D of four; A-B and B-D of three; A-D of two.
    expect(question?.says).toMatch(
      /^No member and no tie joins B and C, nor A and C, nor C and D, nor three other pairs\. /,
    );
    expect(question).toMatchObject({ networks: ['A', 'B', 'C', 'D'], organisations: who });
    const four = asked({ who, networks, ties: ['a1-b1', 'a1-d1'] }, 'apart');
    expect(four?.says).toMatch(/nor one other pair\. /);
  });

  it('one question of each sort comes before the second of any', () => {
    const all = questionsOf(draw({ who: [...SEVEN, 'Hilltop'], ties: TRIANGLES })).map(({ key }) => key);
    expect(all).toEqual(['alone', 'link:Cove+Dale', 'cut:Cove', 'between', 'cut:Dale']);
  });

  it('which phase a network lacks that the map has', () => {
    const who = ['Abbey', 'Brook', 'Cove', 'High:secondary', 'Oak:special'];
    const question = asked({ who, networks: { River: ['Abbey', 'Brook', 'High'] } }, 'phase');
    expect(question).toMatchObject({ key: 'phase:River', organisations: ['Oak'] });
    expect(question?.says).toMatch(/^There is no special school in River, though there is on the map\./);
    expect(asked({ who, networks: { Pair: ['Abbey', 'Brook'] } }, 'phase')).toBeUndefined();
    expect(asked({ who, networks: { All: ['Abbey', 'High', 'Oak'] } }, 'phase')).toBeUndefined();
  });

  it('which networks have no agency', () => {
    const who = ['Abbey', 'Brook', 'Cove', 'Nursing:health', 'Baker:business'];
    const networks = { River: ['Abbey', 'Brook', 'Baker'], Hill: ['Abbey', 'Cove', 'Nursing'] };
    expect(asked({ who, networks }, 'no-agency')).toMatchObject({
      networks: ['River'],
      organisations: ['Nursing'],
    });
  });

  it('how many schools, and pupils where all sizes are known, are in a network’s reach', () => {
    const who = Array.from({ length: 10 }, (_, index) => `S${index}:primary:${100 + index}`);
    const inside = ['S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6'];
    const question = asked({ who, networks: { River: inside } }, 'coverage');
    // 100 to 106 are 721; all ten are 1,045.
    expect(question?.says).toMatch(
      /^Seven of ten schools are in a network, and with them 721 of 1,045 pupils\. Who speaks/,
    );
    expect(question?.organisations).toEqual(['S7', 'S8', 'S9']);
    const unknown = asked({ who: [...who.slice(1), 'S0'], networks: { River: inside } }, 'coverage');
    expect(unknown?.says).toMatch(/^Seven of ten schools are in a network\. /);
    expect(asked({ who: who.slice(0, 9), networks: { River: inside } }, 'coverage')).toBeUndefined();
  });

  it('whom an agency does not see', () => {
    const who = ['P1', 'P2', 'P3', 'P4', 'P5', 'High:secondary', 'Nursing:health'];
    const question = asked({ who, ties: ['Nursing-P1', 'P2-Nursing', 'P3-P4', 'P5-High'] }, 'unseen');
    expect(question?.says).toBe(
      'Two of five primaries have a tie to Nursing. Who would know about the rest?',
    );
    expect(question?.organisations).toEqual(['Nursing', 'P3', 'P4', 'P5']);
    expect(asked({ who, ties: ['Nursing-P1', 'P2-Nursing', 'P3-Nursing'] }, 'unseen')).toBeUndefined();
  });

  it('who only ever receives', () => {
    const who = ['Hub', 'Abbey', 'Brook', 'Cove'];
    const question = asked({ who, ties: ['Hub>Abbey', 'Hub>Brook', 'Brook>Hub', 'Abbey-Cove'] }, 'one-way');
    expect(question).toMatchObject({ organisations: ['Abbey'], ties: ['Hub>Abbey'] });
    expect(asked({ who, ties: ['Hub>Abbey', 'Abbey>Brook', 'Brook>Hub'] }, 'one-way')).toBeUndefined();
  });

  it('every question ends as one, has its own key, and comes from a card or a part that exists', () => {
    const who = [...SEVEN, 'Hilltop', 'Oak:special', 'High:secondary', 'Nursing:health', 'P1', 'P2'];
    const networks = {
      River: ['Abbey', 'Brook', 'Cove'],
      Hill: ['Elm', 'Ford', 'Oak'],
      Sea: ['Hilltop', 'P1'],
    };
    const all = questionsOf(
      draw({ who, networks, ties: [...TRIANGLES, 'Nursing-Abbey', 'Dale>Elm', 'P1-P2', 'Oak-High'] }),
      { many: 0 },
    );
    expect(all.length).toBeGreaterThan(9);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    const known = new Set([...cards, ...roles].map(({ id }) => id));
    for (const { ask, says, source } of all) {
      expect(ask).toMatch(/\?$/);
      expect(says).toMatch(/\?$/);
      expect(known).toContain('card' in source ? source.card : source.role);
    }
  });
});
