import { describe, expect, it } from 'vitest';
import { AT_FIRST, atFirst, standing } from '../../../../../../client/activities/map/panel/asks/lines.ts';

describe('which questions stand on the panel', () => {
  it('are those the map asks; one with words begun stays in its place when it is no longer asked', () => {
    expect(standing(['a', 'b', 'c'], [], [])).toEqual(['a', 'b', 'c']);
    expect(standing(['a', 'c'], ['b'], ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
    expect(standing(['a', 'c'], ['c'], ['a', 'b', 'c'])).toEqual(['a', 'c']);
    expect(standing([], ['b'], ['a', 'b'])).toEqual(['b']);
    // Begun on another day.
    expect(standing(['a', 'c'], ['b'], [])).toEqual(['a', 'c', 'b']);
  });

  it('are a few at first, and every one that has words', () => {
    const lines = [...'abcdefgh'];
    expect(AT_FIRST).toBe(4);
    expect(atFirst(lines, () => false).join('')).toBe('abcd');
    expect(atFirst(lines, (key) => 'bh'.includes(key)).join('')).toBe('abcdeh');
    expect(atFirst(lines, () => true)).toEqual(lines);
    expect(atFirst(['a'], () => false)).toEqual(['a']);
  });
});
