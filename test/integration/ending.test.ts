import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EndingView, JoinView } from '../../shared/protocol/http.ts';
import { endOf } from '../../shared/model/plan/ending.ts';
import { PLAN_ROOTS } from '../../shared/model/plan/plan-view.ts';
import { readDocument } from '../../shared/model/document.ts';
import { addResponse } from '../../shared/model/table/response-edits.ts';
import { memoryStorage } from '../../server/storage/memory.ts';
import { manualClock, type ManualClock } from '../support/manual-clock.ts';
import { sealedDesk } from '../support/sealed.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, visitor } from '../support/visitor.ts';
import { openWire } from '../support/wire.ts';

const DAY = 24 * 60 * 60_000;

describe('how a workshop ends', () => {
  let clock: ManualClock;
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  beforeEach(async () => {
    clock = manualClock();
    server = await startTestServer({ clock });
    workshop = await startWorkshop(server.url);
  });
  afterEach(() => server.stop());

  const at = (rest: string) => `/api/workshops/${workshop.id}${rest}`;
  const change = (ending: object, who = workshop.facilitator) =>
    who.ask<EndingView>('PUT', at('/ending'), ending);
  const tableOf = async (who: { cookie(): string }, place = 0) => {
    const wire = await openWire(server.url, `${workshop.id}/table/${workshop.tables[place]!.id}`, {
      cookie: who.cookie(),
    });
    await wire.until(() => wire.saved >= 1);
    return wire;
  };
  const response = (id: string, text: string) => ({
    id,
    card: 'F1',
    text,
    author: { id: 'p', name: 'Priya' },
    at: 1,
  });

  it('[X1] nobody adds to a closed workshop, over open connections either, and everybody reads', async () => {
    const priya = await workshop.join();
    const [wire, theirs] = [await tableOf(priya), await tableOf(workshop.facilitator)];
    const taken = wire.edit((doc) => addResponse(doc, 'test', response('a', 'Before')));
    await wire.until(() => wire.saved >= taken);
    expect((await change({ closed: true })).status).toBe(200);
    for (const each of [wire, theirs]) {
      const n = each.edit((doc) => addResponse(doc, 'test', response(`b${n0()}`, 'After')));
      await each.until(() => each.refused.length === 1);
      expect(each.refused).toEqual([{ n, reason: 'closed' }]);
    }
    const plan = await openWire(server.url, `${workshop.id}/plan`, { cookie: workshop.facilitator.cookie() });
    await plan.until(() => plan.saved >= 1);
    plan.edit((doc) => doc.getMap('run').set('step', 'x'));
    await plan.until(() => plan.refused.length === 1);
    const newcomer = await tableOf(await workshop.join({ name: 'Tom' }));
    expect([...newcomer.doc.getMap('responses').keys()]).toEqual(['a']);
    newcomer.edit((doc) => addResponse(doc, 'test', response('c', 'Late')));
    await newcomer.until(() => newcomer.refused.length === 1);
    expect(newcomer.refused[0]?.reason).toBe('closed');
  });

  it('[X1] [R13] what was refused is asked for once the workshop is open again', async () => {
    const priya = await workshop.join();
    const [wire, other] = [await tableOf(priya), await tableOf(workshop.facilitator)];
    await change({ closed: true });
    wire.edit((doc) => addResponse(doc, 'test', response('late', 'Typed on the train')));
    await wire.until(() => wire.refused.length === 1);
    await change({ closed: false });
    await other.until(() => other.doc.getMap('responses').has('late'));
    const n = other.edit((doc) => addResponse(doc, 'test', response('more', 'Again')));
    await other.until(() => other.saved >= n);
    expect(other.refused).toEqual([]);
  });

  it('[X1] a restarted server still takes nothing', async () => {
    const storage = memoryStorage();
    const first = await startTestServer({ storage, clock });
    const mine = await startWorkshop(first.url);
    await mine.facilitator.ask('PUT', `/api/workshops/${mine.id}/ending`, { closed: true });
    await first.stopKeeping();
    const again = await startTestServer({ storage, clock });
    const wire = await openWire(again.url, `${mine.id}/plan`, { cookie: mine.facilitator.cookie() });
    await wire.until(() => wire.saved >= 1);
    wire.edit((doc) => doc.getMap('run').set('step', 'x'));
    await wire.until(() => wire.refused.length === 1);
    expect(wire.refused[0]?.reason).toBe('closed');
    await wire.close();
    await again.stop();
  });

  it('[X2] what adds over HTTP is refused; joining, links, seats, exports and the sealed copy go on', async () => {
    const priya = await workshop.join({ rejoinToken: 'r'.repeat(43) });
    await change({ closed: true });
    const { facilitator, tables } = workshop;
    const table = tables[0]!.id;
    const ticket = 't'.repeat(22);
    const adding: [typeof facilitator, string, string, object?][] = [
      [priya, 'PUT', '/ballots/rating/F1', { person: priya.id, ballot: { matters: 3 } }],
      [priya, 'POST', '/answers/chooser/show', { table }],
      [priya, 'PUT', '/thoughts', { ticket, step: 's', table, named: false, text: 'x' }],
      [facilitator, 'POST', '/thoughts/reveal', { step: 's' }],
      [facilitator, 'POST', '/reveal', { what: { kind: 'ratings' }, shown: true }],
      [facilitator, 'POST', '/tables', { name: 'Owl' }],
      [facilitator, 'PUT', `/tables/${table}`, { name: 'Owl' }],
      [facilitator, 'DELETE', `/tables/${table}`],
      [facilitator, 'PUT', '', { title: 'Another' }],
      [facilitator, 'POST', '/history', {}],
      [facilitator, 'POST', '/losses/bring-back', { table, person: 'p', since: 0 }],
    ];
    for (const [who, method, path, body] of adding) {
      const { status, body: said } = await who.ask(method, at(path), body);
      expect([path, status, said.code]).toEqual([path, 409, 'workshop-closed']);
    }
    const tom = await workshop.join({ name: 'Tom' });
    expect((await tom.ask('PUT', at(`/people/${tom.id}/seat`), { tableId: tables[1]!.id })).status).toBe(204);
    expect((await facilitator.ask('POST', at('/keys'), { which: 'stage' })).status).toBe(201);
    expect((await priya.ask('GET', at('/export/actions.csv'))).status).toBe(200);
    const desk = sealedDesk(server.url, workshop.id);
    expect((await desk.put(priya, new Uint8Array([1]))).status).toBe(204);
    expect((await priya.ask<JoinView>('GET', `/api/join/${workshop.joinCode}`)).body.door).toBeUndefined();
  });

  it('[X1] only facilitators close, and a stranger learns nothing', async () => {
    const priya = await workshop.join();
    expect(await change({ closed: true }, priya)).toMatchObject({ status: 403 });
    expect((await visitor(server.url).ask('GET', at('/ending'))).status).toBe(401);
    expect(await change({ keepDays: 8 })).toMatchObject({ status: 400 });
  });

  it('[X3] the plan says so to everybody', async () => {
    const plan = await openWire(server.url, `${workshop.id}/plan`, { cookie: workshop.facilitator.cookie() });
    await plan.until(() => plan.saved >= 1);
    const said = () => endOf(readDocument(plan.doc, PLAN_ROOTS));
    expect(said()).toEqual({});
    await change({ keepDays: 30 });
    const { body } = await change({ closed: true });
    const closed = { at: clock.now(), by: 'Facilitator' };
    const deleteAt = clock.now() + 30 * DAY;
    // What is told to a busy room waits for its next tick.
    clock.advance(100);
    await plan.until(() => said().closed !== undefined);
    expect(said()).toEqual({ closed, deleteAt });
    expect(body).toEqual({ closed, keepDays: 30, deleteAt });
    expect((await workshop.facilitator.ask('GET', at('/ending'))).body).toEqual(body);
    await change({ closed: false });
    clock.advance(100);
    await plan.until(() => said().closed === undefined);
    expect(said()).toEqual({});
  });

  it('[X4] days count from the closing, and from the choice in a closed workshop', async () => {
    await change({ keepDays: 7 });
    const closedAt = clock.now();
    await change({ closed: true });
    clock.advance(6 * DAY);
    expect((await change({ longer: true })).body.deleteAt).toBe(closedAt + 13 * DAY);
    expect((await change({ closed: true })).body.deleteAt).toBe(closedAt + 13 * DAY);
    expect((await change({ keepDays: 90 })).body.deleteAt).toBe(clock.now() + 90 * DAY);
    expect((await change({ keepDays: null })).body).toEqual({
      closed: { at: closedAt, by: 'Facilitator' },
    });
    await change({ keepDays: 7 });
    expect((await change({ closed: false })).body).toEqual({ keepDays: 7 });
    clock.advance(8 * DAY);
    expect((await workshop.facilitator.ask('GET', at('/me'))).status).toBe(200);
  });

  it('[X5] it deletes itself when its time has come, and tells whoever has it open', async () => {
    const priya = await workshop.join();
    await change({ closed: true, keepDays: 7 });
    const wire = await tableOf(priya);
    // A connection that answers no ping for a week of this clock would be cut before.
    clock.advance(7 * DAY - 60_000);
    expect((await priya.ask('GET', at('/me'))).status).toBe(200);
    await wire.close().catch(() => {});
    const open = await tableOf(priya);
    clock.advance(6 * 60_000);
    expect([4410, 1006]).toContain(await open.closed);
    await expect.poll(async () => (await priya.ask('GET', at('/me'))).status).toBe(404);
  });

  it('[X5] a server that was off at that moment does so at its start', async () => {
    const storage = memoryStorage();
    const first = await startTestServer({ storage, clock });
    const [mine, kept] = [await startWorkshop(first.url), await startWorkshop(first.url)];
    await mine.facilitator.ask('PUT', `/api/workshops/${mine.id}/ending`, { closed: true, keepDays: 7 });
    await kept.facilitator.ask('PUT', `/api/workshops/${kept.id}/ending`, { closed: true });
    await first.stopKeeping();
    clock.advance(8 * DAY);
    const again = await startTestServer({ storage, clock });
    expect(await storage.registry.workshop(mine.id)).toBeUndefined();
    expect(await storage.registry.workshop(kept.id)).toBeDefined();
    await again.stop();
  });
});

let n = 0;
const n0 = () => (n += 1);
