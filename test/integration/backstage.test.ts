import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { putNote, sendToTable } from '../../shared/model/backstage/backstage-edits.ts';
import { BACKSTAGE_ROOTS } from '../../shared/model/backstage/backstage-view.ts';
import { newDocument, type PlanDoc, readDocument, root } from '../../shared/model/document.ts';
import { PLAN_ROOTS } from '../../shared/model/plan/plan-view.ts';
import { createPlan } from '../../shared/model/plan/plan-edits.ts';
import { CLOSE } from '../../shared/protocol/close-codes.ts';
import type { CreatedWorkshop, TableMessage } from '../../shared/protocol/http.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, visitor, type Visitor } from '../support/visitor.ts';
import { openWire } from '../support/wire.ts';

const NOTE = 'Heron has not met for a year';
const WHISPER = 'Please let Ann finish';
const note = { kind: 'plenary', title: 'Welcome', minutes: 5, deck: null, ids: [], instructions: '' };

/** Writes into a plan what a version before this one wrote there. */
function asBefore(doc: PlanDoc, table: string): void {
  root(doc, 'agenda').set('s1', { ...note, facilitatorNote: NOTE, order: 0 });
  root(doc, 'agenda').set('s2', new Y.Map(Object.entries({ ...note, facilitatorNote: NOTE, order: 1 })));
  root(doc, 'messages').set('m1', { text: WHISPER, at: 1, from: 'Amina', table });
  root(doc, 'messages').set('m2', { text: 'Ten minutes', at: 2, from: 'Amina' });
}

describe('what facilitators keep among themselves', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  beforeEach(async () => {
    server = await startTestServer();
    workshop = await startWorkshop(server.url);
  });
  afterEach(() => server.stop());

  const wire = <Name extends string>(who: Visitor, document: Name) =>
    openWire(server.url, `${workshop.id}/${document}` as const, { cookie: who.cookie() });
  const heron = () => workshop.tables[0]?.id ?? '';
  const messagesFor = (who: Visitor, table = heron()) =>
    who.ask<TableMessage[]>('GET', `/api/workshops/${workshop.id}/tables/${table}/messages`);
  /** Everything a newcomer's plan is sent, as letters. */
  const planOf = async (who: Visitor) => {
    const plan = await wire(who, 'plan');
    await plan.until(() => root(plan.doc, 'workshop').size > 0);
    return {
      view: () => readDocument(plan.doc, PLAN_ROOTS),
      sent: () => Buffer.concat(plan.frames).toString(),
    };
  };
  const kept = () =>
    server.rooms.read(`${workshop.id}/backstage`, (doc) => readDocument(doc, BACKSTAGE_ROOTS));

  it('[G1] only facilitators read it', async () => {
    const stage = visitor(server.url);
    const key = await workshop.facilitator.ask<{ key: string }>(
      'POST',
      `/api/workshops/${workshop.id}/keys`,
      {
        which: 'stage',
      },
    );
    await stage.ask('POST', `/api/workshops/${workshop.id}/enter`, { key: key.body.key });
    for (const who of [await workshop.join(), stage, visitor(server.url)]) {
      const closed = await (await wire(who, 'backstage')).closed;
      expect([CLOSE.notAllowed, CLOSE.notSignedIn]).toContain(closed);
    }
    const open = await wire(workshop.facilitator, 'backstage');
    const n = open.edit((doc) => putNote(doc, 'test', 's1', NOTE));
    await open.until(() => open.saved >= n);
  });

  it('[G1] the notes of a ready-made agenda are in no plan', async () => {
    const someone = visitor(server.url);
    const request = { title: 'Ready', format: 'strategic-exchange', tables: ['Heron'] };
    const { body } = await someone.ask<CreatedWorkshop>('POST', '/api/workshops', request);
    const notes = await server.rooms.read(`${body.id}/backstage`, (doc) =>
      readDocument(doc, BACKSTAGE_ROOTS),
    );
    const [first] = Object.values(notes.notes);
    const plan = await server.rooms.read(`${body.id}/plan`, (doc) =>
      JSON.stringify(readDocument(doc, PLAN_ROOTS)),
    );
    expect(first).toMatch(/\w/);
    expect(plan).not.toContain(first);
  });

  it('[G2] a message reaches its table, and no other', async () => {
    const [ann, tom] = [
      await workshop.join(),
      await workshop.join({ tableId: workshop.tables[1]?.id ?? '' }),
    ];
    const atHeron = await planOf(ann);
    const open = await wire(workshop.facilitator, 'backstage');
    const send = async (id: string, text: string) => {
      const message = { id, text, at: 7, from: 'Amina', table: heron() };
      const n = open.edit((doc) => sendToTable(doc, 'test', message));
      await open.until(() => open.saved >= n);
    };
    await send('m1', WHISPER);
    const first = await vi.waitUntil(() => atHeron.view().told[heron()]);
    expect((await messagesFor(ann)).body).toEqual([{ id: 'm1', text: WHISPER, at: 7, from: 'Amina' }]);
    expect((await messagesFor(workshop.facilitator)).body).toHaveLength(1);
    expect((await messagesFor(tom)).status).toBe(403);
    expect((await messagesFor(visitor(server.url))).status).toBe(401);

    await send('m1', 'Another wording');
    await vi.waitUntil(() => atHeron.view().told[heron()] !== first);
    const n = open.edit((doc) => root(doc, 'messages').delete('m1'));
    await open.until(() => open.saved >= n);
    await vi.waitUntil(() => !(heron() in atHeron.view().told));
    expect((await messagesFor(ann)).body).toEqual([]);
    expect(atHeron.sent()).not.toContain(WHISPER);
  });

  it('[G3] what a page of an earlier version writes into the plan is moved, for newcomers too', async () => {
    const facilitator = await wire(workshop.facilitator, 'plan');
    await facilitator.until(() => root(facilitator.doc, 'workshop').size > 0);
    facilitator.edit((doc) => asBefore(doc, heron()));
    const plan = await planOf(workshop.facilitator);
    await vi.waitUntil(() => plan.view().told[heron()] !== undefined && !('m1' in plan.view().messages));
    const newcomer = await planOf(await workshop.join());
    await vi.waitUntil(() => 's2' in newcomer.view().agenda);
    expect(newcomer.sent()).not.toContain(NOTE);
    expect(newcomer.sent()).not.toContain(WHISPER);
    expect(newcomer.view()).toMatchObject({
      agenda: {
        s1: { title: 'Welcome', facilitatorNote: '' },
        s2: { title: 'Welcome', facilitatorNote: '' },
      },
      messages: { m2: { text: 'Ten minutes' } },
    });
    expect(await kept()).toMatchObject({
      notes: { s1: NOTE, s2: NOTE },
      messages: { m1: { text: WHISPER } },
    });
  });

  it('[G3] the plan of an earlier version is cleared before anybody gets it', async () => {
    const before = newDocument('plan');
    createPlan(before, { title: 'Eastmere', format: 'empty', tables: workshop.tables });
    asBefore(before, heron());
    const ann = await workshop.join();
    await server.rooms.closeWorkshop(workshop.id);
    await server.storage.documents.append(workshop.id, 'plan', Y.encodeStateAsUpdate(before));
    const plan = await planOf(ann);
    expect(plan.view().agenda['s1']).toMatchObject({ title: 'Welcome', facilitatorNote: '' });
    expect(plan.sent()).not.toContain(NOTE);
    expect(plan.sent()).not.toContain(WHISPER);
    await vi.waitUntil(() => plan.view().told[heron()] !== undefined);
    expect(await kept()).toMatchObject({
      notes: { s1: NOTE, s2: NOTE },
      messages: { m1: { text: WHISPER } },
    });
  });
});
