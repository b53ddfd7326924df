/**
 * What every storage adapter must do. `server/storage/storage.ts` says it in words.
 * @module
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { personRow, workshopRow } from './storage-rows.ts';
import { publishedSuite } from './storage-published-suite.ts';
import { sealedSuite } from './storage-sealed-suite.ts';
import { dice } from '../support/random.ts';
import type { BallotRow, Storage, TableChange } from '../../server/storage/storage.ts';

const ballotRow = (more: Partial<BallotRow> = {}): BallotRow => ({
  kind: 'rating',
  subject: 'c1',
  personId: 'p1',
  byPersonId: 'p1',
  value: '{}',
  ...more,
});
const CAPS = { perPerson: 100, perHand: 100 };

/** `count` updates of one document, each a new key. */
function updates(count: number): { doc: Y.Doc; all: Uint8Array[] } {
  const doc = new Y.Doc();
  const all: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => all.push(update));
  for (let n = 0; n < count; n += 1) doc.getMap('m').set(`k${n}`, n);
  return { doc, all };
}

const stateOf = ({
  snapshot,
  updates: rows,
}: {
  snapshot: Uint8Array | undefined;
  updates: Uint8Array[];
}) => {
  const doc = new Y.Doc();
  if (snapshot) Y.applyUpdate(doc, snapshot);
  for (const row of rows) Y.applyUpdate(doc, row);
  return doc.getMap('m').toJSON();
};

/** @param open a fresh storage; `done` is called after each test */
export function storageSuite(
  name: string,
  open: () => Promise<{ storage: Storage; done: () => Promise<void> }>,
) {
  describe(`storage contract: ${name}`, () => {
    let storage: Storage;
    let done: () => Promise<void>;
    beforeEach(async () => {
      ({ storage, done } = await open());
      await storage.registry.addWorkshop(workshopRow('w1'));
    });
    afterEach(async () => {
      await storage.close();
      await done();
    });

    it('keeps a workshop whole, by id and by join code', async () => {
      const row = workshopRow('w2', { host: 'Amina' });
      expect(await storage.registry.addWorkshop(row)).toBe(true);
      expect(await storage.registry.workshop('w2')).toEqual(row);
      expect(await storage.registry.workshopByCode('code-w2')).toEqual(row);
      expect(await storage.registry.workshop('nobody')).toBeUndefined();
    });

    it('[X4] keeps how a workshop ends, and finds those whose time has come', async () => {
      const { registry } = storage;
      await registry.addWorkshop(workshopRow('w2'));
      const closed = { at: 5, by: 'Amina' };
      await registry.setEnding('w1', { closed, keepDays: 7, deleteAt: 100 });
      await registry.setEnding('w2', { keepDays: 30 });
      expect((await registry.workshop('w1'))?.ending).toEqual({ closed, keepDays: 7, deleteAt: 100 });
      expect((await registry.workshop('w2'))?.ending).toEqual({ keepDays: 30 });
      expect(await registry.due(99)).toEqual([]);
      expect(await registry.due(100)).toEqual(['w1']);
      await registry.noteArchive('w1', 50);
      await registry.setEnding('w1', {});
      expect((await registry.workshop('w1'))?.ending).toEqual({ archivedAt: 50 });
      expect(await registry.due(1_000)).toEqual([]);
    });

    it('[D3] keeps nothing of before in a document whose past is forgotten, and goes on with it', async () => {
      const { doc, all } = updates(5);
      for (const update of all) await storage.documents.append('w1', 'plan', update);
      await storage.documents.compact('w1', 'plan');
      const before = Y.encodeStateVector(doc);
      doc.getMap('m').set('k0', 'again');
      await storage.documents.append('w1', 'plan', Y.encodeStateAsUpdate(doc, before));
      await storage.documents.forgetPast('w1', 'plan');
      await storage.documents.forgetPast('w1', 'nothing');
      const { snapshot, updates: rows } = await storage.documents.load('w1', 'plan');
      expect(rows).toEqual([]);
      expect(stateOf({ snapshot, updates: rows })).toEqual(doc.getMap('m').toJSON());
      const next = Y.encodeStateVector(doc);
      doc.getMap('m').set('k9', 9);
      await storage.documents.append('w1', 'plan', Y.encodeStateAsUpdate(doc, next));
      expect(stateOf(await storage.documents.load('w1', 'plan'))).toEqual(doc.getMap('m').toJSON());
    });

    it('[D3] takes a name off stored states, and drops losses that hold it', async () => {
      const doc = new Y.Doc();
      doc.getMap('people').set('p1', { name: 'Merganser', kind: 'participant' });
      await storage.documents.append('w1', 'plan', Y.encodeStateAsUpdate(doc));
      const ref = await storage.history.remember('w1', 'plan');
      await storage.history.addPoint('w1', { id: 'a', at: 1, label: 'a', tables: [] }, [ref], 2, Infinity);
      expect(await storage.history.states('w1')).toEqual([ref]);
      await storage.history.takeNameOff('w1', ref, 'p1');
      await storage.history.takeNameOff('w1', ref, 'p2');
      const state = (await storage.history.state('w1', 'a', 'plan')) ?? new Uint8Array();
      expect(Buffer.from(state).toString('latin1')).not.toContain('Merganser');
      const after = new Y.Doc();
      Y.applyUpdate(after, state);
      expect(after.getMap('people').get('p1')).toMatchObject({ name: 'Someone who left' });

      const loss = (words: string, was: string) => ({
        personId: 'p2',
        at: 1,
        kind: 'gone' as const,
        path: ['responses', 'r'],
        words,
        was: new TextEncoder().encode(was),
      });
      const caps = { most: 10, bytes: 10_000, since: 0 };
      await storage.losses.add(
        'w1',
        'plan',
        [loss('a', 'by Merganser'), loss('Merganser', 'b'), loss('c', 'd')],
        caps,
      );
      await storage.losses.forgetNaming('w1', 'Merganser');
      expect((await storage.losses.of('w1', 'plan')).map(({ words }) => words)).toEqual(['c']);
    });

    it('refuses a taken id or join code and writes nothing', async () => {
      expect(await storage.registry.addWorkshop(workshopRow('w1', { joinCode: 'other' }))).toBe(false);
      expect(await storage.registry.addWorkshop(workshopRow('w2', { joinCode: 'code-w1' }))).toBe(false);
      expect(await storage.registry.workshop('w2')).toBeUndefined();
      expect(await storage.registry.workshopByCode('other')).toBeUndefined();
    });

    it('[E10] plants a workshop with its documents and their writers, or nothing of it', async () => {
      const { transplants, registry, documents, sizes } = storage;
      const { doc } = updates(3);
      const state = Y.encodeStateAsUpdate(doc);
      const writers = [{ client: doc.clientID, since: 0, personId: 'p1' }];
      const plan = { name: 'plan', state, writers };
      expect(await transplants.plant(workshopRow('w2'), [plan, { ...plan, name: 'table/t1' }])).toBe(true);
      expect(await registry.workshop('w2')).toEqual(workshopRow('w2'));
      const planted = await documents.load('w2', 'table/t1');
      expect([stateOf(planted), planted.writers, planted.epoch]).toEqual([
        stateOf({ snapshot: state, updates: [] }),
        writers,
        1,
      ]);
      // And it goes on from there.
      doc.getMap('m').set('later', 1);
      await documents.append('w2', 'plan', Y.encodeStateAsUpdate(doc));
      expect(stateOf(await documents.load('w2', 'plan'))).toHaveProperty('later', 1);
      // A code that is taken, and a write that fails half-way.
      expect(await transplants.plant(workshopRow('w3', { joinCode: 'code-w1' }), [plan])).toBe(false);
      const odd = { ...plan, name: null as unknown as string };
      await expect(transplants.plant(workshopRow('w3'), [plan, odd])).rejects.toThrow();
      expect(await registry.workshop('w3')).toBeUndefined();
      expect((await documents.load('w3', 'plan')).writers).toEqual([]);
      expect((await sizes.all()).has('w3')).toBe(false);
    });

    it('[J3] finds a person by grant and by rejoin hash, in their own workshop only', async () => {
      const person = personRow('p1', { organisation: 'Eastmere', role: 'Head', rejoinHash: 'r1' });
      expect(await storage.registry.addPerson(person, 'g1')).toBe(true);
      await storage.registry.addGrant('p1', 'g2');
      expect(await storage.registry.personByGrant('w1', 'g1')).toEqual(person);
      expect(await storage.registry.personByGrant('w1', 'g2')).toEqual(person);
      expect(await storage.registry.personByRejoin('w1', 'r1')).toEqual(person);
      await storage.registry.addWorkshop(workshopRow('w2'));
      expect(await storage.registry.personByGrant('w2', 'g1')).toBeUndefined();
      expect(await storage.registry.personByRejoin('w2', 'r1')).toBeUndefined();
    });

    it('[D2] ends one grant of a workshop, and no other', async () => {
      const { registry } = storage;
      await registry.addPerson(personRow('p1', { rejoinHash: 'r1' }), 'g1');
      await registry.addGrant('p1', 'g2');
      await registry.endGrant('w2', 'g1');
      await registry.endGrant('w1', 'nobody');
      expect(await registry.personByGrant('w1', 'g1')).toBeDefined();
      await registry.endGrant('w1', 'g1');
      expect(await registry.personByGrant('w1', 'g1')).toBeUndefined();
      expect(await registry.personByGrant('w1', 'g2')).toBeDefined();
      expect(await registry.personByRejoin('w1', 'r1')).toBeDefined();
    });

    it('[J6] refuses a taken rejoin hash and writes no grant', async () => {
      await storage.registry.addPerson(personRow('p1', { rejoinHash: 'r1' }), 'g1');
      expect(await storage.registry.addPerson(personRow('p2', { rejoinHash: 'r1' }), 'g2')).toBe(false);
      expect(await storage.registry.personByGrant('w1', 'g2')).toBeUndefined();
      expect(await storage.registry.addPerson(personRow('p3'), 'g3')).toBe(true);
      expect(await storage.registry.addPerson(personRow('p4'), 'g4')).toBe(true);
    });

    it('[F10] renames one workshop and no other', async () => {
      const { registry } = storage;
      await registry.addWorkshop(workshopRow('w2'));
      const before = await registry.workshop('w1');
      await registry.setTitle('w1', 'Another name');
      expect(await registry.workshop('w1')).toEqual({ ...before, title: 'Another name' });
      expect((await registry.workshop('w2'))?.title).not.toBe('Another name');
    });

    it('[J14] remembers of one workshop that its door is closed', async () => {
      const { registry } = storage;
      await registry.addWorkshop(workshopRow('w2'));
      expect(await registry.workshop('w1')).not.toHaveProperty('closed');
      await registry.setDoor('w1', false);
      expect(await registry.workshop('w1')).toHaveProperty('closed', true);
      expect(await registry.workshop('w2')).not.toHaveProperty('closed');
      await registry.setDoor('w1', true);
      expect(await registry.workshop('w1')).not.toHaveProperty('closed');
    });

    it('[F3] keeps the keys of further facilitators until the first is replaced', async () => {
      const { registry } = storage;
      await registry.addWorkshop(workshopRow('w2'));
      expect(await registry.workshop('w1')).not.toHaveProperty('colleagueHashes');
      await registry.setColleagueHashes('w1', ['c1', 'c2']);
      expect(await registry.workshop('w1')).toMatchObject({
        facilitatorHash: 'f0',
        colleagueHashes: ['c1', 'c2'],
      });
      expect(await registry.workshop('w2')).not.toHaveProperty('colleagueHashes');
      await registry.setFacilitatorHash('w1', 'f1');
      expect(await registry.workshop('w1')).toMatchObject({ facilitatorHash: 'f1' });
      expect(await registry.workshop('w1')).not.toHaveProperty('colleagueHashes');
    });

    it('[F3] keeps the key of the stage beside that of the facilitators', async () => {
      expect(await storage.registry.workshop('w1')).not.toHaveProperty('stageHash');
      await storage.registry.setStageHash('w1', 's1');
      expect(await storage.registry.workshop('w1')).toMatchObject({ facilitatorHash: 'f0', stageHash: 's1' });
      const stage = { id: 'p1', workshopId: 'w1', kind: 'stage', name: 'Stage' } as const;
      await storage.registry.addPerson(stage, 'g1');
      expect(await storage.registry.personByGrant('w1', 'g1')).toEqual(stage);
    });

    it('[F4] removes one person, or all of a kind but one, with grant and rejoin hash', async () => {
      const { registry } = storage;
      await registry.addPerson(personRow('p1', { rejoinHash: 'r1' }), 'g1');
      await registry.addPerson(personRow('p2', { rejoinHash: 'r2' }), 'g2');
      await registry.addWorkshop(workshopRow('w2'));
      expect(await registry.removePerson('w2', 'p1')).toBe(false);
      expect(await registry.removePerson('w1', 'p1')).toBe(true);
      expect(await registry.removePerson('w1', 'p1')).toBe(false);
      expect(await registry.person('w1', 'p1')).toBeUndefined();
      expect(await registry.personByGrant('w1', 'g1')).toBeUndefined();
      expect(await registry.personByRejoin('w1', 'r1')).toBeUndefined();
      expect(await registry.addPerson(personRow('p5', { rejoinHash: 'r1' }), 'g5')).toBe(true);
      for (const id of ['p3', 'p4']) await registry.addPerson(personRow(id, { kind: 'stage' }), `g-${id}`);
      expect(await registry.removeKind('w1', 'stage', 'p4')).toEqual(['p3']);
      expect(await registry.personByGrant('w1', 'g-p3')).toBeUndefined();
      expect((await registry.personByGrant('w1', 'g-p4'))?.kind).toBe('stage');
      expect((await registry.person('w1', 'p2'))?.id).toBe('p2');
    });

    it('[F5] seats participants of the workshop at tables of the workshop', async () => {
      const { registry } = storage;
      await registry.addWorkshop(workshopRow('w2', { tables: [{ id: 't2', name: 'Wren' }] }));
      await registry.changeTables('w1', {
        do: 'add',
        table: { id: 't3', name: 'Otter' },
        most: 9,
        mostEver: 9,
      });
      await registry.addPerson(personRow('p1'), 'g1');
      await registry.addPerson(personRow('p2', { kind: 'facilitator' }), 'g2');
      expect(await registry.seat('w1', 'p1', 't3')).toBe('seated');
      expect((await registry.person('w1', 'p1'))?.tableId).toBe('t3');
      expect(await registry.seat('w1', 'p1', 't2')).toBe('unknown-table');
      expect(await registry.seat('w2', 'p1', 't2')).toBe('unknown-person');
      expect(await registry.seat('w1', 'p2', 't3')).toBe('unknown-person');
    });

    it('[F6] [F7] changes the list of tables in one step', async () => {
      const { registry } = storage;
      const add = (n: number) =>
        registry.changeTables('w1', {
          do: 'add',
          table: { id: `n${n}`, name: `New ${n}` },
          most: 4,
          mostEver: 9,
        });
      const added = await Promise.all([add(1), add(2), add(3), add(4)]);
      expect(added.filter((each) => 'refused' in each)).toEqual([{ refused: 'too-many-tables' }]);
      const tables = async () =>
        (await registry.workshop('w1'))?.tables.map(({ id, name }) => `${id} ${name}`);
      expect(await tables()).toEqual(['t1 Heron', 'n1 New 1', 'n2 New 2', 'n3 New 3']);
      await registry.addPerson(personRow('p1'), 'g1');
      await registry.addPerson(personRow('p2', { tableId: 'n1' }), 'g2');
      await registry.changeTables('w1', { do: 'rename', table: { id: 'n1', name: 'Grebe' } });
      await registry.changeTables('w1', { do: 'remove', tableId: 't1' });
      expect(await tables()).toEqual(['n1 Grebe', 'n2 New 2', 'n3 New 3']);
      expect(await registry.person('w1', 'p1')).not.toHaveProperty('tableId');
      expect((await registry.person('w1', 'p2'))?.tableId).toBe('n1');
      const refused = (change: TableChange, id = 'w1') => registry.changeTables(id, change);
      expect(await refused({ do: 'remove', tableId: 't1' })).toEqual({ refused: 'unknown-table' });
      expect(await refused({ do: 'remove', tableId: 't1' }, 'w9')).toEqual({ refused: 'unknown-workshop' });
      for (const tableId of ['n1', 'n2']) await refused({ do: 'remove', tableId });
      expect(await refused({ do: 'remove', tableId: 'n3' })).toEqual({ refused: 'last-table' });
    });

    it('[B1] keeps the last ballot of each hand, in the order of writing', async () => {
      const { ballots } = storage;
      await ballots.put('w1', ballotRow({ value: '1' }), CAPS);
      await ballots.put('w1', ballotRow({ byPersonId: 'p2', value: '2' }), CAPS);
      await ballots.put('w1', ballotRow({ subject: 'c2', value: '3' }), CAPS);
      await ballots.put('w1', ballotRow({ kind: 'vote', value: '4' }), CAPS);
      await ballots.put('w1', ballotRow({ value: '5' }), CAPS);
      const values = async (rows: Promise<{ value: string }[]>) => (await rows).map(({ value }) => value);
      expect(await values(ballots.ofSubject('w1', 'rating', 'c1'))).toEqual(['2', '5']);
      expect(await values(ballots.ofKind('w1', 'rating'))).toEqual(['2', '3', '5']);
      expect(await values(ballots.by('w1', 'p1'))).toEqual(['3', '4', '5']);
      expect(await ballots.by('w1', 'p2')).toEqual([ballotRow({ byPersonId: 'p2', value: '2' })]);
      expect(await ballots.by('w2', 'p1')).toEqual([]);
      const { value: _, ...key } = ballotRow();
      await ballots.remove('w1', key);
      await ballots.remove('w1', key);
      expect(await values(ballots.ofKind('w1', 'rating'))).toEqual(['2', '3']);
    });

    it('[B5] has in a list what was asked for before it', async () => {
      const puts = Array.from({ length: 20 }, (_, n) =>
        storage.ballots.put('w1', ballotRow({ personId: `p${n}` }), CAPS),
      );
      expect(await storage.ballots.ofSubject('w1', 'rating', 'c1')).toHaveLength(20);
      await Promise.all(puts);
    });

    it('[B6] takes no more than so many ballots of one hand', async () => {
      const caps = { perPerson: 2, perHand: 3 };
      const put = (subject: string, personId: string) =>
        storage.ballots.put('w1', ballotRow({ subject, personId }), caps);
      expect([await put('c1', 'a'), await put('c2', 'a'), await put('c3', 'a')]).toEqual([true, true, false]);
      expect([await put('c1', 'b'), await put('c2', 'b')]).toEqual([true, false]);
      expect(await put('c2', 'a')).toBe(true);
      expect(await storage.ballots.by('w1', 'p1')).toHaveLength(3);
    });

    sealedSuite(() => storage);
    publishedSuite(() => storage);

    it('[H1] keeps a state once, and gives each point its own', async () => {
      const { documents, history } = storage;
      const { all, doc } = updates(3);
      const point = (id: string) => ({ id, at: 1, label: id, tables: [{ id: 't1', name: 'Heron' }] });
      const add = async (id: string) => {
        const names = await history.documents('w1');
        const states = [];
        for (const name of names) states.push(await history.remember('w1', name));
        await history.addPoint('w1', point(id), states, 2, Infinity);
        return states;
      };
      await documents.append('w1', 'plan', all[0] as Uint8Array);
      const first = await add('one');
      await documents.append('w1', 'table/t1', all[0] as Uint8Array);
      await documents.append('w1', 'plan', all[1] as Uint8Array);
      await documents.compact('w1', 'plan');
      await documents.append('w1', 'plan', all[2] as Uint8Array);
      await add('two');
      expect(first.map(({ document }) => document)).toEqual(['plan']);
      expect(await history.points('w1')).toEqual([point('two'), point('one')]);
      const keys = async (id: string, document = 'plan') => {
        const snapshot = await history.state('w1', id, document);
        return snapshot && Object.keys(stateOf({ snapshot, updates: [] }));
      };
      expect([await keys('one'), await keys('two')]).toEqual([['k0'], Object.keys(doc.getMap('m').toJSON())]);
      expect([await keys('one', 'table/t1'), await keys('two', 'table/t1')]).toEqual([undefined, ['k0']]);
      const again = await add('three');
      expect(again).toEqual(await add('four'));
      expect((await history.points('w1')).map(({ id }) => id)).toEqual(['four', 'three']);
      expect([await keys('one'), (await keys('four'))?.length]).toEqual([undefined, 3]);
      expect(await history.state('w2', 'four', 'plan')).toBeUndefined();
      expect(await documents.load('w1', 'commons')).toMatchObject({ updates: [] });
    });

    it('[Z2] keeps what was taken away, in order, within its caps', async () => {
      const { losses } = storage;
      const caps = { most: 3, bytes: 100, since: 10 };
      const loss = (key: string, more: object = {}) => ({
        personId: 'p1',
        at: 10,
        kind: 'gone' as const,
        path: ['responses', key],
        words: key,
        was: new Uint8Array([1, 2, 3]),
        ...more,
      });
      const keys = async (document = 'table/t1') =>
        (await losses.of('w1', document)).map(({ path }) => path.at(-1));
      await losses.add('w1', 'table/t1', [loss('a'), loss('b')], caps);
      await losses.add('w1', 'map/t1', [loss('m')], caps);
      const [first] = await losses.of('w1', 'table/t1');
      expect(first).toEqual({ ...loss('a'), id: first?.id, document: 'table/t1' });
      await losses.add('w1', 'table/t1', [loss('c'), loss('d')], caps);
      expect(await keys()).toEqual(['b', 'c', 'd']);
      // Marked again and again by the same person, it is one loss.
      const taken = (personId: string) => loss('removedBy', { kind: 'taken', personId });
      await losses.add('w1', 'table/t1', [taken('p1'), taken('p2'), taken('p1')], caps);
      expect(await keys()).toEqual(['d', 'removedBy', 'removedBy']);
      await losses.add('w1', 'table/t1', [loss('large', { was: new Uint8Array(96) })], caps);
      expect(await keys()).toEqual(['removedBy', 'large']);
      await losses.add('w1', 'table/t1', [loss('new', { at: 20 })], { ...caps, since: 20 });
      expect(await keys()).toEqual(['new']);
      const [last] = await losses.of('w1', 'table/t1');
      await losses.drop('w2', [last?.id ?? 0]);
      expect(await keys()).toEqual(['new']);
      await losses.drop('w1', [last?.id ?? 0]);
      expect(await keys()).toEqual([]);
      expect(await keys('map/t1')).toEqual(['m']);
      expect(await losses.of('w2', 'map/t1')).toEqual([]);
    });

    it('[H3] drops the oldest points while their states take more than they may, and keeps the newest', async () => {
      const { documents, history, sizes } = storage;
      const random = dice(5);
      const add = async (id: string, most: number) => {
        // Noise cannot be packed.
        const doc = new Y.Doc();
        doc.getMap('m').set(id, random.bytes(10_000));
        await documents.append('w1', 'table/a', Y.encodeStateAsUpdate(doc));
        const states = [await history.remember('w1', 'table/a')];
        await history.addPoint('w1', { id, at: 1, label: id, tables: [] }, states, 50, most);
      };
      const kept = async () => (await history.points('w1')).map(({ id }) => id);
      for (const id of ['a', 'b', 'c']) await add(id, 1_000_000);
      expect(await kept()).toEqual(['c', 'b', 'a']);
      await add('d', 75_000);
      expect(await kept()).toEqual(['d', 'c']);
      expect((await sizes.of('w1')).history).toBeLessThan(75_000);
      expect(await history.state('w1', 'c', 'table/a')).toBeDefined();
      await add('e', 1_000);
      expect(await kept()).toEqual(['e']);
    });

    it('[H3] keeps states packed, and gives them back as they were', async () => {
      const { documents, history, sizes } = storage;
      const doc = new Y.Doc();
      for (let n = 0; n < 200; n += 1)
        doc.getMap('m').set(`response-${n}`, 'We could open the orchard to families.');
      await documents.append('w1', 'table/a', Y.encodeStateAsUpdate(doc));
      const state = await history.remember('w1', 'table/a');
      await history.addPoint('w1', { id: 'a', at: 1, label: 'A', tables: [] }, [state], 5, Infinity);
      const stored = await sizes.of('w1');
      expect(stored.history).toBeLessThan(stored.documents / 4);
      const back = new Y.Doc();
      Y.applyUpdate(back, (await history.state('w1', 'a', 'table/a')) ?? new Uint8Array());
      expect(back.getMap('m').toJSON()).toEqual(doc.getMap('m').toJSON());
    });

    it('[L14] knows how many bytes a workshop takes, and every workshop', async () => {
      const { documents, registry, sealed, sizes } = storage;
      expect(await sizes.of('w1')).toEqual({ documents: 0, history: 0, sealed: 0 });
      await registry.addWorkshop(workshopRow('w2'));
      await registry.addPerson(personRow('p1'), 'g1');
      for (const name of ['plan', 'table/a']) await documents.append('w1', name, new Uint8Array([0, 0]));
      await documents.append('w2', 'plan', new Uint8Array([0, 0]));
      await sealed.put('w1', 'p1', new Uint8Array(7));
      expect(await sizes.of('w1')).toEqual({ documents: 4, history: 0, sealed: 7 });
      await documents.compact('w1', 'plan');
      expect((await sizes.of('w1')).documents).toBe(4);
      expect(await sizes.all()).toEqual(
        new Map([
          ['w1', { documents: 4, history: 0, sealed: 7 }],
          ['w2', { documents: 2, history: 0, sealed: 0 }],
        ]),
      );
      await registry.deleteWorkshop('w1');
      expect(await sizes.of('w1')).toEqual({ documents: 0, history: 0, sealed: 0 });
    });

    it('[J11] [J12] knows who has written, and how many workshops there are', async () => {
      const { documents, registry } = storage;
      expect(await registry.count()).toBe(1);
      await registry.addWorkshop(workshopRow('w2'));
      expect(await registry.count()).toBe(2);
      const writer = (client: number, personId: string) => ({ client, since: 0, personId });
      await documents.append('w1', 'plan', new Uint8Array([0, 0]), [writer(1, 'p1'), writer(2, 'p1')]);
      await documents.addWriters('w1', 'table/a', [writer(3, 'p2')]);
      await documents.addWriters('w2', 'plan', [writer(3, 'p3')]);
      expect((await registry.writers('w1')).sort()).toEqual(['p1', 'p2']);
    });

    it('[F6] counts tables that were taken away and have a document', async () => {
      const { documents, registry } = storage;
      const add = (id: string) =>
        registry.changeTables('w1', { do: 'add', table: { id, name: id }, most: 50, mostEver: 2 });
      for (const id of ['x', 'y']) {
        await add(id);
        await documents.append('w1', `table/${id}`, new Uint8Array([0, 0]));
        await registry.changeTables('w1', { do: 'remove', tableId: id });
      }
      expect(await add('z')).toEqual({ refused: 'too-many-tables' });
      // One that has its document already is none more.
      expect(await add('y')).toMatchObject({ tables: expect.anything() });
    });

    it('[H2] keeps which step ran', async () => {
      await storage.history.addPoint(
        'w1',
        { id: 'a', at: 1, label: 'A', step: 's1', tables: [] },
        [],
        5,
        Infinity,
      );
      expect((await storage.history.points('w1'))[0]?.step).toBe('s1');
    });

    it('[P3] gives updates back byte for byte, in the order of the calls', async () => {
      const { all } = updates(50);
      await Promise.all(all.map((update) => storage.documents.append('w1', 'plan', update)));
      const stored = await storage.documents.load('w1', 'plan');
      expect(stored).toMatchObject({ epoch: 1, snapshot: undefined });
      expect(stored.updates.map((row) => [...row])).toEqual(all.map((row) => [...row]));
      expect((await storage.documents.load('w1', 'commons')).updates).toEqual([]);
    });

    it('resolves appends in the order of the calls', async () => {
      const order: number[] = [];
      const { all } = updates(20);
      await Promise.all(
        all.map((update, n) =>
          storage.documents.append('w1', n % 2 ? 'a' : 'b', update).then(() => order.push(n)),
        ),
      );
      expect(order).toEqual(all.map((_, n) => n));
    });

    it('keeps what it was given when the caller reuses its bytes', async () => {
      const pool = new Uint8Array([9, 1, 2, 3, 9]);
      const appended = storage.documents.append('w1', 'plan', pool.subarray(1, 4));
      pool.fill(0);
      await appended;
      expect([...((await storage.documents.load('w1', 'plan')).updates[0] ?? [])]).toEqual([1, 2, 3]);
    });

    it('[P6] folds the log into a snapshot that says the same, twice over', async () => {
      const { all, doc } = updates(30);
      for (const update of all.slice(0, 10)) await storage.documents.append('w1', 'plan', update);
      expect(await storage.documents.compact('w1', 'plan')).toBe(10);
      for (const update of all.slice(10, 20)) await storage.documents.append('w1', 'plan', update);
      expect(await storage.documents.compact('w1', 'plan')).toBe(10);
      for (const update of all.slice(20)) await storage.documents.append('w1', 'plan', update);
      const stored = await storage.documents.load('w1', 'plan');
      expect(stored.updates).toHaveLength(10);
      expect(stateOf(stored)).toEqual(doc.getMap('m').toJSON());
      await storage.documents.compact('w1', 'plan');
      expect(await storage.documents.compact('w1', 'plan')).toBe(0);
    });

    it('[P6] carries updates that still wait for others through a fold', async () => {
      const { all, doc } = updates(3);
      await storage.documents.append('w1', 'plan', all[0] as Uint8Array);
      await storage.documents.append('w1', 'plan', all[2] as Uint8Array);
      await storage.documents.compact('w1', 'plan');
      await storage.documents.append('w1', 'plan', all[1] as Uint8Array);
      expect(stateOf(await storage.documents.load('w1', 'plan'))).toEqual(doc.getMap('m').toJSON());
    });

    it('[J9] removes everything of a deleted workshop and takes no more of it', async () => {
      await storage.registry.addPerson(personRow('p1'), 'g1');
      await storage.documents.append('w1', 'plan', updates(1).all[0] as Uint8Array);
      await storage.ballots.put('w1', ballotRow(), CAPS);
      const caps = { most: 5, bytes: 100, since: 0 };
      const loss = {
        personId: 'p1',
        at: 1,
        kind: 'gone' as const,
        path: ['m', 'k0'],
        words: '',
        was: new Uint8Array(1),
      };
      await storage.losses.add('w1', 'plan', [loss], caps);
      const state = await storage.history.remember('w1', 'plan');
      const point = { id: 'a', at: 1, label: 'A', tables: [] };
      await storage.history.addPoint('w1', point, [state], 5, Infinity);
      expect(await storage.registry.deleteWorkshop('w1')).toBe(true);
      expect(await storage.registry.deleteWorkshop('w1')).toBe(false);
      expect(await storage.registry.personByGrant('w1', 'g1')).toBeUndefined();
      expect((await storage.documents.load('w1', 'plan')).updates).toEqual([]);
      expect(await storage.ballots.ofKind('w1', 'rating')).toEqual([]);
      expect(await storage.losses.of('w1', 'plan')).toEqual([]);
      await expect(storage.losses.add('w1', 'plan', [loss], caps)).rejects.toMatchObject({
        code: 'unknown-workshop',
      });
      expect(await storage.history.points('w1')).toEqual([]);
      expect(await storage.history.state('w1', 'a', 'plan')).toBeUndefined();
      for (const refused of [
        storage.ballots.put('w1', ballotRow(), CAPS),
        storage.history.addPoint('w1', point, [], 5, Infinity),
      ])
        await expect(refused).rejects.toMatchObject({ code: 'unknown-workshop' });
      const late = storage.documents.append('w1', 'plan', new Uint8Array([1]));
      await expect(late).rejects.toMatchObject({ code: 'unknown-workshop' });
      await expect(storage.registry.addPerson(personRow('p2'), 'g2')).rejects.toMatchObject({
        code: 'unknown-workshop',
      });
    });

    it.each(['asked for one by one', 'asked for at once'])(
      '[J9] a late edit of a deleted workshop gets into no other, %s',
      async (how) => {
        const { registry, documents } = storage;
        const apart = async (call: Promise<unknown>) => how === 'asked for one by one' && (await call);
        await apart(documents.append('w1', 'plan', new Uint8Array([1])));
        await apart(registry.deleteWorkshop('w1'));
        await apart(registry.addWorkshop(workshopRow('w2')));
        await apart(documents.append('w2', 'plan', new Uint8Array([2])));
        const late = documents.append('w1', 'plan', new Uint8Array([1]));
        await expect(late).rejects.toMatchObject({ code: 'unknown-workshop' });
        expect((await documents.load('w2', 'plan')).updates.map((row) => [...row])).toEqual([[2]]);
      },
    );

    it('a write that is refused half-way leaves nothing behind, and its neighbours alone', async () => {
      const { registry } = storage;
      const added = await Promise.allSettled([
        registry.addPerson(personRow('p1'), 'g1'),
        // The person can be written, the grant cannot: somebody has it.
        registry.addPerson(personRow('p2'), 'g1'),
        registry.addPerson(personRow('p3'), 'g3'),
      ]);
      expect(added.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      const there = await Promise.all(['p1', 'p2', 'p3'].map((id) => registry.person('w1', id)));
      expect(there.map((person) => person?.id)).toEqual(['p1', undefined, 'p3']);
      expect((await registry.personByGrant('w1', 'g1'))?.id).toBe('p1');
    });

    it('goes on after a write that was refused', async () => {
      const answers = await Promise.allSettled([
        storage.documents.append('w1', 'plan', new Uint8Array([1])),
        storage.documents.append('nobody', 'plan', new Uint8Array([2])),
        storage.documents.append('w1', 'plan', new Uint8Array([3])),
      ]);
      expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await storage.documents.load('w1', 'plan')).updates.map((row) => [...row])).toEqual([[1], [3]]);
      await storage.ready();
    });
  });
}
