import * as encoding from 'lib0/encoding';
import * as decoding from 'lib0/decoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { awarenessFrame, FRAME, readWriters, type Writer } from '../../shared/protocol/frames.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { memoryStorage } from '../../server/storage/memory.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, type Visitor } from '../support/visitor.ts';
import { openWire, type Wire } from '../support/wire.ts';

/** What a frame looks like that somebody else's client made of a document, from what the server has. */
function updateUnder(client: number, base: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(base));
  const before = Y.encodeStateVector(doc);
  doc.clientID = client;
  change(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

const put = (key: string, value: unknown) => (doc: Y.Doc) => void doc.getMap('m').set(key, value);

function presence(id: number, clock: number): Uint8Array {
  const update = encoding.createEncoder();
  for (const number of [1, id, clock]) encoding.writeVarUint(update, number);
  encoding.writeVarString(update, '{}');
  return awarenessFrame(encoding.toUint8Array(update));
}

describe('who writes', () => {
  let storage: Storage;
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  let [ann, tom]: (Visitor & { id: string })[] = [];
  beforeEach(async () => {
    storage = { ...memoryStorage(), close: async () => {} };
    server = await startTestServer({ storage });
    workshop = await startWorkshop(server.url);
    [ann, tom] = [await workshop.join({ name: 'Ann' }), await workshop.join({ name: 'Tom' })];
  });
  afterEach(() => server.stop());

  const table = (who: Visitor | undefined) =>
    openWire(server.url, `${workshop.id}/table/${workshop.tables[0]?.id}`, {
      cookie: who?.cookie() ?? '',
      query: 'saved=1&writers=1',
    });
  const settled = async (wire: Wire, n: number) => wire.until(() => wire.saved >= n);
  const said = (wire: Wire) => wire.doc.getMap('m').toJSON();
  /** What a connection was told, by client id. */
  const told = (wire: Wire): Map<number, Writer> => {
    const rows = wire.frames.filter(([type]) => type === FRAME.writers);
    const all = rows.flatMap((frame) => {
      const decoder = decoding.createDecoder(frame);
      decoding.readVarUint(decoder);
      return readWriters(decoder);
    });
    return new Map(all.map((row) => [row.client, row]));
  };

  it('[W1] a client id belongs to whoever brought it first, and everybody is told before the words', async () => {
    const [mine, reader] = [await table(ann), await table(tom)];
    await settled(mine, mine.edit(put('a', 1)));
    await reader.until(() => said(reader)['a'] === 1);
    expect(told(reader).get(mine.doc.clientID)).toEqual({
      client: mine.doc.clientID,
      since: 0,
      personId: ann?.id,
    });
    const types = reader.frames.map(([type]) => type);
    expect(types.lastIndexOf(FRAME.writers)).toBeLessThan(types.lastIndexOf(FRAME.sync));
  });

  it('[W2] words under somebody else’s client id are refused, and change nothing', async () => {
    const [mine, forger] = [await table(ann), await table(tom)];
    await settled(mine, mine.edit(put('a', 1)));
    await forger.until(() => said(forger)['a'] === 1);
    // Ann is offline when Tom writes ahead under her id.
    await mine.close();
    const n = forger.update(updateUnder(mine.doc.clientID, forger.doc, put('forged', 1)));
    await forger.until(() => forger.refused.length > 0);
    expect(forger.refused).toEqual([{ n, reason: 'not-yours' }]);
    mine.doc.getMap('m').set('offline', 'her own words');
    const back = await table(ann);
    await settled(back, back.update(Y.encodeStateAsUpdate(mine.doc)));
    await forger.until(() => said(forger)['offline'] === 'her own words');
    expect(said(forger)).toEqual({ a: 1, offline: 'her own words' });
  });

  it('[W2] what is one’s own in the same frame is taken', async () => {
    const [mine, other] = [await table(ann), await table(tom)];
    await settled(mine, mine.edit(put('a', 1)));
    await other.until(() => said(other)['a'] === 1);
    const forged = updateUnder(mine.doc.clientID, other.doc, put('forged', 1));
    const own = updateUnder(7, other.doc, (doc) => {
      doc.getMap('m').set('own', 'words');
      doc.getMap('m').delete('a');
    });
    await settled(other, other.update(Y.mergeUpdates([forged, own])));
    await mine.until(() => said(mine)['own'] === 'words');
    expect(said(mine)).toEqual({ own: 'words' });
    expect(other.refused).toEqual([]);
  });

  it('[W2] [L9] so it is in a frame so large that it is tried elsewhere first', async () => {
    const [mine, other] = [await table(ann), await table(tom)];
    await settled(mine, mine.edit(put('a', 1)));
    await other.until(() => said(other)['a'] === 1);
    const forged = updateUnder(mine.doc.clientID, other.doc, put('forged', 1));
    const large = 'x'.repeat(2 * LIMITS.plainBytes);
    const own = updateUnder(7, other.doc, put('large', large));
    await settled(other, other.update(Y.mergeUpdates([forged, own])));
    await mine.until(() => said(mine)['large'] === large);
    expect(said(mine)).toEqual({ a: 1, large });
    const n = other.update(updateUnder(mine.doc.clientID, other.doc, put('forged', large)));
    await other.until(() => other.refused.length > 0);
    expect(other.refused).toEqual([{ n, reason: 'not-yours' }]);
  });

  it('[W2] a word of two clients that depends on another’s waits for it, and is not lost', async () => {
    const [mine, other] = [await table(ann), await table(tom)];
    await settled(mine, mine.edit(put('a', 1)));
    // Both wrote before a crash that forgot Ann's second word; Tom is back first, with both.
    const shared = new Y.Doc();
    Y.applyUpdate(shared, Y.encodeStateAsUpdate(mine.doc));
    shared.clientID = mine.doc.clientID;
    const before = Y.encodeStateVector(shared);
    shared.getText('t').insert(0, 'Ann');
    const anns = Y.encodeStateAsUpdate(shared, before);
    const toms = updateUnder(8, shared, (doc) => doc.getText('t').insert(3, ' and Tom'));
    await settled(other, other.update(Y.mergeUpdates([anns, toms])));
    await settled(mine, mine.update(anns));
    const newcomer = await table(tom);
    await newcomer.until(() => newcomer.doc.getText('t').toString() === 'Ann and Tom');
  });

  it('[W1] [A2] presence claims an id as writing does, so nobody can take it before its first word', async () => {
    const [mine, forger] = [await table(ann), await table(tom)];
    mine.send(presence(4711, 1));
    await forger.until(() => told(forger).has(4711));
    forger.update(updateUnder(4711, forger.doc, put('forged', 1)));
    await forger.until(() => forger.refused.length > 0);
    await settled(mine, mine.edit(put('a', 1)));
    for (let clock = 1; clock <= 21; clock += 1) forger.send(presence(mine.doc.clientID, clock));
    expect(await forger.closed).toBe(4400);
  });

  it('[W1] outlives a restart and compaction', async () => {
    const mine = await table(ann);
    await settled(mine, mine.edit(put('a', 1)));
    await storage.documents.compact(workshop.id, `table/${workshop.tables[0]?.id}`);
    await server.stop();
    server = await startTestServer({ storage });
    const forger = await table(tom);
    await forger.until(() => said(forger)['a'] === 1);
    expect(told(forger).get(mine.doc.clientID)?.personId).toBe(ann?.id);
    forger.update(updateUnder(mine.doc.clientID, forger.doc, put('forged', 1)));
    await forger.until(() => forger.refused.length > 0);
  });

  it('[W3] a browser hands in what was written there by whom it was before', async () => {
    const mine = await table(ann);
    await settled(mine, mine.edit(put('a', 1)));
    await mine.close();
    const unsent = updateUnder(mine.doc.clientID, mine.doc, put('unsent', 'words of Ann'));
    await ann?.ask('POST', `/api/workshops/${workshop.id}/join`, {
      name: 'Bela',
      tableId: workshop.tables[0]?.id,
    });
    const [bela, reader] = [await table(ann), await table(tom)];
    await settled(bela, bela.update(unsent));
    await reader.until(() => said(reader)['unsent'] === 'words of Ann');
    expect(told(reader).get(mine.doc.clientID)?.personId).toBe(ann?.id);
  });

  it('[W1] [H5] a table that is brought back keeps whose words are whose', async () => {
    const mine = await table(ann);
    await settled(mine, mine.edit(put('a', 1)));
    const base = `/api/workshops/${workshop.id}`;
    const spare = await workshop.facilitator.ask<{ id: string }>('POST', `${base}/tables`, { name: 'Owl' });
    await workshop.facilitator.ask('DELETE', `${base}/tables/${spare.body.id}`);
    const { body: points } = await workshop.facilitator.ask<{ id: string }[]>('GET', `${base}/history`);
    const { body: copy } = await workshop.facilitator.ask<{ id: string }>(
      'POST',
      `${base}/history/${points[0]?.id}/tables/${workshop.tables[0]?.id}/copy`,
      {},
    );
    const reader = await openWire(server.url, `${workshop.id}/table/${copy.id}`, {
      cookie: workshop.facilitator.cookie(),
      query: 'writers=1',
    });
    await reader.until(() => said(reader)['a'] === 1);
    expect(told(reader).get(mine.doc.clientID)?.personId).toBe(ann?.id);
  });

  it('[W4] is told to those who ask only', async () => {
    const mine = await table(ann);
    await settled(mine, mine.edit(put('a', 1)));
    const stock = await openWire(server.url, `${workshop.id}/table/${workshop.tables[0]?.id}`, {
      cookie: tom?.cookie() ?? '',
    });
    await stock.until(() => said(stock)['a'] === 1);
    expect(stock.frames.some(([type]) => type === FRAME.writers)).toBe(false);
  });
});
