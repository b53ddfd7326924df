import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openVote } from '../../shared/activities/vote/model/vote-edits.ts';
import type { PlanDoc, TableDoc } from '../../shared/model/document.ts';
import type { VoteResult } from '../../shared/model/plan/votes.ts';
import { addGuest } from '../../shared/model/table/seat-edits.ts';
import type { BallotCounts } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { startTestServer } from '../support/server.ts';
import { startWorkshop, type TestWorkshop, type Visitor } from '../support/visitor.ts';
import { openWire, type Wire } from '../support/wire.ts';

const OPTIONS = ['a', 'b'].map((id) => ({ id, label: id.toUpperCase() }));
const VOTE = { kind: 'vote', vote: 'v1' };

describe('ballots for guests', () => {
  let server: Awaited<ReturnType<typeof startTestServer>>;
  let workshop: TestWorkshop;
  let plan: Wire<PlanDoc>;
  beforeEach(async () => {
    server = await startTestServer();
    workshop = await startWorkshop(server.url);
    plan = await openWire(server.url, `${workshop.id}/plan`, { cookie: workshop.facilitator.cookie() });
    const n = plan.edit((doc) =>
      openVote(doc, 'test', { id: 'v1', question: 'Which?', options: OPTIONS, dots: 3 }),
    );
    await plan.until(() => plan.saved >= n);
  });
  afterEach(() => server.stop());

  const path = (rest: string) => `/api/workshops/${workshop.id}/${rest}`;
  const tableId = (n: number) => workshop.tables[n]?.id ?? '';
  const atTable = (who: Visitor, n = 0): Promise<Wire<TableDoc>> =>
    openWire(server.url, `${workshop.id}/table/${tableId(n)}`, { cookie: who.cookie() });
  const invent = async (table: Wire<TableDoc>, ...ids: string[]) => {
    await table.until(() => table.saved >= 1);
    const n = table.edit((doc) => ids.forEach((id) => addGuest(doc, 'test', { id, name: id })));
    await table.until(() => table.saved >= n);
  };
  const cast = async (who: Visitor, person: string, option: string) => {
    const ballot = { dots: [option, option, option] };
    const { status, body } = await who.ask('PUT', path('ballots/vote/v1'), { person, ballot });
    return status === 204 ? 'taken' : body.code;
  };
  const ids = (count: number, prefix = 'g') => Array.from({ length: count }, (_, n) => `${prefix}${n}`);
  const castAll = async (who: Visitor, people: string[], option = 'a') => {
    const outcomes: string[] = [];
    for (const person of people) outcomes.push(await cast(who, person, option));
    return outcomes.filter((outcome) => outcome === 'taken').length;
  };
  const counts = async (who: Visitor = workshop.facilitator) =>
    (await who.ask<BallotCounts>('GET', path('ballots/counts/v1'))).body;
  const revealed = async () => {
    await workshop.facilitator.ask('POST', path('reveal'), { what: VOTE, shown: true });
    await plan.until(() => plan.doc.getMap('results').has('v1'));
    return plan.doc.getMap('results').get('v1') as VoteResult;
  };

  it('[B8] 150 invented guests of one table have the ballots of as many as can sit there', async () => {
    const [mallory, ann] = [await workshop.join({ name: 'Mallory' }), await workshop.join({ name: 'Ann' })];
    const table = await atTable(mallory);
    await invent(table, ...ids(150));
    expect(await cast(ann, ann.id, 'b')).toBe('taken');
    expect(await castAll(mallory, ids(150))).toBe(LIMITS.guestsPerTable);
    expect(await cast(mallory, 'g149', 'a')).toBe('too-many-guests');
    // Another hand at that table has no seats of its own, and whose ballot is in may change it.
    expect(await cast(ann, 'g100', 'a')).toBe('too-many-guests');
    expect(await cast(mallory, 'g0', 'a')).toBe('taken');
    const shown: BallotCounts = {
      people: LIMITS.guestsPerTable + 1,
      forOthers: [
        { person: mallory.id, name: 'Mallory', people: LIMITS.guestsPerTable, guests: LIMITS.guestsPerTable },
      ],
      leftOut: 0,
    };
    expect(await counts()).toEqual(shown);
    expect((await revealed()).dots).toEqual({ a: 3 * LIMITS.guestsPerTable, b: 3 });
  });

  it('[B8] one hand has no more guests by sitting down at one table after the other', async () => {
    const mallory = await workshop.join();
    await invent(await atTable(mallory), ...ids(10));
    await invent(await atTable(workshop.facilitator, 1), ...ids(10, 'h'));
    expect(await castAll(mallory, ids(10))).toBe(10);
    await mallory.ask('PUT', path(`people/${mallory.id}/seat`), { tableId: tableId(1) });
    expect(await castAll(mallory, ids(10, 'h'))).toBe(LIMITS.guestsPerTable - 10);
    // The table has seats for others' guests.
    const ann = await workshop.join({ tableId: tableId(1) });
    expect(await cast(ann, 'h9', 'b')).toBe('taken');
  });

  it('[B4] guests who are in no table’s document any more are not counted', async () => {
    const mallory = await workshop.join();
    const table = await atTable(mallory);
    await invent(table, ...ids(7));
    expect(await castAll(mallory, ids(7))).toBe(7);
    const n = table.edit((doc) => ids(4).forEach((id) => doc.getMap('guests').delete(id)));
    await table.until(() => table.saved >= n);
    expect(await counts()).toMatchObject({ people: 3, leftOut: 4, forOthers: [{ people: 3, guests: 3 }] });
    expect(await revealed()).toEqual({ kind: 'vote', people: 3, dots: { a: 9, b: 0 } });
  });

  it('[B4] guests who come and go around the count are no more than a table seats', async () => {
    const table = await atTable(await workshop.join());
    for (let round = 0; round < 3; round += 1) {
      const here = ids(LIMITS.guestsPerTable, `r${round}-`);
      await invent(table, ...here);
      expect(await castAll(await workshop.join(), here)).toBe(LIMITS.guestsPerTable);
      const n = table.edit((doc) => here.forEach((id) => doc.getMap('guests').delete(id)));
      await table.until(() => table.saved >= n);
    }
    for (let round = 0; round < 3; round += 1)
      await invent(table, ...ids(LIMITS.guestsPerTable, `r${round}-`));
    expect((await revealed()).people).toBe(LIMITS.guestsPerTable);
  });

  it('[B8] says who handed in for others and for how many, to facilitators only, and nothing of what', async () => {
    const [scribe, near] = [await workshop.join({ name: 'Ann' }), await workshop.join({ name: 'Bo' })];
    await invent(await atTable(scribe), 'guest-1');
    for (const person of [scribe.id, near.id, 'guest-1']) await cast(scribe, person, 'a');
    await scribe.ask('PUT', path('ballots/rating/ownership-2'), { person: near.id, ballot: { now: 4 } });
    const forOthers = [{ person: scribe.id, name: 'Ann', people: 2, guests: 1 }];
    expect(await counts()).toEqual({ people: 3, forOthers, leftOut: 0 });
    const { body } = await workshop.facilitator.ask<BallotCounts>('GET', path('ballots/counts'));
    expect(body).toEqual({
      people: 1,
      forOthers: [{ person: scribe.id, name: 'Ann', people: 1, guests: 0 }],
      leftOut: 0,
    });
    expect(await counts(near)).toMatchObject({ code: 'not-allowed' });
    const unknown = await workshop.facilitator.ask('GET', path('ballots/counts/v9'));
    expect(unknown).toMatchObject({ status: 404, body: { code: 'unknown-vote' } });
  });
});
