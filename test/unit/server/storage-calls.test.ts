import { expect, it } from 'vitest';
import { type Call, type Carrier, type Reply, storageOn } from '../../../server/storage/calls.ts';
import { manualClock } from '../../support/manual-clock.ts';

const GATHER_MS = 60;
const done: Reply = { value: undefined };
/** Long enough for everything that waits for nothing but promises. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A carrier whose batches are answered by hand. */
function byHand() {
  const batches: { calls: readonly Call[]; answer(replies: Reply[]): void; fail(): void }[] = [];
  let closed = 0;
  const carrier: Carrier = {
    run: (calls) =>
      new Promise((resolve, reject) =>
        batches.push({ calls, answer: resolve, fail: () => reject(new Error('gone')) }),
      ),
    close: async () => void (closed += 1),
  };
  const clock = manualClock();
  const storage = storageOn(carrier, { clock, gatherMs: GATHER_MS });
  const append = (n: number) => storage.documents.append('w1', 'plan', new Uint8Array([n]));
  /** What has left so far, each batch by the methods called. */
  const sent = () => batches.map(({ calls }) => calls.map(([, method]) => method).join(' '));
  return { batches, clock, storage, append, sent, closed: () => closed };
}

it('a quiet storage writes at once, a busy one gathers edits', async () => {
  const { batches, clock, append, sent } = byHand();
  const first = append(1);
  clock.advance(0);
  expect(sent()).toEqual(['append']);
  batches[0]!.answer([done]);
  await first;
  await turn();
  void append(2);
  void append(3);
  clock.advance(GATHER_MS - 1);
  expect(sent()).toHaveLength(1);
  clock.advance(1);
  expect(sent()).toEqual(['append', 'append append']);
});

it('what does not wait takes the gathered edits along, in the order of the calls', async () => {
  const { batches, clock, storage, append, sent } = byHand();
  const first = append(1);
  clock.advance(0);
  batches[0]!.answer([done]);
  await first;
  await turn();
  void append(2);
  void storage.registry.workshop('w1');
  clock.advance(0);
  expect(sent()).toEqual(['append', 'append workshop']);
});

it('what is asked for during a batch goes with the next, once that one is answered', async () => {
  const { batches, clock, storage, append, sent } = byHand();
  void append(1);
  clock.advance(0);
  const asked = [storage.registry.workshop('w1'), storage.ballots.ofKind('w1', 'vote')];
  clock.advance(10 * GATHER_MS);
  expect(sent()).toHaveLength(1);
  batches[0]!.answer([done]);
  await turn();
  clock.advance(0);
  expect(sent()).toEqual(['append', 'workshop ofKind']);
  batches[1]!.answer([{ value: 'the workshop' }, { code: 'damaged', message: 'Broken.' }]);
  await expect(asked[0]).resolves.toBe('the workshop');
  await expect(asked[1]).rejects.toMatchObject({ code: 'damaged', message: 'Broken.' });
});

it('a clock that is set back holds up no edit for longer than it would have waited', async () => {
  const { batches, clock, append, sent } = byHand();
  const first = append(1);
  clock.advance(0);
  batches[0]!.answer([done]);
  await first;
  await turn();
  clock.advance(-3_600_000);
  void append(2);
  clock.advance(GATHER_MS - 1);
  // Another one does not put the first off.
  void append(3);
  clock.advance(1);
  expect(sent()).toEqual(['append', 'append append']);
});

it('a carrier that is gone rejects what waits, and everything after that', async () => {
  const { batches, clock, storage, append } = byHand();
  const waiting = [append(1), storage.registry.workshop('w1')];
  clock.advance(0);
  const behind = append(2);
  batches[0]!.fail();
  for (const each of waiting) await expect(each).rejects.toMatchObject({ code: 'unavailable' });
  await turn();
  clock.advance(GATHER_MS);
  batches[1]!.fail();
  await expect(behind).rejects.toMatchObject({ code: 'unavailable' });
});

it('closing finishes what was asked for, and takes nothing more', async () => {
  const { batches, clock, storage, append, sent, closed } = byHand();
  const first = append(1);
  clock.advance(0);
  const second = append(2);
  const closing = storage.close();
  await expect(append(3)).rejects.toMatchObject({ code: 'unavailable', message: 'The storage is closed.' });
  batches[0]!.answer([done]);
  await first;
  await turn();
  expect([sent(), closed()]).toEqual([['append', 'append'], 0]);
  batches[1]!.answer([done]);
  await second;
  await closing;
  await storage.close();
  expect(closed()).toBe(1);
});
