import { describe, expect, test } from 'vitest';
import { describeLast, describeSpread, spreadOf } from '../../../../../shared/activities/cards/ratings.ts';
import type { MarkCounts } from '../../../../../shared/model/plan/votes.ts';

const countsOf = (marks: number[]) =>
  [1, 2, 3, 4, 5].map((mark) => marks.filter((each) => each === mark).length) as MarkCounts;
const NONE: MarkCounts = [0, 0, 0, 0, 0];
const of = (matters: MarkCounts) => spreadOf({ matters, now: NONE }, 'matters');
const words = (...marks: number[]) => describeSpread(of(countsOf(marks)));

describe('the spread of ratings', () => {
  test('says who is at the ends and what is common', () => {
    expect(of([1, 0, 3, 1, 0])).toMatchObject({ people: 5, lowest: 1, highest: 4, mostly: 3 });
  });

  test('says nothing about numbers nobody chose', () => {
    expect(of(NONE)).toEqual({ counts: [0, 0, 0, 0, 0], people: 0 });
    expect(words()).toBe('Nobody yet');
  });

  test('reads as a sentence', () => {
    expect(words(4, 4, 4)).toBe('3 people: all 4');
    expect(words(1, 3, 3, 3, 4)).toBe('5 people: 1 to 4, mostly 3');
    expect(words(2, 2, 5, 4)).toBe('4 people: 2 to 5, mostly 2');
  });

  test('[E15] of last time reads beside the new one, and tells of one or two people nothing', () => {
    const last = (...marks: number[]) => describeLast(of(countsOf(marks)));
    expect(last(1, 3, 3, 3, 4)).toBe('Last time 5 people: 1 to 4, mostly 3');
    expect(last(4, 2)).toBe('Last time fewer than 3 rated it');
    expect(last()).toBeUndefined();
  });

  test('of one or two people it says only how many they are, whatever the totals hold', () => {
    expect(words(4)).toBe('One has rated. Shown from 3.');
    expect(words(4, 2)).toBe('Two have rated. Shown from 3.');
    expect(of([0, 1, 0, 1, 0])).toEqual({ counts: NONE, people: 2, few: true });
    expect(spreadOf({ matters: NONE, now: NONE, few: { now: 2 } }, 'now')).toEqual({
      counts: NONE,
      people: 2,
      few: true,
    });
  });

  test('calls nothing common when opinions divide evenly', () => {
    expect(words(1, 1, 5, 5)).toBe('4 people: 1 to 5');
    expect(words(1, 2, 3, 4, 5)).toBe('5 people: 1 to 5');
  });
});
