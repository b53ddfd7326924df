import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { parseUpdate } from '../../../server/updates/parsed.ts';
import { slicesOf } from '../../../server/updates/slices.ts';
import { dice } from '../../support/random.ts';

/** Several people who write in texts, keys and nested types, and hear of each other now and then. */
function written(seed: number): Y.Doc[] {
  const random = dice(seed);
  const docs = [1, 2, 3].map((id) => {
    const doc = new Y.Doc();
    doc.clientID = 100 * seed + id;
    return doc;
  });
  for (let n = 0; n < 120; n += 1) {
    const doc = docs[random.below(docs.length)] as Y.Doc;
    const text = doc.getText('t');
    const kind = random.below(6);
    if (kind === 0) text.insert(random.below(text.length + 1), `word ${n}`);
    else if (kind === 1 && text.length > 3) text.delete(random.below(text.length - 2), 2);
    else if (kind === 2) doc.getMap('m').set(`k${random.below(5)}`, n);
    else if (kind === 3) doc.getMap('m').set(`n${random.below(5)}`, new Y.Map([['inner', n]]));
    else if (kind === 4) doc.getArray('a').insert(random.below(doc.getArray('a').length + 1), [n, `${n}`]);
    else Y.applyUpdate(doc, Y.encodeStateAsUpdate(docs[random.below(docs.length)] as Y.Doc));
  }
  return docs;
}

describe('[L11] an update cut into slices', () => {
  it('says, slice by slice, what it says; nothing waits in between; whatever the size', () => {
    for (let seed = 1; seed <= 30; seed += 1) {
      const [one, ...others] = written(seed) as [Y.Doc, ...Y.Doc[]];
      for (const other of others) Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
      for (const size of [1, 3, 50]) {
        const sliced = new Y.Doc();
        const slices = [...slicesOf(parseUpdate(Y.encodeStateAsUpdate(one)), () => size)];
        for (const slice of slices) {
          Y.applyUpdate(sliced, slice);
          expect(sliced.store.pendingStructs, `seed ${seed}, size ${size}`).toBeNull();
          expect(sliced.store.pendingDs).toBeNull();
        }
        expect(Y.encodeStateAsUpdate(sliced)).toEqual(Y.encodeStateAsUpdate(one));
      }
    }
  });

  it('keeps what waits for others waiting', () => {
    const [one, two] = written(77) as [Y.Doc, Y.Doc, Y.Doc];
    const before = Y.encodeStateVector(two);
    two.getText('t').insert(0, 'first ');
    const between = Y.encodeStateVector(two);
    two.getText('t').insert(3, 'second ');
    const [first, second] = [Y.encodeStateAsUpdate(two, before), Y.encodeStateAsUpdate(two, between)];
    for (const slice of slicesOf(parseUpdate(second), () => 1)) Y.applyUpdate(one, slice);
    Y.applyUpdate(one, first);
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
    expect(one.getText('t').toJSON()).toBe(two.getText('t').toJSON());
  });
});
