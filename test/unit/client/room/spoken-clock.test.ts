import { describe, expect, test } from 'vitest';
import { secondsToSay } from '../../../../client/room/strips/spoken-clock.ts';

describe('the spoken clock', () => {
  test('speaks at five minutes, one minute and the end, once each', () => {
    const said: string[] = [];
    for (let left = 400_000; left > -5_000; left -= 1_000) {
      const words = secondsToSay(left, left - 1_000);
      if (words) said.push(words);
    }
    expect(said).toEqual(['Five minutes left for', 'One minute left for', 'The time is up for']);
  });

  test('says nothing when time is added', () => {
    expect(secondsToSay(30_000, 90_000)).toBeUndefined();
  });
});
