import { LIMITS } from '../../shared/protocol/limits.ts';
import { SCHEMA } from '../../shared/model/document.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { JoinView, Me, NewKey, ServerTime, TableRef } from '../../shared/protocol/http.ts';
import { awarenessFrame } from '../../shared/protocol/frames.ts';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, type Visitor, visitor } from '../support/visitor.ts';
import { openWire, type Wire } from '../support/wire.ts';

describe('running a room', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  beforeEach(async () => {
    server = await startTestServer();
    workshop = await startWorkshop(server.url);
  });
  afterEach(() => server.stop());

  const path = (rest: string) => `/api/workshops/${workshop.id}${rest && `/${rest}`}`;
  const wire = <Name extends string>(who: Visitor, document: Name) =>
    openWire(server.url, `${workshop.id}/${document}` as const, { cookie: who.cookie() });
  const me = async (who: Visitor) => (await who.ask<Me>('GET', path('me'))).body;
  const tableId = (n: number) => workshop.tables[n]?.id ?? '';
  const enter = async (key: string, who = visitor(server.url)) => {
    const answer = await who.ask('POST', path('enter'), { key });
    return { ...who, answer };
  };
  const renew = async (which: 'facilitator' | 'colleague' | 'stage', more = {}) =>
    (await workshop.facilitator.ask<NewKey>('POST', path('keys'), { which, ...more })).body.key;
  const person = (plan: Wire, id: string) =>
    plan.doc.getMap<Record<string, unknown>>('people').get(id) as Record<string, unknown>;
  /** Whether a document takes an edit from somebody. */
  const mayWrite = async (who: Visitor, document: string) => {
    const open = await wire(who, document);
    await open.until(() => open.saved >= 1);
    const n = open.edit((doc) => doc.getMap('m').set(`k${Math.random()}`, 1));
    await open.until(() => open.saved >= n || open.refused.length > 0);
    await open.close();
    return open.refused.length === 0;
  };

  it('[F1] tells its time to anybody, never from a cache', async () => {
    const before = Date.now();
    const { body, headers } = await visitor(server.url).ask<ServerTime>('GET', '/api/time');
    expect(body.now).toBeGreaterThanOrEqual(before);
    expect(body.now).toBeLessThanOrEqual(Date.now());
    expect(body.schema).toBe(SCHEMA);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('[F2] everything that runs a room is refused to participants, stages and strangers', async () => {
    const [participant, other] = [await workshop.join(), await workshop.join()];
    const stage = await enter(await renew('stage'));
    const asks: [string, string, unknown?][] = [
      ['POST', 'keys', { which: 'stage' }],
      ['DELETE', `people/${other.id}`],
      ['PUT', `people/${other.id}/seat`, { tableId: tableId(1) }],
      ['POST', 'tables', { name: 'Otter' }],
      ['PUT', `tables/${tableId(0)}`, { name: 'Otter' }],
      ['DELETE', `tables/${tableId(0)}`],
      ['PUT', '', { title: 'Mine' }],
      ['PUT', 'door', { open: false }],
      ['POST', 'reveal', { what: { kind: 'ratings' }, shown: true }],
      ['GET', 'history'],
      ['POST', 'history', {}],
      ['GET', 'history/p1/plan'],
      ['POST', `history/p1/tables/${tableId(0)}/copy`, {}],
    ];
    for (const [method, rest, body] of asks) {
      for (const who of [participant, stage]) {
        const refused = await who.ask(method, path(rest), body);
        expect([rest, refused.status, refused.body.code]).toEqual([rest, 403, 'not-allowed']);
      }
      const stranger = await visitor(server.url).ask(method, path(rest), body);
      expect([rest, stranger.body.code]).toEqual([rest, 'not-signed-in']);
    }
    expect((await me(participant)).tables).toEqual(workshop.tables);
    expect((await me(other)).tableId).toBe(tableId(0));
  });

  it('[F3] a new facilitator key opens, the old one does not, and nobody inside is sent away', async () => {
    const key = await renew('facilitator');
    const old = await enter(workshop.facilitatorKey);
    expect(old.answer).toMatchObject({ status: 403, body: { code: 'wrong-key' } });
    expect(old.answer.body.title).toMatch(/any more/);
    expect((await me(await enter(key))).kind).toBe('facilitator');
    expect((await me(workshop.facilitator)).kind).toBe('facilitator');
  });

  it('[F3] a colleague gets a key beside the others, until one new key is made in place of all', async () => {
    const keys = [workshop.facilitatorKey, await renew('colleague'), await renew('colleague')];
    for (const key of keys) expect((await me(await enter(key))).kind).toBe('facilitator');
    // Asked for at once by two, both are there.
    keys.push(...(await Promise.all([renew('colleague'), renew('colleague')])));
    for (const key of keys.slice(3)) expect((await enter(key)).answer.status).toBe(200);
    for (let n = 4; n < LIMITS.colleagueKeys; n += 1) keys.push(await renew('colleague'));
    const full = await workshop.facilitator.ask('POST', path('keys'), { which: 'colleague' });
    expect([full.status, full.body.code]).toEqual([409, 'too-many-keys']);
    expect((await enter(keys.at(-1)!)).answer.status).toBe(200);
    const only = await renew('facilitator');
    for (const key of keys) expect((await enter(key)).answer.body.code).toBe('wrong-key');
    expect((await me(await enter(only))).kind).toBe('facilitator');
    expect((await me(await enter(await renew('colleague')))).kind).toBe('facilitator');
  });

  it('[F3] asked to, it also sends away whoever came in by the old key, but not who asks', async () => {
    const second = await enter(workshop.facilitatorKey);
    const plan = await wire(second, 'plan');
    await renew('facilitator', { signOut: true });
    expect(await plan.closed).toBe(4405);
    expect((await second.ask('GET', path('me'))).status).toBe(401);
    expect((await me(workshop.facilitator)).kind).toBe('facilitator');
  });

  it('[F3] the stage reads everything, writes nothing and is nobody', async () => {
    const first = await renew('stage');
    const stage = await enter(first);
    expect(await me(stage)).toMatchObject({ kind: 'stage', name: 'Stage' });
    const plan = await wire(workshop.facilitator, 'plan');
    for (const document of ['plan', 'commons', `table/${tableId(0)}`, `map/${tableId(0)}`]) {
      expect(await mayWrite(stage, document)).toBe(false);
      expect(await mayWrite(workshop.facilitator, document)).toBe(true);
    }
    const sure = await workshop.join();
    await plan.until(() => plan.doc.getMap('people').has(sure.id));
    const kinds = [...plan.doc.getMap<{ kind: string }>('people').values()].map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['facilitator', 'participant']);
    await renew('stage');
    expect((await enter(first)).answer.body.code).toBe('wrong-key');
    expect((await me(stage)).kind).toBe('stage');
  });

  it('[F3] a facilitator who opens the stage on the same laptop stays one', async () => {
    const key = await renew('stage');
    const answer = await enter(key, workshop.facilitator);
    expect(answer.answer.status).toBe(200);
    expect((await me(workshop.facilitator)).kind).toBe('facilitator');
  });

  it('[A8] nobody hears of the presence of a stage, and it is not counted at a table', async () => {
    const stage = await wire(await enter(await renew('stage')), `table/${tableId(0)}`);
    const participant = await workshop.join();
    const table = await wire(participant, `table/${tableId(0)}`);
    const say = (open: Wire, cursor: string) => {
      const awareness = new Awareness(open.doc);
      awareness.setLocalState({ cursor });
      open.send(awarenessFrame(encodeAwarenessUpdate(awareness, [open.doc.clientID])));
      awareness.destroy();
    };
    const watcher = await wire(workshop.facilitator, `table/${tableId(0)}`);
    const heard = () => watcher.frames.map((frame) => Buffer.from(frame).toString('latin1')).join();
    say(stage, 'of-the-stage');
    // Counted after the presence: whatever the stage said before has been dealt with by then.
    const n = stage.edit((doc) => doc.getMap('m').set('k', 1));
    await stage.until(() => stage.refused.some((each) => each.n === n));
    say(table, 'of-a-participant');
    await watcher.until(() => heard().includes('of-a-participant'));
    expect(heard()).not.toContain('of-the-stage');
    expect(server.rooms.present(workshop.id, tableId(0))).toBe(1);
  });

  it('[F10] a renamed workshop is called so in the plan, for its people and at the door', async () => {
    const participant = await workshop.join();
    const plan = await wire(participant, 'plan');
    const rename = (title: string) => workshop.facilitator.ask('PUT', path(''), { title });
    expect(await rename('  West\u202Emere\n spring ')).toMatchObject({
      status: 200,
      body: { title: 'Westmere spring' },
    });
    await plan.until(() => plan.doc.getMap('workshop').get('title') === 'Westmere spring');
    expect((await me(participant)).workshop.title).toBe('Westmere spring');
    const door = await visitor(server.url).ask<JoinView>('GET', `/api/join/${workshop.joinCode}`);
    expect(door.body.title).toBe('Westmere spring');
    for (const title of ['', ' \u200B', 'x'.repeat(LIMITS.titleLength + 1)]) {
      expect(await rename(title)).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    }
    expect(plan.doc.getMap('workshop').get('format')).toBe('empty');
  });

  it('[F10] of two names given at once the plan and the door say the same', async () => {
    const plan = await wire(workshop.facilitator, 'plan');
    const names = ['One', 'Two', 'Three', 'Four', 'Five', 'Six'];
    await Promise.all(names.map((title) => workshop.facilitator.ask('PUT', path(''), { title })));
    const { title } = (await me(workshop.facilitator)).workshop;
    expect(names).toContain(title);
    await plan.until(() => plan.doc.getMap('workshop').get('title') === title);
  });

  it('[F11] people correct their own name, and nobody else’s; it is cleaned, told apart and told to all', async () => {
    const [tim, ann] = [await workshop.join({ name: 'Tim' }), await workshop.join({ name: 'Ann' })];
    const plan = await wire(workshop.facilitator, 'plan');
    const socket = await wire(tim, `table/${tableId(0)}`);
    const call = (id: string, name: string, who: Visitor) =>
      who.ask<{ name: string; code?: string }>('PUT', path(`people/${id}/name`), { name });
    expect((await call(ann.id, 'Mine', tim)).body.code).toBe('not-allowed');
    expect((await call(tim.id, ' \u200B', tim)).body.code).toBe('bad-request');
    expect((await call(tim.id, ' T\u202Eom ', tim)).body.name).toBe('Tom');
    expect(await socket.closed).toBe(4500);
    await plan.until(() => person(plan, tim.id)?.['name'] === 'Tom');
    expect(person(plan, tim.id)).toMatchObject({ kind: 'participant', tableId: tableId(0) });
    expect((await me(tim)).name).toBe('Tom');
    // One's own name is nobody else's: capitals may be corrected.
    expect((await call(tim.id, 'TOM', tim)).body.name).toBe('TOM');
    expect((await call(ann.id, 'tom', ann)).body.name).toBe('tom (2)');
    expect((await call(ann.id, 'Anna', workshop.facilitator)).body.name).toBe('Anna');
    expect((await me(ann)).name).toBe('Anna');
    const [first] = Object.keys(plan.doc.getMap('people').toJSON()).filter(
      (id) => id !== tim.id && id !== ann.id,
    );
    expect((await call(first ?? 'x', 'Else', workshop.facilitator)).body.code).toBe('unknown-person');
  });

  it('[F4] whoever is removed is out at once, and cannot come back by cookie or by rejoin code', async () => {
    const rejoinToken = 'r'.repeat(43);
    const [participant, stays] = [await workshop.join({ rejoinToken }), await workshop.join()];
    const plan = await wire(workshop.facilitator, 'plan');
    const open = await wire(participant, `table/${tableId(0)}`);
    const other = await wire(stays, `table/${tableId(0)}`);
    const n = open.edit((doc) => doc.getMap('m').set('said', 'kept'));
    await open.until(() => open.saved >= n);
    const { status } = await workshop.facilitator.ask('DELETE', path(`people/${participant.id}`));
    expect(status).toBe(204);
    expect(await open.closed).toBe(4405);
    expect((await participant.ask('GET', path('me'))).status).toBe(401);
    const again = await wire(participant, 'plan');
    expect(await again.closed).toBe(4401);
    const back = await visitor(server.url).ask('POST', path('rejoin'), { rejoinToken });
    expect(back.body.code).toBe('unknown-rejoin-code');
    await plan.until(() => person(plan, participant.id)['removed'] === true);
    expect(person(plan, participant.id)).toEqual({ name: 'Priya', kind: 'participant', removed: true });
    expect(other.doc.getMap('m').get('said')).toBe('kept');
    expect(other.ws.readyState).toBe(other.ws.OPEN);
    const twice = await workshop.facilitator.ask('DELETE', path(`people/${participant.id}`));
    expect(twice.body.code).toBe('unknown-person');
  });

  it('[F4] [F5] a socket that was opening meanwhile is not let in on what was true before', async () => {
    const participant = await workshop.join();
    const { registry } = server.storage;
    const real = registry.personByGrant;
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    const asked = new Promise<void>((resolve) => {
      registry.personByGrant = async (...of) => {
        registry.personByGrant = real;
        const found = await real(...of);
        resolve();
        await held;
        return found;
      };
    });
    const opening = wire(participant, `table/${tableId(0)}`);
    await asked;
    await workshop.facilitator.ask('DELETE', path(`people/${participant.id}`));
    answer();
    expect(await (await opening).closed).toBe(4500);
    expect(await (await wire(participant, `table/${tableId(0)}`)).closed).toBe(4401);
  });

  it('[F4] nobody can take themselves out', async () => {
    const { personId } = await me(workshop.facilitator);
    const answer = await workshop.facilitator.ask('DELETE', path(`people/${personId}`));
    expect(answer.status).toBe(400);
    expect((await me(workshop.facilitator)).kind).toBe('facilitator');
  });

  it('[F5] whoever is moved writes at the new table and not at the old', async () => {
    const participant = await workshop.join();
    const [heron, wren] = [`table/${tableId(0)}`, `table/${tableId(1)}`];
    const plan = await wire(workshop.facilitator, 'plan');
    const [open, read, own] = [
      await wire(participant, heron),
      await wire(participant, wren),
      await wire(participant, 'plan'),
    ];
    await Promise.all([open, read, own].map((each) => each.until(() => each.saved >= 1)));
    const seat = path(`people/${participant.id}/seat`);
    const { status } = await workshop.facilitator.ask('PUT', seat, { tableId: tableId(1) });
    expect(status).toBe(204);
    expect([await open.closed, await read.closed]).toEqual([4500, 4500]);
    expect(own.ws.readyState).toBe(own.ws.OPEN);
    await plan.until(() => person(plan, participant.id)['tableId'] === tableId(1));
    expect((await me(participant)).tableId).toBe(tableId(1));
    expect([await mayWrite(participant, heron), await mayWrite(participant, wren)]).toEqual([false, true]);
    expect((await participant.ask('PUT', seat, { tableId: tableId(0) })).status).toBe(204);
    expect([await mayWrite(participant, heron), await mayWrite(participant, wren)]).toEqual([true, false]);
  });

  it('[F5] only participants have seats, and only at tables there are', async () => {
    const participant = await workshop.join();
    const { personId } = await me(workshop.facilitator);
    const ask = async (id: string, table: string) =>
      (await workshop.facilitator.ask('PUT', path(`people/${id}/seat`), { tableId: table })).body.code;
    expect(await ask(participant.id, 'nowhere')).toBe('unknown-table');
    expect(await ask('nobody', tableId(1))).toBe('unknown-person');
    expect(await ask(personId, tableId(1))).toBe('unknown-person');
  });

  it('[F6] two facilitators add tables at once, and all of them are there', async () => {
    const second = await enter(workshop.facilitatorKey);
    const plan = await wire(second, 'plan');
    const names = Array.from({ length: 20 }, (_, n) => `Table ${n}`);
    const added = await Promise.all(
      names.map((name, n) =>
        (n % 2 ? second : workshop.facilitator).ask<TableRef>('POST', path('tables'), { name }),
      ),
    );
    expect(added.map(({ status }) => status)).toEqual(names.map(() => 201));
    const { tables } = await me(second);
    expect(tables).toHaveLength(22);
    expect(
      added.every(({ body }) => tables.some(({ id, name }) => id === body.id && name === body.name)),
    ).toBe(true);
    const inPlan = plan.doc.getMap<{ name: string; order: number }>('tables');
    await plan.until(() => inPlan.size === 22);
    const ordered = [...inPlan].sort(([, a], [, b]) => a.order - b.order);
    expect(ordered.map(([id, { name }]) => ({ id, name }))).toEqual(tables);
    expect(new Set(ordered.map(([, { order }]) => order)).size).toBe(22);
  });

  it('[F6] a table can be renamed, and there are no more than a workshop can hold', async () => {
    const plan = await wire(workshop.facilitator, 'plan');
    const rename = (id: string) => workshop.facilitator.ask('PUT', path(`tables/${id}`), { name: ' Grebe ' });
    expect((await rename(tableId(0))).body).toEqual({ id: tableId(0), name: 'Grebe' });
    await plan.until(() => plan.doc.getMap<{ name: string }>('tables').get(tableId(0))?.name === 'Grebe');
    expect((await me(workshop.facilitator)).tables[0]?.name).toBe('Grebe');
    expect((await rename('nowhere')).body.code).toBe('unknown-table');
    const more = await Promise.all(
      Array.from({ length: LIMITS.tables - 1 }, () =>
        workshop.facilitator.ask('POST', path('tables'), { name: 'x' }),
      ),
    );
    expect(more.map(({ status }) => status).sort()).toEqual([
      ...Array.from({ length: LIMITS.tables - 2 }, () => 201),
      409,
    ]);
  });

  it('[F7] a table taken away closes, its people are asked to choose again, its words are kept', async () => {
    const participant = await workshop.join();
    const plan = await wire(workshop.facilitator, 'plan');
    const open = await wire(participant, `table/${tableId(0)}`);
    const n = open.edit((doc) => doc.getMap('m').set('said', 1));
    await open.until(() => open.saved >= n);
    const map = await wire(participant, `map/${tableId(0)}`);
    const elsewhere = [`map/${tableId(1)}`, `table/${tableId(1)}`, 'commons'];
    const others = await Promise.all(elsewhere.map((document) => wire(participant, document)));
    await Promise.all([map, ...others].map((each) => each.until(() => each.saved >= 1)));
    const remove = (id: string) => workshop.facilitator.ask('DELETE', path(`tables/${id}`));
    expect((await remove(tableId(0))).status).toBe(204);
    expect([await open.closed, await map.closed]).toEqual([4403, 4403]);
    for (const document of [`table/${tableId(0)}`, `map/${tableId(0)}`])
      expect(await (await wire(participant, document)).closed).toBe(4403);
    expect(others.map(({ ws }) => ws.readyState === ws.OPEN)).toEqual([true, true, true]);
    await plan.until(() => !plan.doc.getMap('tables').has(tableId(0)));
    await plan.until(() => person(plan, participant.id)['tableId'] === undefined);
    expect(await me(participant)).not.toHaveProperty('tableId');
    const stored = await server.storage.documents.load(workshop.id, `table/${tableId(0)}`);
    expect(stored.updates).toHaveLength(1);
    expect((await remove(tableId(0))).body.code).toBe('unknown-table');
    expect((await remove(tableId(1))).body.code).toBe('last-table');
    const late = await visitor(server.url).ask('POST', path('join'), {
      joinCode: workshop.joinCode,
      name: 'x',
      tableId: tableId(0),
    });
    expect(late.body.code).toBe('unknown-table');
  });

  it('[L6] a facilitator may look at far more documents at once than a participant', async () => {
    const open = await Promise.all(
      Array.from({ length: LIMITS.connectionsPerPerson + 2 }, () => wire(workshop.facilitator, 'plan')),
    );
    await Promise.all(open.map((each) => each.until(() => each.saved >= 1)));
    expect(open.every(({ ws }) => ws.readyState === ws.OPEN)).toBe(true);
  });

  it('[F8] 200 people join within seconds, and the plan knows all of them', async () => {
    const plan = await wire(workshop.facilitator, 'plan');
    const began = performance.now();
    const people = await Promise.all(
      Array.from({ length: 200 }, (_, n) => workshop.join({ name: `Person ${n}`, tableId: tableId(n % 2) })),
    );
    await plan.until(() => people.every(({ id }) => plan.doc.getMap('people').has(id)));
    expect(performance.now() - began).toBeLessThan(10_000);
    const tables = await Promise.all(people.map((who, n) => wire(who, `table/${tableId(n % 2)}`)));
    await Promise.all(tables.map((open) => open.until(() => open.saved >= 1)));
    expect(server.rooms.present(workshop.id, tableId(0))).toBe(100);
  });
});
