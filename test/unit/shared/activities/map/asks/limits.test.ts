import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../../../../../shared/activities/map/asks/questions.ts';
import { asked, draw, keys } from '../../../../../support/drawn-map.ts';

const chain = (names: readonly string[]) => names.slice(1).map((name, index) => `${names[index]}-${name}`);
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `S${index}`);

describe('how much the map asks at once', () => {
  it('three links, three organisations and three who sit between, the worst first', () => {
    const who = numbered(12);
    const map = { who, ties: chain(who) };
    const sorts = keys(map).map((key) => key.split(':')[0]);
    expect(sorts.filter((sort) => sort === 'link')).toHaveLength(3);
    expect(sorts.filter((sort) => sort === 'cut')).toHaveLength(3);
    expect(asked(map, 'link')?.key).toBe('link:S5+S6');
    // In the middle of the chain they are between most; S5 and S6 alike, then S4 and S7.
    const between = asked(map, 'between');
    expect(between?.organisations).toEqual(['S5', 'S6', 'S4']);
    expect(between?.says).toBe(
      'Five in ten of the shortest ways between others lead through S5, and many through S6 and S4. Do they know, and who helps them with it?',
    );
  });

  it('who sits between, from six organisations on', () => {
    const star = (leaves: number) => ({
      who: ['Hub', ...numbered(leaves)],
      ties: numbered(leaves).map((name) => `Hub-${name}`),
    });
    expect(asked(star(4), 'between')).toBeUndefined();
    expect(asked(star(5), 'between')?.organisations).toEqual(['Hub']);
  });

  it('who is asked for most is whoever is in most, wherever it was drawn', () => {
    const networks = { N1: ['Abbey', 'Brook'], N2: ['Abbey', 'Brook'], N3: ['Brook'] };
    const question = questionsOf(draw({ who: ['Abbey', 'Brook'], networks }), { many: 1 }).find(
      ({ key }) => key === 'many',
    );
    expect(question?.organisations).toEqual(['Brook', 'Abbey']);
    expect(question?.says).toMatch(/^There are three networks for Brook, and more than one for Abbey\./);
  });

  it('three networks that lack a phase, and two agencies, those that see least first', () => {
    const others = ['Oak:special', 'High:secondary', 'Police:police', 'Nursing:health', 'Youth:voluntary'];
    const who = [...numbered(9), ...others];
    const ties = ['Police-S0', 'Police-S1', 'Police-S2', 'Nursing-S0', 'Youth-S0', 'Youth-S1'];
    const networks = Object.fromEntries(['N1', 'N2', 'N3', 'N4'].map((name) => [name, ['S0', 'S1', 'S2']]));
    const found = keys({ who, ties, networks });
    expect(found.filter((key) => key.startsWith('phase:'))).toEqual(['phase:N1', 'phase:N2', 'phase:N3']);
    expect(found.filter((key) => key.startsWith('unseen:'))).toEqual([
      'unseen:Nursing:primary',
      'unseen:Youth:primary',
    ]);
    expect(asked({ who, networks }, 'phase')?.says).toBe(
      'There is no secondary and no special school in N1, though there is on the map. Would they bring something that is missing there?',
    );
    expect(asked({ who, ties }, 'unseen')?.says).toMatch(/^One of nine primaries has a tie to Nursing\./);
  });
});

describe('whom the map does not ask about', () => {
  it('agencies and others in no network; networks of two; networks whose members are agencies', () => {
    const who = [
      'Abbey',
      'Brook',
      'Cove',
      'Police:police',
      'Nursing:health',
      'Youth:voluntary',
      'Oak:special',
    ];
    const pair = { Pair: ['Abbey', 'Brook'] };
    expect(asked({ who, networks: pair }, 'no-network')?.organisations).toEqual(['Cove', 'Oak']);
    expect(asked({ who, networks: pair }, 'no-agency')).toBeUndefined();
    const three = { Pair: ['Abbey', 'Brook'], River: ['Abbey', 'Brook', 'Cove'] };
    expect(asked({ who, networks: three }, 'no-agency')?.says).toBe(
      'There is no agency among the members of River. Which service would you ask first?',
    );
    const both = { ...three, Hill: ['Abbey', 'Cove', 'Brook'] };
    expect(asked({ who, networks: both }, 'no-agency')?.says).toMatch(
      /^There is no agency among the members of River and Hill\./,
    );
    const agencies = { Board: ['Police', 'Nursing', 'Youth', 'Abbey'] };
    expect(asked({ who, networks: agencies }, 'phase')).toBeUndefined();
  });

  it('coverage: not while no school is in a network, nor when all are; one alone is in one', () => {
    const who = numbered(10);
    expect(asked({ who, networks: { Empty: [] } }, 'coverage')).toBeUndefined();
    expect(asked({ who, networks: { All: who } }, 'coverage')).toBeUndefined();
    expect(asked({ who, networks: { One: ['S0'] } }, 'coverage')?.says).toMatch(
      /^One of ten schools is in a network\. /,
    );
    // Sizes that say nothing are no pupils.
    const empty = who.map((name) => `${name}:primary:0`);
    expect(asked({ who: empty, networks: { One: ['S0'] } }, 'coverage')?.says).not.toContain('pupils');
  });

  it('half of a phase is seen enough; what is not support is not received', () => {
    const who = [...numbered(4), 'Nursing:health'];
    expect(asked({ who, ties: ['Nursing-S0', 'Nursing-S1'] }, 'unseen')).toBeUndefined();
    expect(asked({ who, ties: ['Nursing-S0'] }, 'unseen')?.organisations).toEqual([
      'Nursing',
      'S1',
      'S2',
      'S3',
    ]);
    expect(asked({ who: who.slice(1), ties: ['Nursing-S1'] }, 'unseen')).toBeUndefined();
    expect(asked({ who, ties: ['S0-S1'] }, 'one-way')).toBeUndefined();
    const one = asked({ who, ties: ['S0>S1', 'S2-S1'] }, 'one-way');
    expect(one).toMatchObject({ organisations: ['S1'], ties: ['S0>S1'] });
    expect(one?.says).toBe(
      'There is help from others for S1, and none drawn in return. What could they give?',
    );
    expect(asked({ who, ties: ['S0>S1', 'S0>S2'] }, 'one-way')?.says).toMatch(/ What could they give\?$/);
    // Support both ways is given as well as received.
    expect(asked({ who, ties: ['S0=S1'] }, 'one-way')).toBeUndefined();
  });
});
