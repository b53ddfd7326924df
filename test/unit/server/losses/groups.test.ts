import { describe, expect, it } from 'vitest';
import { makeAllowance } from '../../../../server/history/allowance.ts';
import { groupsOf } from '../../../../server/losses/groups.ts';
import { LIMITS } from '../../../../shared/protocol/limits.ts';
import { manualClock } from '../../../support/manual-clock.ts';

const loss = (personId: string, at: number, key: string, words = key) => ({
  personId,
  at,
  path: ['responses', key, 'text'],
  words,
  document: 'table/t1',
});

describe('losses as people speak of them', () => {
  it('[Z2] what one person took within a short time is one line, the newest first, each thing counted once', () => {
    const gap = LIMITS.lossGapMs;
    const found = [
      loss('eve', 0, 'a'),
      loss('tom', 1, 'x'),
      loss('eve', gap, 'b', ''),
      loss('eve', gap + 1, 'a', 'again'),
      loss('eve', 2 * gap + 2, 'c'),
    ];
    expect(groupsOf(found, (person) => person.toUpperCase())).toEqual([
      { person: 'eve', name: 'EVE', from: 2 * gap + 2, to: 2 * gap + 2, count: 1, words: ['c'] },
      { person: 'tom', name: 'TOM', from: 1, to: 1, count: 1, words: ['x'] },
      { person: 'eve', name: 'EVE', from: 0, to: gap + 1, count: 2, words: ['a'] },
    ]);
  });

  it('[H6] there is one point a minute before much goes, and so many a day: the others must not be pushed out', () => {
    const clock = manualClock();
    const { takes } = makeAllowance(clock);
    expect([takes('w1'), takes('w1'), takes('w2')]).toEqual([true, false, true]);
    let taken = 1;
    for (let minute = 0; minute < 600; minute += 1) {
      clock.advance(LIMITS.largeRestoreEveryMs);
      if (takes('w1')) taken += 1;
    }
    expect(taken).toBe(LIMITS.largeRestoresPerDay);
    clock.advance(24 * 60 * 60_000);
    expect(takes('w1')).toBe(true);
  });
});
