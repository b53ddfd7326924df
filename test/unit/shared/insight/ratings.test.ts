import { describe, expect, test } from 'vitest';
import { describeSpread, spreadOf } from '../../../../shared/insight/ratings.ts';

const words = (...marks: number[]) => describeSpread(spreadOf(marks));

describe('the spread of ratings', () => {
  test('counts each mark', () => {
    expect(spreadOf([3, 3, 1, 4, 3]).counts).toEqual([1, 0, 3, 1, 0]);
  });

  test('leaves out what is not a mark', () => {
    expect(spreadOf([0, 6, 2.5, Number.NaN, 2]).people).toBe(1);
  });

  test('says nothing about numbers nobody chose', () => {
    expect(spreadOf([])).toEqual({ counts: [0, 0, 0, 0, 0], people: 0 });
    expect(words()).toBe('Nobody yet');
  });

  test('reads as a sentence', () => {
    expect(words(4)).toBe('1 person: 4');
    expect(words(4, 4)).toBe('2 people: all 4');
    expect(words(1, 3, 3, 3, 4)).toBe('5 people: 1 to 4, mostly 3');
    expect(words(2, 2, 5, 4)).toBe('4 people: 2 to 5, mostly 2');
  });

  test('calls nothing common when opinions divide evenly', () => {
    expect(words(1, 5)).toBe('2 people: 1 to 5');
    expect(words(1, 1, 5, 5)).toBe('4 people: 1 to 5');
    expect(words(1, 2, 3, 4, 5)).toBe('5 people: 1 to 5');
  });
});
