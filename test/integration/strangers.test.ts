import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { forgetRemoved, markRemoved } from '../../shared/model/plan/plan-edits.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { planPath } from '../../shared/protocol/rooms.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { type ServerLimits, USUAL_LIMITS } from '../../server/quota/limits.ts';
import { manualClock } from '../support/manual-clock.ts';
import { dice } from '../support/random.ts';
import { startTestServer, type TestServerOptions } from '../support/server.ts';
import { startWorkshop, visitor, type Visitor } from '../support/visitor.ts';
import { openWire, type Wire } from '../support/wire.ts';

const MB = 1024 * 1024;
const REQUEST = { title: 'Eastmere', format: 'empty', tables: ['Heron'] };

let stop: (() => Promise<void>) | undefined;
const start = async (limits: Partial<ServerLimits>, options: TestServerOptions = {}) => {
  const config = { ...options.config, limits: { ...USUAL_LIMITS, ...limits } };
  const server = await startTestServer({ ...options, config });
  stop = server.stop;
  return server;
};
afterEach(async () => {
  await stop?.();
  stop = undefined;
});

const noise = dice(11);
/** An update of so many bytes, none of which can be packed. */
const update = (bytes: number, key = 'k') => {
  const doc = new Y.Doc();
  doc.getMap('m').set(key, noise.bytes(bytes));
  return Y.encodeStateAsUpdate(doc);
};
/** Sends an update and says what became of it. */
const sent = async (wire: Wire, bytes: Uint8Array) => {
  const n = wire.update(bytes);
  const refusal = () => wire.refused.find((each) => each.n === n)?.reason;
  await wire.until(() => wire.saved >= n);
  return refusal() ?? 'saved';
};
/** A workshop's logs have been folded, one after the other, and what they take now is known. */
const measured = async (storage: Storage) => {
  for (let turn = 0; turn < 10; turn += 1) await storage.ready();
};
const opened = async <Name extends string>(url: string, id: string, name: Name, who: Visitor) => {
  const wire = await openWire(url, `${id}/${name}` as const, { cookie: who.cookie() });
  await wire.until(() => wire.saved >= 1);
  return wire;
};

describe('[J12] starting workshops', () => {
  const create = (url: string, headers: HeadersInit = {}, more: object = {}) =>
    visitor(url).ask('POST', '/api/workshops', { ...REQUEST, ...more }, headers);

  it('one network starts so many in an hour; others, and whoever has the key, start theirs', async () => {
    const clock = manualClock();
    const { url } = await start({ workshopsPerHour: 3 }, { clock });
    for (let n = 0; n < 3; n += 1) expect((await create(url)).status).toBe(201);
    const refused = await create(url);
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-workshops' } });
    expect(Number(refused.headers.get('retry-after'))).toBe(1_200);
    clock.advance(20 * 60_000);
    expect((await create(url)).status).toBe(201);
    expect((await create(url)).status).toBe(429);
    clock.advance(60 * 60_000);
    for (let n = 0; n < 3; n += 1) expect((await create(url)).status).toBe(201);
    expect((await create(url)).status).toBe(429);
    await stop?.();
    const keyed = await start({ workshopsPerHour: 1 }, { config: { createKey: 'swordfish' } });
    for (let n = 0; n < 4; n += 1)
      expect((await create(keyed.url, {}, { createKey: 'swordfish' })).status).toBe(201);
  });

  it('a server has so many, and takes one more when one was deleted', async () => {
    const { url } = await start({ workshops: 2, workshopsPerHour: 50 });
    const [workshop] = [await startWorkshop(url), await startWorkshop(url)];
    expect(await create(url)).toMatchObject({ status: 507, body: { code: 'server-full' } });
    await workshop.facilitator.ask('DELETE', `/api/workshops/${workshop.id}`);
    expect((await create(url)).status).toBe(201);
  });
});

describe('what people store', () => {
  it('[L14] one participant brings only so much at once, others and facilitators go on', async () => {
    const clock = manualClock();
    const { url } = await start({}, { clock });
    const workshop = await startWorkshop(url);
    const [mallory, tom] = [await workshop.join(), await workshop.join()];
    const table = `table/${workshop.tables[0]?.id}` as const;
    const [hers, his, host] = [
      await opened(url, workshop.id, table, mallory),
      await opened(url, workshop.id, table, tom),
      await opened(url, workshop.id, table, workshop.facilitator),
    ];
    const outcomes: string[] = [];
    // Over herself again and again, so that the document stays small.
    for (let n = 0; n < LIMITS.personBytes / MB + 2; n += 1) {
      // As fast as a socket is read.
      clock.advance(1_000);
      outcomes.push(await sent(hers, update(MB - 1024)));
    }
    expect(outcomes.filter((each) => each === 'saved')).toHaveLength(LIMITS.personBytes / MB);
    expect(outcomes.at(-1)).toBe('full');
    // Not by another document either.
    const commons = await opened(url, workshop.id, 'commons', mallory);
    expect(await sent(commons, update(MB))).toBe('full');
    expect([await sent(his, update(100)), await sent(host, update(MB))]).toEqual(['saved', 'saved']);
    for (let n = 0; n < 4; n += 1) {
      // Nobody is cut off who is heard of in between.
      clock.advance(30_000);
      await sent(commons, update(1));
    }
    expect(await sent(commons, update(MB))).toBe('saved');
  });

  it('[L14] a workshop that is full takes deletions, is run on, and takes words again; others notice nothing', async () => {
    const clock = manualClock();
    const { url, storage } = await start({ workshopBytes: 4 * MB }, { clock });
    const [workshop, other] = [await startWorkshop(url), await startWorkshop(url)];
    const tom = await workshop.join();
    const wire = await opened(url, workshop.id, 'commons', tom);
    const outcomes: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      const doc = wire.doc;
      const before = Y.encodeStateVector(doc);
      doc.getMap('m').set(`k${n}`, noise.bytes(MB));
      outcomes.push(await sent(wire, Y.encodeStateAsUpdate(doc, before)));
    }
    expect(outcomes).toEqual(['saved', 'saved', 'saved', 'full']);
    const host = await opened(url, workshop.id, 'plan', workshop.facilitator);
    expect(await sent(host, update(1_000))).toBe('saved');
    const elsewhere = await opened(url, other.id, 'commons', await other.join());
    expect(await sent(elsewhere, update(MB))).toBe('saved');
    // What is deleted makes room once the log is folded, so often and no more; the copy before is kept until the next time.
    const tried: string[] = [];
    const tryAgain = async () => {
      const desk = await opened(url, workshop.id, 'plan', workshop.facilitator);
      tried.push(await sent(desk, update(2 * MB)));
    };
    for (let round = 0; round < 3; round += 1) {
      // Whoever was silent for as long comes again.
      clock.advance(LIMITS.relieveEveryMs);
      const again = await opened(url, workshop.id, 'commons', tom);
      await again.until(() => again.doc.getMap('m').size > 0);
      again.doc.getMap('m').delete(`k${round}`);
      const deletion = Y.encodeStateAsUpdate(again.doc, Y.encodeStateVector(again.doc));
      expect(await sent(again, deletion)).toBe('saved');
      await tryAgain();
      clock.advance(0);
      await measured(storage);
    }
    await tryAgain();
    expect(tried).toEqual(['full', 'full', 'full', 'saved']);
  });

  it('[L15] a server that is full starts no workshop and takes no words, and says so', async () => {
    const { url } = await start({ storedBytes: 2 * MB, workshopsPerHour: 50 });
    const workshop = await startWorkshop(url);
    const wire = await opened(url, workshop.id, 'plan', workshop.facilitator);
    expect(await sent(wire, update(2 * MB))).toBe('saved');
    expect(await sent(wire, update(100))).toBe('full');
    const refused = await visitor(url).ask('POST', '/api/workshops', REQUEST);
    expect(refused).toMatchObject({ status: 507, body: { code: 'server-full' } });
    const sealed = await fetch(`${url}/api/workshops/${workshop.id}/sealed`, {
      method: 'PUT',
      headers: { cookie: workshop.facilitator.cookie(), 'content-type': 'application/octet-stream' },
      body: new Uint8Array(10),
    });
    expect(sealed.status).toBe(507);
  });

  it('[L14] what was stored before a restart counts', async () => {
    const first = await startTestServer();
    const workshop = await startWorkshop(first.url);
    const wire = await opened(first.url, workshop.id, 'plan', workshop.facilitator);
    await sent(wire, update(2 * MB));
    const { storage } = first;
    // Only this server goes down: what it stored on stays.
    await wire.close();
    const { url } = await start({ workshopBytes: 2 * MB }, { storage });
    const again = await opened(url, workshop.id, 'plan', workshop.facilitator);
    expect(await sent(again, update(100))).toBe('full');
  });
});

describe('[J11] names of people who were taken out', () => {
  it('stay while there are few; beyond, those of people who never wrote go', async () => {
    const server = await start({ workshopsPerHour: 50 });
    const workshop = await startWorkshop(server.url);
    const writer = await workshop.join({ name: 'Wren' });
    const table = await opened(server.url, workshop.id, `table/${workshop.tables[0]?.id}` as const, writer);
    await sent(table, update(10));
    const out = (id: string) =>
      workshop.facilitator.ask('DELETE', `/api/workshops/${workshop.id}/people/${id}`);
    await out(writer.id);
    const path = planPath(workshop.id);
    // As if a script had joined again and again.
    await server.rooms.edit(path, (plan) => {
      for (let n = 0; n < LIMITS.removedKept - 2; n += 1) {
        plan.getMap('people').set(`m${n}`, { name: 'Mallory', kind: 'participant' });
        markRemoved(plan, `m${n}`);
      }
    });
    const names = () => server.rooms.read(path, (plan) => [...plan.getMap('people').keys()]);
    const [one, two] = [await workshop.join(), await workshop.join()];
    await out(one.id);
    expect((await names()).length).toBe(LIMITS.removedKept + 2);
    await out(two.id);
    const left = await names();
    expect(left).toContain(writer.id);
    expect(left.filter((id) => /^m\d+$/.test(id))).toEqual([]);
  });

  it('nobody who is there is forgotten', async () => {
    const server = await start({});
    const workshop = await startWorkshop(server.url);
    const tom = await workshop.join();
    await server.rooms.edit(planPath(workshop.id), (plan) => forgetRemoved(plan, tom.id));
    const has = await server.rooms.read(planPath(workshop.id), (plan) => plan.getMap('people').has(tom.id));
    expect(has).toBe(true);
  });
});
