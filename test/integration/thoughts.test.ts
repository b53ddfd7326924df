import type { PlanDoc } from '../../shared/model/document.ts';
import { setFinished } from '../../shared/model/table/opinion-edits.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import { putStep } from '../../shared/model/plan/agenda-edits.ts';
import { holdClock, startClock, startStep, stopRunning } from '../../shared/model/plan/run-edits.ts';
import { UNNAMED } from '../../shared/activities/pause/model/thoughts.ts';
import type { NewKey } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { oddValues } from '../support/odd-values.ts';
import { startTestServer } from '../support/server.ts';
import { newTicket, resultIn, shownIn, type ThoughtDesk, thoughtDesk } from '../support/thoughts.ts';
import { startWorkshop, type TestWorkshop, type Visitor, visitor } from '../support/visitor.ts';
import { openWire, type Wire } from '../support/wire.ts';

describe('thoughts', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  /** How far the server's clock is ahead. */
  let ahead: number;
  let workshop: TestWorkshop;
  let desk: ThoughtDesk;
  let plan: Wire<PlanDoc>;
  beforeEach(async () => {
    ahead = 0;
    server = await startTestServer({ clock: { ...systemClock, now } });
    workshop = await startWorkshop(server.url);
    desk = thoughtDesk(workshop.id);
    plan = await wire(workshop.facilitator, 'plan');
  });
  afterEach(() => server.stop());

  const now = () => Date.now() + ahead;
  const wire = <Name extends string>(who: Visitor, document: Name) =>
    openWire(server.url, `${workshop.id}/${document}` as const, { cookie: who.cookie() });
  const tableId = (n: number) => workshop.tables[n]?.id ?? '';
  const join = (name = 'Priya', table = 0) => workshop.join({ name, tableId: tableId(table) });
  const steer = async (change: (doc: PlanDoc) => void) => {
    const n = plan.edit(change);
    await plan.until(() => plan.saved >= n);
  };
  const reveal = async (step?: string) => {
    expect((await desk.reveal(workshop.facilitator, step)).status).toBe(204);
  };
  const toRoom = () => shownIn(plan.doc, 'thoughts');
  /** The documents as they are now, to somebody who has just come. */
  const fresh = async <Name extends string>(document: Name) => {
    const reader = await wire(workshop.facilitator, document);
    await reader.until(() => reader.saved >= 1);
    await reader.close();
    return reader.doc;
  };
  const atTable = async (n: number) => shownIn(await fresh(`table/${tableId(n)}`), 'responses');
  const words = (shown: readonly { text: string }[]) => shown.map(({ text }) => text).sort();

  it('[T1] what waits is shown to nobody, and the same ticket again takes its place', async () => {
    const a = await join();
    const ticket = newTicket();
    const first = await desk.handIn(a, { text: 'Merganser', named: true }, ticket);
    expect([first.status, first.body]).toEqual([200, { state: 'waiting' }]);
    const second = await desk.handIn(a, { text: 'Goldeneye', named: true }, ticket);
    expect(second.body).toEqual({ state: 'waiting' });
    expect(shownIn(await fresh('plan'), 'thoughts')).toEqual([]);
    await reveal();
    await plan.until(() => resultIn(plan.doc, 'pause') !== undefined);
    expect(words(toRoom())).toEqual(['Goldeneye']);
  });

  it.each([
    ['no ticket', { ticket: undefined }],
    ['a ticket of another length', { ticket: 'short' }],
    ['no words', { text: ' \n ' }],
    ['no word on the name', { named: undefined }],
    ['a step that is none', { step: 'a/b' }],
  ])('[T1] does not take %s', async (_, change) => {
    const a = await join();
    const body = { ticket: newTicket(), step: 'pause', named: true, text: 'Merganser', ...change };
    const answer = await a.ask('PUT', `/api/workshops/${workshop.id}/thoughts`, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad-request' } });
  });

  it('[T2] is given back until it is shown, to its author alone', async () => {
    const [a, b] = [await join(), await join()];
    const [back, stays, never] = [newTicket(), newTicket(), newTicket()];
    await desk.handIn(a, { text: 'Merganser', named: true }, back);
    await desk.handIn(a, { text: 'Goldeneye', named: true }, stays);
    expect((await desk.takeBack(a, back)).status).toBe(204);
    expect((await desk.takeBack(a, back)).status).toBe(204);
    expect((await desk.takeBack(a, never)).status).toBe(204);
    await desk.takeBack(b, stays);
    const taken = await desk.handIn(b, { text: 'Whimbrel', named: true }, stays);
    expect(taken).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    await reveal();
    await plan.until(() => toRoom().length > 0);
    expect(words(toRoom())).toEqual(['Goldeneye']);
    const late = await desk.takeBack(a, stays);
    expect(late).toMatchObject({ status: 409, body: { code: 'thought-shown' } });
  });

  it('[T2] what was shown at a table stays shown, wherever its author sits by then', async () => {
    const a = await join();
    const ticket = newTicket();
    const thought = { text: 'Merganser', named: true, table: tableId(0) };
    await desk.handIn(a, thought, ticket);
    await reveal();
    await a.ask('PUT', `/api/workshops/${workshop.id}/people/${a.id}/seat`, { tableId: tableId(1) });
    expect((await desk.takeBack(a, ticket)).body.code).toBe('thought-shown');
    expect((await desk.handIn(a, thought, ticket)).body).toEqual({ state: 'shown' });
  });

  it('[T3] each appears where its audience reads, once, with one time, under a name or under none', async () => {
    const [a, b, c] = [await join(), await join('Amina'), await join()];
    const far = await join('Tomos', 1);
    const tickets: string[] = [];
    const handIn = (who: Visitor, thought: Parameters<ThoughtDesk['handIn']>[1]) => {
      tickets.push(newTicket());
      return desk.handIn(who, thought, tickets.at(-1));
    };
    for (const [who, word] of [
      [a, 'Merganser'],
      [b, 'Goldeneye'],
      [c, 'Whimbrel'],
    ] as const) {
      await handIn(who, { text: `${word} unnamed`, table: tableId(0) });
      await handIn(who, { text: `${word} named`, named: true });
    }
    await handIn(far, { text: 'Lapwing', named: true, table: tableId(1) });
    await handIn(a, { text: 'Another pause', named: true, step: 'later' });
    const before = Date.now();
    ahead += 5_000;
    await reveal();
    await plan.until(() => resultIn(plan.doc, 'pause') !== undefined);
    const { at = 0 } = resultIn(plan.doc, 'pause') ?? {};
    expect(at).toBeGreaterThanOrEqual(before + 5_000);
    expect(resultIn(plan.doc, 'pause')).toEqual({ kind: 'thoughts', at, shown: 7, held: false });
    expect(resultIn(plan.doc, 'later')).toBeUndefined();
    const near = await atTable(0);
    expect(words(near)).toEqual(['Goldeneye unnamed', 'Merganser unnamed', 'Whimbrel unnamed']);
    expect(words(await atTable(1))).toEqual(['Lapwing']);
    expect(words(toRoom())).toEqual(['Goldeneye named', 'Merganser named', 'Whimbrel named']);
    for (const each of [...near, ...toRoom()]) expect(each).toMatchObject({ card: 'pause/pause', at });
    for (const { author, ...each } of near) {
      expect(author).toEqual(UNNAMED);
      expect(Object.keys(each).sort()).toEqual(['at', 'card', 'id', 'rank', 'text']);
    }
    expect(toRoom().find(({ text }) => text === 'Goldeneye named')?.author).toEqual({
      id: b.id,
      name: 'Amina',
    });
    const told = JSON.stringify([near, toRoom(), await atTable(1)]);
    for (const ticket of tickets) expect(told).not.toContain(ticket);
    await reveal();
    expect([(await atTable(0)).length, toRoom().length]).toEqual([3, 3]);
    expect((await desk.reveal(a)).body.code).toBe('not-allowed');
  });

  it('[T4] unnamed thoughts wait until three people have some for the same audience', async () => {
    const [a, b, c, d] = [await join(), await join(), await join(), await join()];
    await desk.handIn(a, { text: 'Room 1' });
    await desk.handIn(a, { text: 'Room 2' });
    await desk.handIn(a, { text: 'Room 3' });
    await desk.handIn(b, { text: 'Room 4' });
    await desk.handIn(c, { text: 'Table', table: tableId(0) });
    await desk.handIn(d, { text: 'Named', named: true });
    await reveal();
    await plan.until(() => resultIn(plan.doc, 'pause') !== undefined);
    expect(resultIn(plan.doc, 'pause')).toMatchObject({ shown: 1, held: true });
    expect(words(toRoom())).toEqual(['Named']);
    expect(await atTable(0)).toEqual([]);
    expect((await desk.handIn(c, { text: 'Room 5' })).body).toEqual({ state: 'waiting' });
    expect(words(toRoom())).toEqual(['Named']);
    await reveal();
    await plan.until(() => resultIn(plan.doc, 'pause')?.shown === 6);
    expect(resultIn(plan.doc, 'pause')?.held).toBe(true);
    expect(words(toRoom())).toEqual(['Named', 'Room 1', 'Room 2', 'Room 3', 'Room 4', 'Room 5']);
    // Those who were shown hide nobody any more.
    await desk.handIn(d, { text: 'Room 6' });
    await reveal();
    expect(words(shownIn(await fresh('plan'), 'thoughts'))).not.toContain('Room 6');
    for (const who of [a, b]) await desk.handIn(who, { text: 'Table too', table: tableId(0) });
    await reveal();
    expect(words(await atTable(0))).toEqual(['Table', 'Table too', 'Table too']);
  });

  it('[T5] once everybody has finished, at whichever table, the clock holds no reveal back', async () => {
    const [a, b] = [await join('Ann', 0), await join('Ben', 1)];
    await desk.handIn(a, { text: 'Merganser', named: true });
    const step = { id: 'pause', title: 'Pause', minutes: 5, kind: 'pause' as const, deck: null, ids: [] };
    await steer((doc) => {
      putStep(doc, 'test', { ...step, instructions: '', facilitatorNote: '' });
      startStep(doc, 'test', { ...step, order: 1 }, now());
      startClock(doc, 'test', now());
    });
    const finish = async (who: typeof a, table: number) => {
      const at = await wire(who, `table/${tableId(table)}`);
      await at.until(() => at.saved >= 1);
      const n = at.edit((doc) => setFinished(doc, 'test', step.id, who.id, true));
      await at.until(() => at.saved >= n);
      await at.close();
    };
    await finish(a, 0);
    expect((await desk.reveal(workshop.facilitator, step.id)).body?.code).toBe('pause-running');
    await finish(b, 1);
    await reveal(step.id);
  });

  it('[T5] a reveal is not sprung on people who are writing', async () => {
    const a = await join();
    await desk.handIn(a, { text: 'Merganser', named: true });
    const step = {
      id: 'pause',
      title: 'Pause',
      minutes: 5,
      kind: 'pause' as const,
      deck: null,
      ids: [],
    };
    await steer((doc) => {
      putStep(doc, 'test', { ...step, instructions: '', facilitatorNote: '' });
      startStep(doc, 'test', { ...step, order: 1 }, now());
      startClock(doc, 'test', now());
    });
    const refused = async () => (await desk.reveal(workshop.facilitator)).body?.code;
    expect(await refused()).toBe('pause-running');
    ahead += 4 * 60_000;
    expect((await desk.reveal(workshop.facilitator)).status).toBe(409);
    expect(shownIn(await fresh('plan'), 'thoughts')).toEqual([]);
    // Another pause is nobody's business here.
    await reveal('other');
    await steer((doc) => holdClock(doc, 'test', now()));
    await reveal();
    await plan.until(() => toRoom().length === 1);
    await steer((doc) => startClock(doc, 'test', now()));
    expect(await refused()).toBe('pause-running');
    ahead += 62_000;
    await reveal();
    await steer((doc) => stopRunning(doc, 'test'));
    await reveal();
  });

  it('[T6] after the first reveal named thoughts show at once, and what was shown stays as it was', async () => {
    const a = await join();
    await reveal();
    await plan.until(() => resultIn(plan.doc, 'pause') !== undefined);
    expect(resultIn(plan.doc, 'pause')).toMatchObject({ shown: 0, held: false });
    const ticket = newTicket();
    expect((await desk.handIn(a, { text: 'Late', named: true }, ticket)).body).toEqual({ state: 'shown' });
    await plan.until(() => resultIn(plan.doc, 'pause')?.shown === 1);
    const again = { text: 'Otherwise', named: false };
    expect((await desk.handIn(a, again, ticket)).body).toEqual({ state: 'shown' });
    const atMine = { text: 'Mine', named: true, table: tableId(0) };
    expect((await desk.handIn(a, atMine)).body).toEqual({ state: 'shown' });
    expect((await desk.handIn(a, { text: 'Unnamed' })).body).toEqual({ state: 'waiting' });
    expect((await desk.handIn(a, { text: 'Else', named: true, step: 'other' })).body.state).toBe('waiting');
    await reveal();
    await plan.until(() => resultIn(plan.doc, 'pause')?.held === true);
    expect(resultIn(plan.doc, 'pause')?.shown).toBe(2);
    expect(toRoom()).toMatchObject([{ text: 'Late', author: { id: a.id } }]);
    expect(words(await atTable(0))).toEqual(['Mine']);
  });

  it('[T7] one person has so many waiting, of so many characters', async () => {
    const [a, b] = [await join(), await join()];
    const ticket = newTicket();
    const longest = await desk.handIn(a, { text: 'x'.repeat(LIMITS.thoughtLength) }, ticket);
    expect(longest.status).toBe(200);
    const longer = await desk.handIn(a, { text: 'x'.repeat(LIMITS.thoughtLength + 1) });
    expect(longer).toMatchObject({ status: 400, body: { code: 'bad-request' } });
    for (let n = 1; n < LIMITS.thoughtsWaiting; n += 1)
      expect((await desk.handIn(a, { text: `${n}`, step: `s${n % 3}` })).status).toBe(200);
    const more = await desk.handIn(a, { text: 'One more' });
    expect(more).toMatchObject({ status: 409, body: { code: 'too-many-thoughts' } });
    expect((await desk.handIn(a, { text: 'Instead' }, ticket)).status).toBe(200);
    expect((await desk.handIn(b, { text: 'Mine' })).status).toBe(200);
    await desk.takeBack(a, ticket);
    expect((await desk.handIn(a, { text: 'One more' })).status).toBe(200);
  });

  it('[T8] goes to the own table or to the room, and from a stage nowhere', async () => {
    const a = await join();
    const path = `/api/workshops/${workshop.id}`;
    const { body } = await workshop.facilitator.ask<NewKey>('POST', `${path}/keys`, { which: 'stage' });
    const stage = visitor(server.url);
    await stage.ask('POST', `${path}/enter`, { key: body.key });
    const code = async (who: Visitor, table?: string) =>
      (await desk.handIn(who, { text: 'Here', named: true, ...(table && { table }) })).body.code;
    expect(await code(a, tableId(1))).toBe('not-your-table');
    expect(await code(a, 'nowhere')).toBe('not-your-table');
    expect(await code(workshop.facilitator, tableId(0))).toBe('not-your-table');
    expect(await code(stage)).toBe('not-allowed');
    expect(await code(visitor(server.url))).toBe('not-signed-in');
    expect(await code(workshop.facilitator)).toBeUndefined();
    expect(await code(a, tableId(0))).toBeUndefined();
  });

  it('[T8] what waits of somebody who was removed, or for a table that was, is not shown', async () => {
    const [a, b, c] = [await join(), await join(), await join()];
    const gone = await join();
    const far = await join('Tomos', 1);
    await desk.handIn(gone, { text: 'Gone', named: true });
    for (const who of [a, b, gone]) await desk.handIn(who, { text: 'Unnamed' });
    await desk.handIn(far, { text: 'Far', named: true, table: tableId(1) });
    await workshop.facilitator.ask('DELETE', `/api/workshops/${workshop.id}/people/${gone.id}`);
    await workshop.facilitator.ask('DELETE', `/api/workshops/${workshop.id}/tables/${tableId(1)}`);
    await reveal();
    await plan.until(() => resultIn(plan.doc, 'pause') !== undefined);
    // Two are left, and two hide nobody.
    expect(toRoom()).toEqual([]);
    await desk.handIn(c, { text: 'Unnamed' });
    await reveal();
    await plan.until(() => toRoom().length > 0);
    expect(words(toRoom())).toEqual(['Unnamed', 'Unnamed', 'Unnamed']);
  });

  it('[J9] a deleted workshop takes no more thoughts', async () => {
    const a = await join();
    const answers = Promise.all([
      workshop.facilitator.ask('DELETE', `/api/workshops/${workshop.id}`),
      ...Array.from({ length: 20 }, () => desk.handIn(a, { text: 'Merganser', named: true })),
    ]);
    for (const { status } of await answers) expect([200, 204, 401, 404]).toContain(status);
    expect((await desk.handIn(a, { text: 'Merganser' })).body.code).toBe('unknown-workshop');
  });

  it('[T10] something odd at a table and in the plan, whatever it is, keeps no reveal from showing its thoughts', async () => {
    const [a, b] = [await join(), await join('Tom', 1)];
    const table = await wire(a, `table/${tableId(0)}`);
    await table.until(() => table.saved >= 1);
    // What is nested 10,000 deep is the relay's to refuse.
    const odd = oddValues(11, 40).filter(({ name }) => !/10,000|megabyte/.test(name));
    const n = table.edit((doc) => odd.forEach(({ put }) => put(doc, 'responses')));
    await table.until(() => table.saved >= n);
    await steer((doc) =>
      odd.forEach(({ put }) => ['results', 'people', 'run', 'thoughts'].forEach((root) => put(doc, root))),
    );
    await desk.handIn(a, { text: 'Merganser', named: true, table: tableId(0) });
    await desk.handIn(b, { text: 'Goldeneye', named: true });
    await reveal();
    expect(words(await atTable(0))).toContain('Merganser');
    expect(words(shownIn(await fresh('plan'), 'thoughts'))).toContain('Goldeneye');
    await table.close();
  });
});
