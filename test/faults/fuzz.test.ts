/**
 * Seeded nonsense on the wire: cut frames, flipped bits, huge lengths, unknown types, and plain noise.
 */
import * as Y from 'yjs';
import { expect, it } from 'vitest';
import { awarenessFrame, SYNC, syncFrame } from '../../shared/protocol/frames.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { howMuch } from '../support/faults.ts';
import { type Dice, dice } from '../support/random.ts';
import { edit, stage } from '../support/stage.ts';

function samples(): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = 77;
  for (let n = 0; n < 20; n += 1) doc.getText('t').insert(0, `word ${n} `);
  doc.getText('t').delete(3, 9);
  const state = Buffer.from('{"at":"card-1"}');
  return [
    syncFrame(SYNC.update, Y.encodeStateAsUpdate(doc)),
    syncFrame(SYNC.step2, Y.encodeStateAsUpdate(doc)),
    syncFrame(SYNC.step1, Y.encodeStateVector(doc)),
    awarenessFrame(Uint8Array.from([1, 9, 1, state.length, ...state])),
    Uint8Array.from([3]),
  ];
}

function nonsense(random: Dice, whole: Uint8Array[]): Uint8Array {
  const frame = new Uint8Array(whole[random.below(whole.length)] as Uint8Array);
  const at = () => random.below(frame.length);
  switch (random.below(5)) {
    case 0:
      return frame.subarray(0, at());
    case 1:
      for (let flips = 1 + random.below(4); flips > 0; flips -= 1) frame[at()] = random.below(256);
      return frame;
    case 2:
      return Uint8Array.from([0, random.below(4), 255, 255, 255, 255, random.below(256), ...frame]);
    case 3:
      return Uint8Array.from([random.below(256), ...frame]);
    default:
      return random.bytes(random.below(60));
  }
}

const { count, timeout } = howMuch(20_000, 200_000);

it(
  `[R6] ${count} broken frames, seeded: nobody else notices, and memory says what the log says`,
  { timeout },
  async () => {
    const { enter, joined, rooms, storage, clock } = await stage();
    const random = dice(20);
    const whole = samples();
    let closed = 0;
    const good = await joined(true, undefined, 'good');
    let bad = await joined(true, undefined, 'bad0');
    for (let n = 0; n < count; n += 1) {
      bad.connection.frame(nonsense(random, whole));
      if (bad.socket.code !== undefined) {
        expect(bad.socket.code).toBe(4400);
        bad.connection.closed();
        bad = enter(true, undefined, `bad${n}`);
        closed += 1;
        // A frame that waits for the document to load is not a frame that was read.
        while (bad.socket.frames.length === 0) await new Promise((resolve) => setImmediate(resolve));
      }
      if (n % 100 === 0) {
        await new Promise((resolve) => setImmediate(resolve));
        clock.advance(LIMITS.tickMs);
        good.connection.pong();
        good.socket.frames.length = 0;
      }
    }
    expect(closed).toBeGreaterThan(count / 4);
    good.connection.frame(edit('still here'));
    await expect.poll(() => good.saved().at(-1)).toBe(1);
    expect(good.socket.code).toBeUndefined();

    const disk = new Y.Doc();
    const { snapshot, updates } = await storage.documents.load('w1', 'commons');
    if (snapshot) Y.applyUpdate(disk, snapshot);
    for (const update of updates) Y.applyUpdate(disk, update);
    let memory = '';
    await rooms.edit(
      'w1/commons',
      (doc) => void (memory = JSON.stringify([doc.getText('t'), doc.getMap('m')])),
    );
    expect(JSON.stringify([disk.getText('t'), disk.getMap('m')])).toBe(memory);
  },
);
