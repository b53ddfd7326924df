/**
 * People come back: a new workshop out of one that is here, and out of an archive on a server that has never seen it.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { MAP_ROOTS } from '../../shared/activities/map/model/map-view.ts';
import { asDocument, type DocAt, readDocument, root } from '../../shared/model/document.ts';
import { agendaOf, lastRatingsIn, PLAN_ROOTS, ratingsIn } from '../../shared/model/plan/plan-view.ts';
import { addAction, changeAction } from '../../shared/model/table/action-edits.ts';
import { TABLE_ROOTS } from '../../shared/model/table/table-view.ts';
import type { CreatedWorkshop, Problem } from '../../shared/protocol/http.ts';
import { openArchive, ownTemporaryFolder, takeArchive } from '../support/archive.ts';
import { fillWorkshop } from '../support/filled-workshop.ts';
import { sealedDesk } from '../support/sealed.ts';
import { startTestServer } from '../support/server.ts';
import { tracesIn } from '../support/traces.ts';
import { startWorkshop, type TestWorkshop, type Visitor, visitor } from '../support/visitor.ts';
import { NOT_WRITTEN, WHOLE_AT, wholeWorkshop, WRITTEN } from '../support/whole-workshop.ts';

type Server = Awaited<ReturnType<typeof startTestServer>>;

/** What came of it, and who was there: nothing else of all that was written goes on. */
const TRAVELS = ['action', 'actionWho', 'actionBy', 'network', 'person', 'role'] as const;
const CODES = ['qz-sealed-words', 'qz-call'];

let temporary: ReturnType<typeof ownTemporaryFolder>;
let server: Server;
let old: TestWorkshop;
beforeAll(() => void (temporary = ownTemporaryFolder()));
afterAll(() => temporary.remove());
beforeEach(async () => {
  server = await startTestServer();
  old = await startWorkshop(server.url, 'Eastmere Autumn Exchange');
  const [one, two] = old.tables.map(({ id }) => id) as [string, string];
  const whole = wholeWorkshop([one, two]);
  const { plan } = whole;
  root(plan, 'results').set('ratings', {
    kind: 'ratings',
    people: 6,
    cards: {
      'ownership-2': { matters: [0, 0, 1, 2, 3], now: [3, 2, 1, 0, 0] },
      // An older server wrote what two people chose.
      'focus-1': { matters: [0, 0, 1, 1, 0], now: [0, 0, 0, 0, 0] },
    },
  });
  root(plan, 'workshop').set('call', 'https://meet.example.org/qz-call');
  const { table } = whole.tables[one]!;
  const more = { who: '', by: '', card: 'ours', at: WHOLE_AT };
  addAction(table, null, { ...more, id: 'own', what: 'On a card of our own' });
  changeAction(table, null, 'own', { state: 'under-way' });
  addAction(table, null, { ...more, id: 'over', what: 'Let go long ago' });
  changeAction(table, null, 'over', { state: 'let-go' });
  await fillWorkshop(server.rooms, old.id, whole);
  const tom = await old.join({ name: 'Tom', role: 'Governor', tableId: two });
  await sealedDesk(server.url, old.id).put(tom, 'qz-sealed-words', { 'If-None-Match': '*' });
});
afterEach(async () => {
  expect(temporary.left()).toEqual([]);
  await server.stop();
});

const comeBack = (who: Visitor, body: object = {}) =>
  who.ask<CreatedWorkshop & Problem>('POST', `/api/workshops/${old.id}/return`, body);

/** Everything that is stored of the new workshop. */
async function stored({ storage }: Server, id: string) {
  const bytes: Buffer[] = [];
  for (const name of await storage.history.documents(id)) {
    const { snapshot, updates } = await storage.documents.load(id, name);
    bytes.push(...[snapshot ?? new Uint8Array(), ...updates].map((each) => Buffer.from(each)));
  }
  return Buffer.concat(bytes);
}

async function expectReturn(at: Server, created: CreatedWorkshop, title: string) {
  expect(created.id).not.toBe(old.id);
  expect(created.joinCode).not.toBe(old.joinCode);
  expect(created.tables.map(({ name }) => name)).toEqual(['Heron', 'Wren']);
  const read = <Path extends string, T>(document: Path, look: (doc: DocAt<`${string}/${Path}`>) => T) =>
    at.rooms.read(`${created.id}/${document}`, (doc) => look(doc as DocAt<`${string}/${Path}`>));
  const as = (doc: Y.Doc) => readDocument(asDocument(doc, 'plan'), PLAN_ROOTS);
  const plan = await read('plan', as);
  expect(plan.workshop).toEqual({ title, format: 'return', ...(plan.workshop['host'] && { host: 'Amina' }) });
  expect(
    agendaOf(plan)
      .map(({ kind }) => kind)
      .slice(0, 2),
  ).toEqual(['welcome', 'actions']);
  expect(plan.people).toEqual({});
  expect(plan.run).toEqual({});
  const [one, two] = created.tables.map(({ id }) => id) as [string, string];
  // [E16] Names alone, and where they sat.
  expect(Object.values(plan.before)).toEqual([
    { id: 'p0', name: WRITTEN.person, role: WRITTEN.role, tableId: one },
    { id: 'p1', name: 'Tom', role: 'Governor', tableId: two },
  ]);
  // [E15] Ratings stand beside the new ones, and what two people chose is not told.
  expect(ratingsIn(plan)).toBeUndefined();
  expect(lastRatingsIn(plan)?.cards).toMatchObject({
    'ownership-2': { matters: [0, 0, 1, 2, 3], now: [3, 2, 1, 0, 0] },
    'focus-1': { matters: [0, 0, 0, 0, 0], few: { matters: 2 } },
  });
  const { actions, responses } = await read(`table/${one}`, (doc) =>
    readDocument(asDocument(doc, 'table'), TABLE_ROOTS),
  );
  expect(Object.values(actions)).toEqual([
    {
      id: 'a',
      what: WRITTEN.action,
      who: WRITTEN.actionWho,
      by: WRITTEN.actionBy,
      card: 'ownership-2',
      rank: 0,
      at: WHOLE_AT,
      state: 'to-do',
      last: 'to-do',
    },
    {
      id: 'own',
      what: 'On a card of our own',
      who: '',
      by: '',
      card: 'no-card',
      rank: 1,
      at: WHOLE_AT,
      state: 'under-way',
      last: 'under-way',
    },
  ]);
  expect(responses).toEqual({});
  const map = await read(`map/${one}`, (doc) => readDocument(asDocument(doc, 'map'), MAP_ROOTS));
  expect(Object.values(map.organisations).map(({ name }) => name)).toEqual([
    'School a',
    'School b',
    'School c',
  ]);
  expect(Object.keys(map.ties)).toEqual(['t']);
  expect(Object.keys(map.members)).toEqual(['n/a', 'n/b', 'n/c']);
  expect(map.answers).toEqual({});
  // [E14] And nothing else, wherever one looks.
  const everything = await stored(at, created.id);
  const found = (words: readonly string[]) => words.filter((each) => tracesIn(everything, [each]).length > 0);
  expect(found(TRAVELS.map((key) => WRITTEN[key]))).toHaveLength(TRAVELS.length);
  const stays = Object.entries(WRITTEN).filter(([key]) => !TRAVELS.some((each) => each === key));
  expect(
    found([
      ...stays.map(([, words]) => words),
      ...Object.values(NOT_WRITTEN),
      ...CODES,
      old.joinCode,
      old.facilitatorKey,
    ]),
  ).toEqual([]);
}

describe('people come back', () => {
  it('[E14] [E15] [E16] to a workshop that is here, and that is closed by now', async () => {
    await old.facilitator.ask('PUT', `/api/workshops/${old.id}/ending`, { closed: true });
    const { status, body } = await comeBack(old.facilitator);
    expect([status, body.detail]).toEqual([201, undefined]);
    await expectReturn(server, body, 'Eastmere Autumn Exchange: coming back');
    const entered = await visitor(server.url).ask('POST', `/api/workshops/${body.id}/enter`, {
      key: body.facilitatorKey,
    });
    expect(entered.status).toBe(200);
    const offered = await visitor(server.url).ask('GET', `/api/join/${body.joinCode}/before`);
    expect(offered.body).toMatchObject([{ name: WRITTEN.person }, { name: 'Tom', role: 'Governor' }]);
    const none = await visitor(server.url).ask('GET', `/api/join/${old.joinCode}/before`);
    expect(none.body).toEqual([]);
    const called = await comeBack(old.facilitator, { title: 'Spring' });
    await expectReturn(server, called.body, 'Spring');
  });

  it('[E14] [E15] [E16] to an archive, on a server that is empty', async () => {
    const { bytes } = await takeArchive(server.url, old.id, old.facilitator, '?backstage=1');
    const second = await startTestServer();
    try {
      const answer = await openArchive(second.url, bytes, {}, '?as=return');
      expect([answer.status, answer.body.detail]).toEqual([201, undefined]);
      await expectReturn(second, answer.body, 'Eastmere Autumn Exchange: coming back');
    } finally {
      await second.stop();
    }
  });

  it('[E14] is for facilitators, and needs the server’s key where a start needs it', async () => {
    const tom = await old.join({ name: 'Wilma' });
    expect(await comeBack(tom)).toMatchObject({ status: 403 });
    expect(await comeBack(visitor(server.url))).toMatchObject({ status: 401 });
    expect(await comeBack(old.facilitator, { title: ' ' })).toMatchObject({ status: 400 });
    const locked = await startTestServer({ storage: server.storage, config: { createKey: 'Lantern' } });
    const amina = visitor(locked.url);
    await amina.ask('POST', `/api/workshops/${old.id}/enter`, { key: old.facilitatorKey });
    expect(await comeBack(amina)).toMatchObject({ status: 403, body: { code: 'create-key-needed' } });
    expect(await comeBack(amina, { createKey: 'Lantern' })).toMatchObject({ status: 201 });
    await locked.stopKeeping();
  });

  it('[E14] leaves nothing of it when it cannot be kept', async () => {
    const before = await server.storage.registry.count();
    const real = server.storage.transplants.plant;
    server.storage.transplants.plant = () => Promise.reject(new Error('No paper left.'));
    const { status } = await comeBack(old.facilitator);
    server.storage.transplants.plant = real;
    expect(status).toBe(500);
    expect(await server.storage.registry.count()).toBe(before);
  });
});
