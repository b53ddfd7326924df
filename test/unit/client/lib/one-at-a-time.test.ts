import { describe, expect, it } from 'vitest';
import { oneAtATime } from '../../../../client/lib/one-at-a-time.ts';

describe('one at a time', () => {
  it('runs anew for each ask, even right behind one that had nothing to do', async () => {
    let runs = 0;
    const turns = oneAtATime(async () => void (runs += 1));
    await turns.ask();
    await turns.ask();
    expect(runs).toBe(2);
  });

  it('gathers all who ask in one breath into one run, which looks at the world as it is after the last', async () => {
    const seen: number[] = [];
    let world = 0;
    const turns = oneAtATime(async () => void seen.push(world));
    for (let n = 0; n < 5; n += 1) {
      world += 1;
      void turns.ask();
    }
    await turns.idle();
    expect(seen).toEqual([5]);
  });

  it('never overlaps, and runs once more for all who ask meanwhile', async () => {
    let [under, most, runs] = [0, 0, 0];
    const gate = Promise.withResolvers<void>();
    const turns = oneAtATime(async () => {
      runs += 1;
      most = Math.max(most, (under += 1));
      await gate.promise;
      under -= 1;
    });
    const first = turns.ask();
    await Promise.resolve();
    const others = [turns.ask(), turns.ask(), turns.ask()];
    gate.resolve();
    await Promise.all([first, ...others, turns.idle()]);
    expect({ most, runs }).toEqual({ most: 1, runs: 2 });
  });

  it('goes on after work that failed', async () => {
    let fails = true;
    let done = false;
    const turns = oneAtATime(async () => {
      if (fails) throw new Error('no');
      done = true;
    });
    await expect(turns.ask()).rejects.toThrow('no');
    fails = false;
    await turns.ask();
    expect(done).toBe(true);
  });
});
