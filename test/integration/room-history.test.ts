import type { PlanDoc, TableDoc, Doc } from '../../shared/model/document.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { systemClock } from '../../server/clock.ts';
import type { Step } from '../../shared/cards/format.ts';
import { putStep, removeStep } from '../../shared/model/plan/agenda-edits.ts';
import { startStep, stopRunning } from '../../shared/model/plan/run-edits.ts';
import { setHand } from '../../shared/model/table/seat-edits.ts';
import type { Me, RestorePoint, TableRef } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { manualClock } from '../support/manual-clock.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, type Visitor } from '../support/visitor.ts';
import { openWire, type Wire } from '../support/wire.ts';

/** Ten minutes pass when a test says so; everything shorter by itself. */
function longClock() {
  const held = manualClock();
  return {
    now: held.now,
    after: (ms: number, fn: () => void) =>
      ms >= LIMITS.restoreEveryMs ? held.after(ms, fn) : systemClock.after(ms, fn),
    advance: held.advance,
  };
}

const STEP = {
  kind: 'plenary',
  minutes: 10,
  deck: null,
  ids: [],
  instructions: '',
  facilitatorNote: '',
} satisfies Partial<Step>;

describe('history', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  let clock: ReturnType<typeof longClock>;
  let plan: Wire<PlanDoc>;
  let table: Wire<TableDoc>;
  beforeEach(async () => {
    clock = longClock();
    server = await startTestServer({ clock });
    workshop = await startWorkshop(server.url);
    plan = await wire(workshop.facilitator, 'plan');
    table = await wire(await workshop.join(), `table/${tableId(0)}`);
    await edit(plan, (doc) => {
      putStep(doc, 'test', { ...STEP, id: 's1', title: 'Our stories' });
      putStep(doc, 'test', { ...STEP, id: 's2', title: 'Dots' });
    });
  });
  afterEach(() => server.stop());

  const path = (rest: string) => `/api/workshops/${workshop.id}/${rest}`;
  const wire = <Name extends string>(who: Visitor, document: Name) =>
    openWire(server.url, `${workshop.id}/${document}` as const, { cookie: who.cookie() });
  const tableId = (n: number) => workshop.tables[n]?.id ?? '';
  const edit = async <D extends Doc>(open: Wire<D>, change: (doc: D) => void) => {
    await open.until(() => open.saved >= 1);
    const n = open.edit(change);
    await open.until(() => open.saved >= n);
  };
  const say = (what: string) => edit(table, (doc) => doc.getMap('m').set('said', what));
  const begin = (id: string, title: string) =>
    edit(plan, (doc) => startStep(doc, 'test', { ...STEP, id, title, order: 0 }, 0));
  const points = async () => (await workshop.facilitator.ask<RestorePoint[]>('GET', path('history'))).body;
  /** Points come a moment after what they are about. */
  const pointsWhen = (count: number) =>
    vi.waitFor(async () => {
      const found = await points();
      expect(found).toHaveLength(count);
      return found;
    });
  const said = async (point: RestorePoint | undefined, document = `table/${tableId(0)}`) => {
    const response = await fetch(`${server.url}${path(`history/${point?.id}/${document}`)}`, {
      headers: { cookie: workshop.facilitator.cookie() },
    });
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    const doc = new Y.Doc();
    Y.applyUpdate(doc, new Uint8Array(await response.arrayBuffer()));
    return doc.getMap('m').get('said');
  };

  it('[H1] a point is made when a step begins, whoever began it, and says what was there', async () => {
    await say('before');
    await begin('s1', 'Our stories');
    const [first] = await pointsWhen(1);
    expect(first).toMatchObject({ label: 'Before “Our stories”', at: clock.now(), tables: workshop.tables });
    await say('after');
    await begin('s2', 'Dots');
    const [second, again] = await pointsWhen(2);
    expect([second?.label, again?.id]).toEqual(['Before “Dots”', first?.id]);
    expect([await said(first), await said(second)]).toEqual(['before', 'after']);
    expect(await said(first, `table/${tableId(1)}`)).toBeUndefined();
  });

  it('[H1] two facilitators who begin the same step make one point', async () => {
    await Promise.all([begin('s1', 'Our stories'), begin('s1', 'Our stories')]);
    await pointsWhen(1);
    await begin('s2', 'Dots');
    expect((await pointsWhen(2)).map(({ label }) => label)).toEqual([
      'Before “Dots”',
      'Before “Our stories”',
    ]);
  });

  it('[H1] names a running step that was taken off the agenda by its clock', async () => {
    await edit(plan, (doc) => removeStep(doc, 'test', 's1'));
    await begin('s1', 'Our stories');
    expect((await pointsWhen(1))[0]?.label).toBe('Before “Our stories”');
    await edit(plan, (doc) => stopRunning(doc, 'test'));
    expect((await pointsWhen(2))[0]?.label).toBe('After the last step');
  });

  it('[H2] ten minutes after a change there is a point, and none while nothing changes', async () => {
    await begin('s1', 'Our stories');
    await pointsWhen(1);
    clock.advance(LIMITS.restoreEveryMs);
    await say('one');
    clock.advance(LIMITS.restoreEveryMs - 1);
    await say('two');
    clock.advance(1);
    const [point] = await pointsWhen(2);
    expect(point?.label).toBe('During “Our stories”');
    expect(await said(point)).toBe('two');
    clock.advance(10 * LIMITS.restoreEveryMs);
    await say('three');
    clock.advance(LIMITS.restoreEveryMs);
    expect(await said((await pointsWhen(3))[0])).toBe('three');
  });

  it('[H6] the first change of a workshop without a point gets one after a minute, and only the first', async () => {
    await server.stop();
    const held = manualClock();
    // What is shorter passes by itself.
    const minutes = {
      ...held,
      after: (ms: number, fn: () => void) =>
        ms >= LIMITS.firstRestoreMs ? held.after(ms, fn) : systemClock.after(ms, fn),
    };
    server = await startTestServer({ clock: minutes });
    workshop = await startWorkshop(server.url);
    table = await wire(await workshop.join(), `table/${tableId(0)}`);
    await say('one');
    held.advance(LIMITS.firstRestoreMs - 1);
    expect(await points()).toEqual([]);
    held.advance(1);
    const [point] = await pointsWhen(1);
    expect(await said(point)).toBe('one');
    await say('two');
    held.advance(2 * LIMITS.firstRestoreMs);
    await say('three');
    expect(await points()).toHaveLength(1);
  });

  it('[H2] a failing history keeps nobody from working, says so in the log without words, and tries again', async () => {
    const { history } = server.storage;
    const real = history.addPoint;
    history.addPoint = async () => {
      throw new Error('Unmistakable');
    };
    await begin('s1', 'Our stories');
    await vi.waitFor(() => expect(server.logged.join()).toContain('"stage":"history"'));
    await say('still here');
    expect(server.logged.join()).not.toContain('Unmistakable');
    clock.advance(LIMITS.restoreEveryMs);
    await vi.waitFor(() => expect(server.logged.join().match(/"stage":"history"/g)).toHaveLength(2));
    history.addPoint = real;
    clock.advance(LIMITS.restoreEveryMs);
    expect(await said((await pointsWhen(1))[0])).toBe('still here');
  });

  it('[H3] only so many points are kept, the oldest go first, and all go with the workshop', async () => {
    await say('kept');
    await begin('s1', 'Our stories');
    await pointsWhen(1);
    const { history } = server.storage;
    const state = await history.remember(workshop.id, `table/${tableId(0)}`);
    for (let n = 0; n < LIMITS.restorePoints; n += 1)
      await history.addPoint(
        workshop.id,
        { id: `p${n}`, at: n, label: `${n}`, tables: workshop.tables },
        [state],
        LIMITS.restorePoints,
        LIMITS.restoreBytes,
      );
    const kept = await points();
    expect([kept.length, kept.at(-1)?.id, kept[0]?.id]).toEqual([
      LIMITS.restorePoints,
      'p0',
      `p${LIMITS.restorePoints - 1}`,
    ]);
    expect(await said(kept[0])).toBe('kept');
    await workshop.facilitator.ask('DELETE', `/api/workshops/${workshop.id}`);
    expect(await history.points(workshop.id)).toEqual([]);
  });

  it('[H7] a moment is kept when a facilitator asks, under its name, and only so many at once', async () => {
    await say('as it was');
    const keep = (body: object) => workshop.facilitator.ask('POST', path('history'), body);
    expect((await keep({ label: ' Before\u202E the  maps ' })).status).toBe(204);
    await say('as it is');
    const [kept] = await points();
    expect(kept?.label).toBe('Before the maps');
    expect(await said(kept)).toBe('as it was');
    expect((await keep({})).status).toBe(204);
    expect((await points())[0]?.label).toMatch(/^Kept by /);
    for (let n = 2; n < LIMITS.momentsAtOnce; n += 1) expect((await keep({})).status).toBe(204);
    const before = (await points()).length;
    const refused = await keep({ label: 'One more' });
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-moments' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await points()).toHaveLength(before);
    clock.advance(LIMITS.momentEveryMs);
    expect((await keep({ label: 'One more' })).status).toBe(204);
    expect((await points())[0]?.label).toBe('One more');
  });

  it('[H7] a moment that could not be kept is not said to be', async () => {
    vi.spyOn(server.storage.history, 'addPoint').mockRejectedValue(new Error('disk'));
    const answer = await workshop.facilitator.ask('POST', path('history'), {});
    expect(answer).toMatchObject({ status: 503, body: { code: 'storage-failed' } });
  });

  it('[H4] a moment that is not kept is said to be so', async () => {
    const ask = async (rest: string, body?: unknown) =>
      (await workshop.facilitator.ask(body ? 'POST' : 'GET', path(rest), body)).body.code;
    expect(await ask('history/p1/plan')).toBe('unknown-restore-point');
    expect(await ask('history/p1/secrets')).toBe('not-found');
    expect(await ask(`history/p1/tables/${tableId(0)}/copy`, {})).toBe('unknown-restore-point');
  });

  it('[H5] a table comes back as a new one beside what is there now', async () => {
    await say('then');
    await edit(table, (doc) => setHand(doc, 'test', 'p1', 1));
    await begin('s1', 'Our stories');
    const [point] = await pointsWhen(1);
    await say('now');
    const copy = (body: object) =>
      workshop.facilitator.ask<TableRef>(
        'POST',
        path(`history/${point?.id}/tables/${tableId(0)}/copy`),
        body,
      );
    const { status, body } = await copy({ label: 'half past ten' });
    expect([status, body.name]).toEqual([201, 'Heron, as at half past ten']);
    const { tables } = (await workshop.facilitator.ask<Me>('GET', path('me'))).body;
    expect(tables).toEqual([...workshop.tables, body]);
    await plan.until(() => plan.doc.getMap('tables').has(body.id));
    const back = await wire(workshop.facilitator, `table/${body.id}`);
    await back.until(() => back.doc.getMap('m').get('said') === 'then');
    expect(back.doc.getMap('hands').size).toBe(0);
    expect(table.doc.getMap('m').get('said')).toBe('now');
    expect((await copy({})).body.name).toBe(
      `Heron, as at ${new Date(clock.now()).toISOString().slice(11, 16)}`,
    );
  });

  it('[H5] a table taken away comes back with what it said last', async () => {
    await say('the last words');
    expect((await workshop.facilitator.ask('DELETE', path(`tables/${tableId(0)}`))).status).toBe(204);
    const [point] = await pointsWhen(1);
    expect(point?.label).toBe('Before “Heron” was taken away');
    const { body } = await workshop.facilitator.ask<TableRef>(
      'POST',
      path(`history/${point?.id}/tables/${tableId(0)}/copy`),
      {},
    );
    const back = await wire(workshop.facilitator, `table/${body.id}`);
    await back.until(() => back.doc.getMap('m').get('said') === 'the last words');
  });
});
