import { expect, it, vi } from 'vitest';
import { makeHistory } from '../../../server/history/history.ts';
import { copyName } from '../../../server/history/bring-back.ts';
import { systemRandom } from '../../../server/access/secret.ts';
import { makeTurns } from '../../../server/access/turns.ts';
import { makeLogger } from '../../../server/logger.ts';
import { startStep } from '../../../shared/model/plan/run-edits.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';

import { stage } from '../../support/stage.ts';

/** A history whose first point is held up until `release` is called. */
async function heldHistory() {
  const { rooms, storage, clock } = await stage();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let adding = () => {};
  const began = new Promise<void>((resolve) => (adding = resolve));
  const added: string[] = [];
  const looked = vi.fn<() => void>();
  const history = makeHistory({
    history: {
      ...storage.history,
      async addPoint(...of) {
        adding();
        await held;
        added.push(of[1].label);
        return storage.history.addPoint(...of);
      },
    },
    registry: storage.registry,
    rooms: {
      async read(...of) {
        const found = await rooms.read(...of);
        looked();
        return found;
      },
    },
    clock,
    random: systemRandom,
    log: makeLogger('silent', clock.now, () => {}),
    onError: () => {},
  });
  rooms.onChanged = history.changed;
  const begin = (id: string) =>
    rooms.edit('w1/plan', (doc) =>
      startStep(doc, 'test', { id, title: id, kind: 'plenary', minutes: 1, order: 0 }, 0),
    );
  return { history, clock, begin, began, release, added, looked };
}

it('[H1] steps that follow each other while a point is being made make one point, of the last', async () => {
  const { history, clock, begin, began, release, added, looked } = await heldHistory();
  const first = history.keep('w1', 'Held');
  await began;
  for (const [n, step] of ['s1', 's2'].entries()) {
    await begin(step);
    clock.advance(1);
    await vi.waitFor(() => expect(looked).toHaveBeenCalledTimes(n + 2));
  }
  release();
  await first;
  await vi.waitFor(() => expect(added).toHaveLength(2));
  // Whatever else was waiting for its turn has had it once this one is over.
  await history.keep('w1', 'Last');
  expect(added).toEqual(['Held', 'Before “s2”', 'Last']);
});

it('[H2] a history that was stopped makes no more points', async () => {
  const { history, clock, begin, release, added } = await heldHistory();
  release();
  await begin('s1');
  history.stop();
  clock.advance(LIMITS.restoreEveryMs);
  await history.keep('w1', 'Late');
  expect(added).toEqual([]);
});

it.each([
  ['Kingfisher', 'Kingfisher, as at 10:40'],
  ['Table 4, Kingfisher', 'Table 4, Kingfisher, as at 10:40'],
  ['Table 4', 'Copy of Table 4, as at 10:40'],
  ['x'.repeat(LIMITS.nameLength), `${'x'.repeat(LIMITS.nameLength - 13)}, as at 10:40`],
])('[H5] names the copy of %s', (name, copy) => expect(copyName(name, '10:40')).toBe(copy));

it('[F6] what changes one workshop happens in turn, even after a failure', async () => {
  const turns = makeTurns();
  const order: string[] = [];
  let free = () => {};
  const first = turns('w1', async () => {
    await new Promise<void>((resolve) => (free = resolve));
    order.push('first');
    throw new Error('no');
  });
  const second = turns('w1', async () => order.push('second'));
  await turns('w2', async () => order.push('elsewhere'));
  free();
  await expect(first).rejects.toThrow('no');
  await second;
  expect(order).toEqual(['elsewhere', 'first', 'second']);
});
