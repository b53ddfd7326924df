import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { SYNC, syncFrame } from '../../shared/protocol/frames.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import {
  confetti,
  crowded,
  nested,
  nestedValue,
  orphans,
  queryAwareness,
  repeated,
  step1,
  strangers,
} from '../support/poisons.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, type Visitor } from '../support/visitor.ts';
import { openWire } from '../support/wire.ts';

const update = (bytes: Uint8Array) => syncFrame(SYNC.update, bytes);
const longKey = () => {
  const doc = new Y.Doc();
  doc.getMap('m').set('k'.repeat(1_000_000), 1);
  return Y.encodeStateAsUpdate(doc);
};

describe('frames that are small to send and dear to take in', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  beforeEach(async () => {
    server = await startTestServer();
    workshop = await startWorkshop(server.url);
  });
  afterEach(() => server.stop());

  const wire = async (nth: number, who?: Visitor) => {
    const { id } = workshop.tables[nth] as { id: string };
    const visitor = who ?? (await workshop.join({ tableId: id }));
    const opened = await openWire(server.url, `${workshop.id}/table/${id}`, { cookie: visitor.cookie() });
    await opened.until(() => opened.saved === 1);
    return opened;
  };
  const stored = async (nth: number) =>
    (await server.storage.documents.load(workshop.id, `table/${workshop.tables[nth]?.id}`)).updates;

  it.each([
    ['maps nested 20,000 deep', () => nested('agreements', 'good/vera', 20_000), 'too-deep'],
    ['maps nested one deeper than the limit', () => nested('m', 'k', LIMITS.nestedTypes + 1), 'too-deep'],
    ['a value nested 3,000 deep', () => nestedValue(3_000), 'too-deep'],
    ['a key of a million letters', longKey, 'too-deep'],
    ['56 kB of insertions at one place', () => crowded(8_000), 'too-costly'],
    ['200,000 writers', () => strangers(200_000), 'too-many-writers'],
    ['6 MB that wait for something', () => orphans(800_000), 'incomplete'],
  ])(
    '[L9] [L10] [L11] %s: refused with its reason, not stored, the connection goes on',
    async (_, poison, reason) => {
      const [bad, good] = [await wire(0), await wire(0)];
      const n = bad.update(poison());
      await bad.until(() => bad.refused.length > 0);
      expect(bad.refused).toEqual([{ n, reason }]);
      const after = bad.edit((doc) => doc.getMap('m').set('still', 'here'));
      await bad.until(() => bad.saved >= after);
      await good.until(() => good.doc.getMap('m').get('still') === 'here');
      expect(await stored(0)).toHaveLength(1);
    },
  );

  it('[L11] what is dear is tried elsewhere: another table’s edit, sent later, is saved before', async () => {
    const [bad, good] = [await wire(0), await wire(1)];
    const order: string[] = [];
    bad.update(crowded(8_000));
    const refused = bad.until(() => bad.refused.length > 0).then(() => order.push('refused'));
    const n = good.edit((doc) => doc.getMap('m').set('k', 1));
    await good.until(() => good.saved >= n).then(() => order.push('saved'));
    await refused;
    expect(order).toEqual(['saved', 'refused']);
  });

  it('[L11] what its sender sends meanwhile waits its turn, and is not lost', async () => {
    const bad = await wire(0);
    bad.update(crowded(8_000));
    const n = bad.edit((doc) => doc.getMap('m').set('after', 1));
    await bad.until(() => bad.saved >= n);
    const reader = await wire(0);
    await reader.until(() => reader.doc.getMap('m').get('after') === 1);
  });

  it('[L11] an honest update that is large is taken, whole, and others hear of it', async () => {
    const [author, reader] = [await wire(0), await wire(0)];
    const n = author.edit((doc) =>
      doc.transact(() => {
        for (let k = 0; k < 1_000; k += 1) {
          const entry = new Y.Map<unknown>();
          doc.getMap('organisations').set(`o${k}`, entry);
          for (const field of ['name', 'kind', 'place', 'note']) entry.set(field, `${field} of ${k}`);
        }
        doc.getText('t').insert(0, 'word '.repeat(300_000));
      }),
    );
    await reader.until(() => reader.doc.getMap('organisations').size === 1_000);
    await author.until(() => author.saved >= n);
    expect(author.refused).toEqual([]);
    expect(reader.doc.getMap('organisations').toJSON()).toEqual(author.doc.getMap('organisations').toJSON());
    expect(reader.doc.getText('t').length).toBe(1_500_000);
  });

  it('[L10] a chain that waits piece by piece is still too deep when its root comes', async () => {
    const bad = await wire(0);
    const whole = new Y.Doc();
    let map = new Y.Map<unknown>();
    whole.getMap('m').set('k', map);
    const pieces: Uint8Array[] = [];
    for (let piece = 0; piece < 4; piece += 1) {
      const before = Y.encodeStateVector(whole);
      for (let level = 0; level < 30; level += 1) {
        const inner = new Y.Map<unknown>();
        map.set('k', inner);
        map = inner;
      }
      pieces.push(Y.encodeStateAsUpdate(whole, before));
    }
    const root = Y.encodeStateAsUpdate(whole);
    for (const piece of pieces.slice(1)) bad.update(piece);
    const n = bad.update(root);
    await bad.until(() => bad.refused.some((each) => each.n === n));
    expect(bad.refused.at(-1)).toEqual({ n, reason: 'too-deep' });
  });

  it('[L7] [R13] a full document takes deletions from anybody, says why it takes nothing else, and then all that waited', async () => {
    const [a, b] = [await wire(0), await wire(0)];
    for (let k = 0; k < 10; k += 1) a.edit((doc) => doc.getMap('junk').set(`j${k}`, 'x'.repeat(3_500_000)));
    await a.until(() => a.saved >= 11);
    expect(new Set(a.refused.map(({ reason }) => reason))).toEqual(new Set(['full']));
    const words = b.edit((doc) => doc.getMap('m').set('word', 'waits'));
    await b.until(() => b.refused.length > 0);
    expect(b.refused).toEqual([{ n: words, reason: 'full' }]);
    await b.until(() => b.doc.getMap('junk').size > 0);
    const n = b.edit((doc) => {
      for (const key of doc.getMap('junk').keys()) doc.getMap('junk').delete(key);
    });
    await b.until(() => b.saved > n);
    const reader = await wire(0);
    await reader.until(() => reader.doc.getMap('m').get('word') === 'waits');
    expect(b.refused).toHaveLength(1);
  }, 30_000);

  it.each([
    ['step 1', () => repeated(step1(), 18_000)],
    ['the question who is here', () => repeated(queryAwareness, 72_000)],
  ])('[L13] 72 kB of %s are answered once and hold nobody up', async (_, frame) => {
    const [bad, good] = [await wire(0), await wire(1)];
    const filler = bad.edit((doc) => doc.getText('t').insert(0, 'x'.repeat(500_000)));
    await bad.until(() => bad.saved >= filler);
    const before = bad.frames.length;
    bad.send(frame());
    const n = good.edit((doc) => doc.getMap('m').set('k', 1));
    await good.until(() => good.saved >= n);
    const answers = bad.frames.slice(before);
    expect(answers.length).toBeLessThan(5);
    expect(answers.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(1_100_000);
    // It may be read no further for a while, its closing included.
    bad.ws.terminate();
  });

  it('[L13] many updates in one frame are all read, in turns with what others send', async () => {
    const [bad, good] = [await wire(0), await wire(1)];
    const order: string[] = [];
    const all = bad.until(() => bad.saved >= 1_501).then(() => order.push('all of them'));
    bad.send(repeated(update(new Uint8Array([0, 0])), 1_500));
    const n = good.edit((doc) => doc.getMap('m').set('k', 1));
    await good.until(() => good.saved >= n).then(() => order.push('another’s'));
    await all;
    expect(order).toEqual(['another’s', 'all of them']);
  });

  it('[R6] who deletes what an older server let in is not shut out, and the document is read without it', async () => {
    const { id } = workshop.tables[0] as { id: string };
    const vera = await workshop.join({ name: 'Vera', tableId: id });
    await server.storage.documents.append(
      workshop.id,
      `table/${id}`,
      nested('agreements', 'good/vera', 20_000),
    );
    for (let time = 0; time < 4; time += 1) {
      const hers = await wire(0, vera);
      const n = hers.edit((doc) => doc.getMap('agreements').set('good/vera', true));
      await hers.until(() => hers.saved >= n);
      await hers.close();
    }
    const reader = await wire(0);
    await reader.until(() => reader.doc.getMap('agreements').get('good/vera') === true);
  });

  it('[L12] a stored document that costs too much is set aside: its own people are told, other tables open meanwhile', async () => {
    const { id } = workshop.tables[0] as { id: string };
    const priya = await workshop.join({ tableId: id });
    await server.storage.documents.append(workshop.id, `table/${id}`, crowded(16_000));
    const order: string[] = [];
    const bad = await openWire(server.url, `${workshop.id}/table/${id}`, { cookie: priya.cookie() });
    const closed = bad.closed.then((code) => order.push(`closed ${code}`));
    const good = await wire(1);
    const n = good.edit((doc) => doc.getMap('m').set('k', 1));
    await good.until(() => good.saved >= n).then(() => order.push('saved'));
    await closed;
    expect(order).toEqual(['saved', 'closed 4423']);
    expect(await stored(0)).toHaveLength(1);
  }, 40_000);

  it('[L11] deletions that shred a text are tried elsewhere too', async () => {
    const bad = await wire(0);
    const text = new Y.Doc();
    text.clientID = 9;
    text.getText('t').insert(0, 'x'.repeat(200_000));
    bad.update(Y.encodeStateAsUpdate(text));
    const n = bad.update(confetti(9, 200_000));
    await bad.until(() => bad.saved >= n);
    expect(bad.refused).toEqual([]);
    const reader = await wire(0);
    await reader.until(() => reader.doc.getText('t').length === 100_000);
  }, 30_000);
});
