/**
 * Many people doing things at their own steady pace, in one loop: a timer each would cost more than the work.
 * @module
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dice } from '../../support/random.ts';

export type Habit = { perSecond: number; act(): void };

const LOOK_EVERY_MS = 4;

/**
 * Runs the habits for so long, each from a moment of its own. The pace does not wait for anybody's answer: a slow
 * relay gets as much work as a fast one.
 */
export async function pace(habits: readonly Habit[], seconds: number, dice: Dice): Promise<void> {
  const start = performance.now();
  const end = start + seconds * 1_000;
  const due = habits.map(({ perSecond }) => start + (dice.next() * 1_000) / perSecond);
  for (let now = start; now < end; now = performance.now()) {
    habits.forEach(({ perSecond, act }, index) => {
      for (let at = due[index] ?? Infinity; at <= now && at < end; at += 1_000 / perSecond) {
        act();
        due[index] = at + 1_000 / perSecond;
      }
    });
    await sleep(LOOK_EVERY_MS);
  }
}

/** Waits until `test` holds, for so long at most. @returns whether it came to hold */
export async function until(test: () => boolean, seconds: number): Promise<boolean> {
  const deadline = performance.now() + seconds * 1_000;
  while (!test()) {
    if (performance.now() > deadline) return false;
    await sleep(10);
  }
  return true;
}

/** Runs a task per item, so many at a time. */
export async function each<T>(
  items: readonly T[],
  atOnce: number,
  run: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const work = async () => {
    for (let item = items[next]; item !== undefined; item = items[next]) {
      next += 1;
      await run(item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
