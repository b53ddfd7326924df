/**
 * [L11] [L13] A seeded search for a frame that keeps the relay's thread for long. It counts the thread's own processor time
 * per turn, so that a busy machine changes nothing.
 */
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { systemClock } from '../../../server/clock.ts';
import { stopwatch } from '../../../server/updates/stopwatch.ts';
import { FRAME, readReceipt, SYNC, syncFrame } from '../../../shared/protocol/frames.ts';
import * as poisons from '../../support/poisons.ts';
import { dice } from '../../support/random.ts';
import { stageOn } from '../../support/stage.ts';

/** What one turn may take. The aim is 50 ms; the first of a kind also pays for its compilation. */
const TURN_MS = 150;
const ROUNDS = 39;

const update = (bytes: Uint8Array) => syncFrame(SYNC.update, bytes);
const text = (client: number, length: number): Uint8Array => {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.getText('t').insert(0, 'x'.repeat(length));
  return Y.encodeStateAsUpdate(doc);
};
const values = (count: number) => {
  const doc = new Y.Doc();
  doc.getMap('m').set(
    'k',
    Array.from({ length: count }, (_, k) => ({ [`k${k}`]: k })),
  );
  return Y.encodeStateAsUpdate(doc);
};

/** So many of a kind; from one to thousands, small numbers as likely as large ones. */
const KINDS: readonly ((n: number, seed: number) => Uint8Array[])[] = [
  (n, seed) => [update(poisons.crowded(n, seed))],
  // The same in pieces, each of which looks cheap.
  (n, seed) => Array.from({ length: 10 }, (_, k) => update(poisons.crowded(n / 10, seed + k))),
  (n, seed) => [update(poisons.nested('m', 'k', n, seed))],
  (n, seed) => [update(poisons.strangers(n, seed))],
  (n, seed) => [update(poisons.orphans(n, seed)), update(poisons.strangers(n / 2, seed))],
  (n, seed) => [update(text(seed, 2 * n)), update(poisons.confetti(seed, 2 * n))],
  (n) => [update(poisons.nestedValue(Math.min(n, 3_000)))],
  (n) => [update(values(n))],
  (n): Uint8Array[] => [poisons.repeated(poisons.step1(), n)],
  (n) => Array.from({ length: 20 }, () => poisons.step1(poisons.longVector(n))),
  (n) => [poisons.repeated(poisons.queryAwareness, n)],
  (n) => [poisons.repeated(update(new Uint8Array([0, 0])), n)],
  (n, seed) => [poisons.crowd(n, seed)],
];

it('[L11] [L13] no frame keeps the thread, whatever its kind and size, on a document that grows with all of them', async () => {
  const { rooms, joined } = await stageOn(systemClock);
  const random = dice(11);
  const long: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const kind = round % KINDS.length;
    const n = Math.floor(10 ** (1 + random.below(400) / 100));
    const frames = KINDS[kind]!(n, 1_000 * (round + 1));
    const person = await joined(true, undefined, `p${round}`);
    const documents = frames.filter(
      ([type, step]: Uint8Array) => type === FRAME.sync && step === SYNC.update,
    ).length;
    const settled = () =>
      documents === 0 ||
      person.socket.frames.some((frame) => {
        const receipt = readReceipt(frame);
        return receipt && 'saved' in receipt && receipt.saved >= documents;
      });
    let worst = 0;
    for (const frame of frames) {
      const spent = stopwatch();
      person.connection.frame(frame);
      worst = Math.max(worst, spent());
    }
    while (!settled() && person.socket.code === undefined) {
      const spent = stopwatch();
      await new Promise((resolve) => setImmediate(resolve));
      worst = Math.max(worst, spent());
    }
    person.connection.closed();
    if (worst > TURN_MS) long.push(`kind ${kind}, ${n}: ${Math.round(worst)} ms`);
  }
  expect(long).toEqual([]);
  await rooms.closeWorkshop('w1');
}, 120_000);
