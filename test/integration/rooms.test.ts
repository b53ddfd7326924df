import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { FRAME, SYNC, syncFrame } from '../../shared/protocol/frames.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, type Visitor } from '../support/visitor.ts';
import { openWire } from '../support/wire.ts';

describe('documents over the wire', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  beforeEach(async () => {
    server = await startTestServer();
    workshop = await startWorkshop(server.url);
  });
  afterEach(() => server.stop());

  const wire = (visitor: Visitor, document: string, query = 'saved=1') =>
    openWire(server.url, `${workshop.id}/${document}`, { cookie: visitor.cookie(), query });
  const heron = () => `table/${workshop.tables[0]?.id}`;
  const wren = () => `table/${workshop.tables[1]?.id}`;
  const stored = async (document: string) =>
    (await server.storage.documents.load(workshop.id, document)).updates.length;

  it('[R3] [P1] one person types, the others see it, and the author hears that it is saved', async () => {
    const [a, b] = await Promise.all([
      wire(await workshop.join(), heron()),
      wire(await workshop.join(), heron()),
    ]);
    const n = a.edit((doc) => doc.getMap('responses').set('r1', 'hello'));
    await b.until(() => b.doc.getMap('responses').get('r1') === 'hello');
    await a.until(() => a.saved >= n);
    expect(await stored(heron())).toBe(1);
  });

  it('[P1] [P2] counts the opening step 2 and frames that change nothing, and never counts down', async () => {
    const a = await wire(await workshop.join(), heron());
    await a.until(() => a.saved === 1);
    a.edit((doc) => doc.getMap('m').set('k', 1));
    const again = a.update(Y.encodeStateAsUpdate(a.doc));
    await a.until(() => a.saved === again);
    const receipts = a.frames.filter((frame) => frame[0] === FRAME.saved).map((frame) => frame[1] as number);
    expect(receipts).toEqual([...receipts].sort((x, y) => x - y));
    expect(await stored(heron())).toBe(1);
  });

  it('[P1] stays silent about saving without ?saved=1', async () => {
    const a = await wire(await workshop.join(), heron(), '');
    const b = await wire(await workshop.join(), heron());
    a.edit((doc) => doc.getMap('m').set('k', 1));
    await b.until(() => b.doc.getMap('m').get('k') === 1);
    expect(a.frames.some((frame) => frame[0] === FRAME.saved)).toBe(false);
  });

  it('[P3] keeps an update that arrives before what it depends on', async () => {
    const source = new Y.Doc();
    const updates: Uint8Array[] = [];
    source.on('update', (update: Uint8Array) => updates.push(update));
    source.getMap('m').set('first', 1);
    source.getMap('m').set('second', 2);
    const a = await wire(await workshop.join(), heron());
    const n = a.update(updates[1] as Uint8Array);
    await a.until(() => a.saved >= n);
    expect(await stored(heron())).toBe(1);
    a.update(updates[0] as Uint8Array);
    const b = await wire(await workshop.join(), heron());
    await b.until(() => b.doc.getMap('m').get('second') === 2);
  });

  it('[R2] [R4] a participant cannot write the plan: refused, unchanged, not stored, and saved passes over it', async () => {
    const before = await stored('plan');
    const participant = await workshop.join();
    const plan = await wire(participant, 'plan');
    const watching = await wire(workshop.facilitator, 'plan');
    await plan.until(() => plan.doc.getMap('workshop').get('title') === 'Eastmere');
    const n = plan.edit((doc) => doc.getMap('workshop').set('title', 'Mine now'));
    await plan.until(() => plan.saved >= n);
    expect(plan.refused).toEqual([{ n, reason: 'not-allowed' }]);
    watching.edit((doc) => doc.getMap('run').set('step', 'one'));
    await plan.until(() => plan.doc.getMap('run').get('step') === 'one');
    expect(watching.doc.getMap('workshop').get('title')).toBe('Eastmere');
    // The join and the facilitator's own edit, nothing else.
    expect(await stored('plan')).toBe(before + 2);
  });

  it('[R2] a participant cannot delete from another table either', async () => {
    const [own, other] = await Promise.all([
      workshop.join({ tableId: workshop.tables[1]?.id as string }),
      workshop.join(),
    ]);
    const author = await wire(own, wren());
    author.edit((doc) => doc.getMap('responses').set('r1', 'ours'));
    const visitor = await wire(other, wren());
    await visitor.until(() => visitor.doc.getMap('responses').get('r1') === 'ours');
    const n = visitor.edit((doc) => doc.getMap('responses').delete('r1'));
    await visitor.until(() => visitor.refused.length > 0);
    expect(visitor.refused).toEqual([{ n, reason: 'not-allowed' }]);
    expect(author.doc.getMap('responses').get('r1')).toBe('ours');
  });

  it('[R2] [R5] everybody reads every document, and offering nothing new is no breach', async () => {
    const author = await wire(workshop.facilitator, wren());
    author.edit((doc) => doc.getMap('m').set('k', 1));
    author.edit((doc) => doc.getMap('m').delete('k'));
    await author.until(() => author.saved >= author.sent);
    const reader = await wire(await workshop.join(), wren());
    await reader.until(() => reader.doc.store.clients.size > 0);
    const n = reader.update(Y.encodeStateAsUpdate(reader.doc));
    await reader.until(() => reader.saved >= n);
    expect(reader.refused).toEqual([]);
  });

  it('[R2] facilitators write everywhere; participants write their table, its map and the commons', async () => {
    const participant = await workshop.join();
    const id = workshop.tables[0]?.id;
    const allowed = [
      ...['plan', 'commons', `table/${id}`, `map/${id}`].map(
        (document) => [workshop.facilitator, document] as const,
      ),
      ...['commons', `table/${id}`, `map/${id}`].map((document) => [participant, document] as const),
    ];
    for (const [who, document] of allowed) {
      const a = await wire(who, document);
      const n = a.edit((doc) => doc.getMap('m').set('k', 1));
      await a.until(() => a.saved >= n);
      expect(a.refused).toEqual([]);
      await a.close();
    }
  });

  it('[R1] reads several messages in one frame', async () => {
    const a = await wire(await workshop.join(), heron());
    await a.until(() => a.saved === 1);
    const doc = new Y.Doc();
    doc.getMap('m').set('k', 1);
    const update = syncFrame(SYNC.update, Y.encodeStateAsUpdate(doc));
    a.send(Buffer.concat([update, update, syncFrame(SYNC.step1, Y.encodeStateVector(new Y.Doc()))]));
    await a.until(() => a.saved === 3 && a.doc.getMap('m').get('k') === 1);
  });

  it('[R7] an edit survives the room leaving memory', async () => {
    const participant = await workshop.join();
    const a = await wire(participant, heron());
    const n = a.edit((doc) => doc.getMap('m').set('k', 1));
    await a.until(() => a.saved >= n);
    await a.close();
    const second = await startTestServer({ storage: server.storage });
    const b = await openWire(second.url, `${workshop.id}/${heron()}`, { cookie: participant.cookie() });
    await b.until(() => b.doc.getMap('m').get('k') === 1);
    await second.stop();
  });

  it('[P7] refuses a client with another edition of the document', async () => {
    const participant = await workshop.join();
    const old = await wire(participant, heron(), 'saved=1&epoch=2');
    expect(await old.closed).toBe(4409);
    const present = await wire(participant, heron(), 'saved=1&epoch=1');
    await present.until(() => present.saved === 1);
  });
});
