import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { EMPTY_VECTOR, Replica } from '../../../server/rooms/document/replica.ts';
import { dice } from '../../support/random.ts';

const stored = { epoch: 1, snapshot: undefined, updates: [] };

/** Three people's updates, deletions among them, some of them late. */
function* updates(seed: number, count: number): Generator<Uint8Array> {
  const random = dice(seed);
  const docs = [1, 2, 3].map(() => new Y.Doc());
  const late: Uint8Array[] = [];
  for (let n = 0; n < count; n += 1) {
    const doc = docs[random.below(3)] as Y.Doc;
    let update: Uint8Array = new Uint8Array();
    doc.once('update', (bytes: Uint8Array) => (update = bytes));
    const text = doc.getText('t');
    if (text.length > 20 && random.below(3) === 0) text.delete(random.below(text.length - 5), 5);
    else text.insert(random.below(text.length + 1), `word ${n} `);
    if (random.below(5) === 0) late.push(update);
    else yield update;
    if (late.length > 3) yield* late.splice(0).toReversed();
  }
}

describe('[R9] what a newcomer gets', () => {
  it('says what the room says, however long ago its bytes were made', () => {
    const replica = new Replica(stored);
    const random = dice(9);
    let parts = 0;
    for (const update of updates(7, 1_500)) {
      replica.apply(update);
      if (random.below(10) > 0) continue;
      const newcomer = new Y.Doc();
      const opening = replica.difference(EMPTY_VECTOR);
      parts = Math.max(parts, opening.length);
      for (const part of opening) Y.applyUpdate(newcomer, part);
      const reference = new Y.Doc();
      Y.applyUpdate(reference, replica.whole());
      expect(Y.encodeStateAsUpdate(newcomer)).toEqual(Y.encodeStateAsUpdate(reference));
    }
    expect(parts).toBe(2);
  });

  it('is made afresh when something waits that no change says', () => {
    const replica = new Replica(stored);
    const doc = new Y.Doc();
    const sent: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => sent.push(update));
    for (const word of ['a', 'b', 'c']) doc.getText('t').insert(0, word);
    const [first, second, third] = sent as [Uint8Array, Uint8Array, Uint8Array];
    replica.apply(first);
    replica.difference(EMPTY_VECTOR);
    replica.apply(third);
    const newcomer = new Y.Doc();
    for (const part of replica.difference(EMPTY_VECTOR)) Y.applyUpdate(newcomer, part);
    Y.applyUpdate(newcomer, second);
    expect(newcomer.getText('t').toString()).toBe('cba');
  });
});
