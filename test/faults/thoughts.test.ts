/**
 * Handing in and revealing while things go wrong: the storage fails, the server is killed, several ask at once.
 */
import type { PlanDoc, TableDoc } from '../../shared/model/document.ts';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { memoryStorage } from '../../server/storage/memory.ts';
import { type Storage, StorageError } from '../../server/storage/storage.ts';
import { responseText } from '../../shared/model/table/response-edits.ts';
import { sealedDesk } from '../support/sealed.ts';
import { spawnServer, startTestServer, temporaryFolder } from '../support/server.ts';
import { newTicket, resultIn, shownIn, type ThoughtDesk, thoughtDesk } from '../support/thoughts.ts';
import { startWorkshop, type TestWorkshop, type Visitor } from '../support/visitor.ts';
import { openWire, type Wire } from '../support/wire.ts';

/** A storage that refuses appends to some documents for as long as it is told to. */
function failingStorage(): { storage: Storage; failing: Set<string> } {
  const memory = memoryStorage();
  const failing = new Set<string>();
  const append: Storage['documents']['append'] = async (workshop, document, update) => {
    if (failing.has(document)) throw new StorageError('unavailable', 'disk full');
    return memory.documents.append(workshop, document, update);
  };
  return { storage: { ...memory, documents: { ...memory.documents, append } }, failing };
}

describe('thoughts, while the storage fails', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let failing: Set<string>;
  let workshop: TestWorkshop;
  let desk: ThoughtDesk;
  let plan: Wire<PlanDoc>;
  let tables: Wire<TableDoc>[];
  beforeEach(async () => {
    const made = failingStorage();
    failing = made.failing;
    server = await startTestServer({ storage: made.storage });
    workshop = await startWorkshop(server.url);
    desk = thoughtDesk(workshop.id);
    const open = async <Name extends string>(document: Name) => {
      const wire = await openWire(server.url, `${workshop.id}/${document}` as const, {
        cookie: workshop.facilitator.cookie(),
      });
      await wire.until(() => wire.saved >= 1);
      return wire;
    };
    plan = await open('plan');
    tables = await Promise.all(workshop.tables.map(({ id }) => open(`table/${id}`)));
  });
  afterEach(async () => {
    failing.clear();
    await server.stop();
  });

  const join = (table: number) => workshop.join({ tableId: workshop.tables[table]?.id });
  const at = (n: number) => shownIn((tables[n] as Wire).doc, 'responses').map(({ text }) => text);
  const inRoom = () => shownIn(plan.doc, 'thoughts').map(({ text }) => text);
  const statusOf = async (answer: Promise<{ status: number }>) => (await answer).status;
  const reveal = () => statusOf(desk.reveal(workshop.facilitator));
  const recovered = () => vi.waitFor(async () => expect(await reveal()).toBe(204), { timeout: 10_000 });

  it('[T9] a reveal that fails half-way can be asked for again: nothing is lost, nothing is there twice', async () => {
    const [near, far] = [await join(0), await join(1)];
    const [heron, wren] = workshop.tables.map(({ id }) => id);
    await desk.handIn(near, { text: 'Near', named: true, table: heron });
    const ticket = newTicket();
    await desk.handIn(far, { text: 'Far', named: true, table: wren }, ticket);
    await desk.handIn(near, { text: 'Room', named: true });
    failing.add(`table/${wren}`);
    expect(await reveal()).toBe(503);
    await tables[0]?.until(() => at(0).length === 1);
    tables[0]?.edit((doc) => {
      const [near] = shownIn(doc, 'responses');
      responseText(doc, near?.id ?? '')?.insert(0, 'Very ');
    });
    expect(inRoom()).toEqual([]);
    expect(resultIn(plan.doc, 'pause')).toBeUndefined();
    // It is in people's sight, if not on disk: too late to take it back.
    await tables[1]?.until(() => at(1).length === 1);
    expect((await desk.takeBack(far, ticket)).body.code).toBe('thought-shown');
    // The table's document is offered to the storage again by its room; the plan has not been tried yet.
    failing.add('plan');
    expect(await reveal()).toBe(503);
    failing.clear();
    await recovered();
    await plan.until(() => resultIn(plan.doc, 'pause') !== undefined);
    expect([at(0), at(1), inRoom()]).toEqual([['Very Near'], ['Far'], ['Room']]);
    expect(resultIn(plan.doc, 'pause')).toMatchObject({ shown: 3, held: false });
    const stored = async () => {
      const { updates } = await server.storage.documents.load(workshop.id, `table/${wren}`);
      const doc = new Y.Doc();
      for (const update of updates) Y.applyUpdate(doc, update);
      return shownIn(doc, 'responses').map(({ text }) => text);
    };
    await vi.waitFor(async () => expect(await stored()).toEqual(['Far']), { timeout: 10_000 });
  });

  it('[T9] [T4] what people could read after a reveal that failed hides nobody who comes later', async () => {
    const people = [await join(0), await join(0), await join(0)];
    const table = workshop.tables[0]?.id;
    for (const who of people) await desk.handIn(who, { text: 'Unnamed', table });
    failing.add(`table/${table}`);
    expect(await reveal()).toBe(503);
    await tables[0]?.until(() => at(0).length === 3);
    // Alone between the two: it would stand beside three that everybody has read.
    await desk.handIn(await join(0), { text: 'Alone', table });
    failing.clear();
    await recovered();
    await plan.until(() => resultIn(plan.doc, 'pause') !== undefined);
    expect(at(0)).toEqual(['Unnamed', 'Unnamed', 'Unnamed']);
    expect(resultIn(plan.doc, 'pause')).toMatchObject({ shown: 3, held: true });
  });

  it('[T9] a plan that cannot be written: shown once, counted once', async () => {
    const near = await join(0);
    await desk.handIn(near, { text: 'Room', named: true });
    failing.add('plan');
    expect(await reveal()).toBe(503);
    await plan.until(() => inRoom().length === 1);
    failing.clear();
    await recovered();
    expect(inRoom()).toEqual(['Room']);
    expect(resultIn(plan.doc, 'pause')).toMatchObject({ shown: 1, held: false });
  });

  it('[T9] [T6] a named thought that comes late and cannot be written is shown once', async () => {
    expect(await reveal()).toBe(204);
    const near = await join(0);
    const ticket = newTicket();
    const late = () => desk.handIn(near, { text: 'Late', named: true }, ticket);
    failing.add('plan');
    expect(await statusOf(late())).toBe(503);
    failing.clear();
    expect((await late()).body).toEqual({ state: 'shown' });
    await recovered();
    await plan.until(() => inRoom().length === 1);
    expect(resultIn(plan.doc, 'pause')?.shown).toBe(1);
  });
});

it('[S2] a sealed copy that cannot be written is answered 503, and what was there stays', async () => {
  const memory = memoryStorage();
  let full = false;
  const put: Storage['sealed']['put'] = async (...copy) => {
    if (full) throw new StorageError('unavailable', 'disk full');
    return memory.sealed.put(...copy);
  };
  const server = await startTestServer({ storage: { ...memory, sealed: { ...memory.sealed, put } } });
  const workshop = await startWorkshop(server.url);
  const desk = sealedDesk(server.url, workshop.id);
  const who = await workshop.join();
  await desk.put(who, new Uint8Array([1]));
  full = true;
  const refused = await desk.put(who, new Uint8Array([2]), { 'if-match': '"1"' });
  expect([refused.status, refused.code]).toEqual([503, 'storage-failed']);
  full = false;
  expect((await desk.get(who)).bytes).toEqual(new Uint8Array([1]));
  expect((await desk.put(who, new Uint8Array([2]), { 'if-match': '"1"' })).status).toBe(204);
  await server.stop();
});

describe('thoughts, all at once', () => {
  it('[T3] two reveals and hands in between: everything is shown or waits, nothing twice', async () => {
    // A disk that takes its time, so that requests do meet.
    const memory = memoryStorage();
    const append: Storage['documents']['append'] = async (...row) => {
      await memory.documents.append(...row);
      await setTimeout(5);
    };
    const server = await startTestServer({
      storage: { ...memory, documents: { ...memory.documents, append } },
    });
    const workshop = await startWorkshop(server.url);
    const desk = thoughtDesk(workshop.id);
    const plan = await openWire(server.url, `${workshop.id}/plan`, {
      cookie: workshop.facilitator.cookie(),
    });
    const people: Visitor[] = await Promise.all(Array.from({ length: 12 }, () => workshop.join()));
    const named = (n: number) => n % 2 === 0;
    const hand = (who: Visitor, n: number) => desk.handIn(who, { text: `Thought ${n}`, named: named(n) });
    const early = people.slice(0, 6).map(hand);
    const table = workshop.tables[0]?.id;
    await desk.handIn(people[0] as Visitor, { text: 'At the table', named: true, table });
    await Promise.all(early);
    const reveals = [desk.reveal(workshop.facilitator), desk.reveal(workshop.facilitator)];
    const late = people.slice(6).map((who, n) => hand(who, n + 6));
    for (const { status } of await Promise.all([...reveals, ...late])) expect([200, 204]).toContain(status);
    await desk.reveal(workshop.facilitator);
    const texts = () => shownIn(plan.doc, 'thoughts').map(({ text }) => text);
    const marker = await workshop.join();
    await plan.until(() => plan.doc.getMap('people').has(marker.id));
    const result = resultIn(plan.doc, 'pause');
    expect(new Set(texts()).size).toBe(texts().length);
    expect(result?.shown).toBe(texts().length + 1);
    expect(texts().filter((text) => named(Number(text.slice(8))))).toHaveLength(6);
    expect(result?.held).toBe(texts().length < 12);
    await server.stop();
  });

  it(
    '[T1] [T3] a server that was killed has forgotten what waited, and devices hand it in again',
    { timeout: 60_000 },
    async () => {
      const folder = await temporaryFolder();
      let server = await spawnServer({ dataDir: folder.path });
      const { port } = new URL(server.url);
      const workshop = await startWorkshop(server.url);
      const desk = thoughtDesk(workshop.id);
      const people = [await workshop.join(), await workshop.join(), await workshop.join()];
      const [shown, waits] = [people.map(newTicket), people.map(newTicket)];
      const hand = (tickets: string[], word: string) =>
        Promise.all(people.map((who, n) => desk.handIn(who, { text: `${word} ${n}` }, tickets[n])));
      await hand(shown, 'Shown');
      expect((await desk.reveal(workshop.facilitator)).status).toBe(204);
      await hand(waits, 'Waits');
      await server.kill('SIGKILL');

      server = await spawnServer({ dataDir: folder.path, port: Number(port) });
      const plan = await openWire(server.url, `${workshop.id}/plan`, {
        cookie: workshop.facilitator.cookie(),
      });
      await desk.reveal(workshop.facilitator);
      const count = () => shownIn(plan.doc, 'thoughts').length;
      await plan.until(() => count() === 3);
      for (const { body } of await hand(shown, 'Shown')) expect(body).toEqual({ state: 'shown' });
      for (const { body } of await hand(waits, 'Waits')) expect(body).toEqual({ state: 'waiting' });
      await desk.reveal(workshop.facilitator);
      await plan.until(() => count() === 6);
      expect(resultIn(plan.doc, 'pause')?.shown).toBe(6);
      await server.stop();
      await folder.remove();
    },
  );
});
