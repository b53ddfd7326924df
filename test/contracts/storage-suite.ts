/**
 * What every storage adapter must do. `server/storage/storage.ts` says it in words.
 * @module
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { PersonRow, Storage, WorkshopRow } from '../../server/storage/storage.ts';

export const workshopRow = (id: string, more: Partial<WorkshopRow> = {}): WorkshopRow => ({
  id,
  title: 'Eastmere',
  format: 'empty',
  joinCode: `code-${id}`,
  facilitatorHash: 'f0',
  tables: [{ id: 't1', name: 'Heron' }],
  createdAt: 1_700_000_000_000,
  ...more,
});
const personRow = (id: string, more: Partial<PersonRow> = {}): PersonRow => ({
  id,
  workshopId: 'w1',
  kind: 'participant',
  name: 'Priya',
  tableId: 't1',
  ...more,
});

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

    it('refuses a taken id or join code and writes nothing', async () => {
      expect(await storage.registry.addWorkshop(workshopRow('w1', { joinCode: 'other' }))).toBe(false);
      expect(await storage.registry.addWorkshop(workshopRow('w2', { joinCode: 'code-w1' }))).toBe(false);
      expect(await storage.registry.workshop('w2')).toBeUndefined();
      expect(await storage.registry.workshopByCode('other')).toBeUndefined();
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

    it('[J6] refuses a taken rejoin hash and writes no grant', async () => {
      await storage.registry.addPerson(personRow('p1', { rejoinHash: 'r1' }), 'g1');
      expect(await storage.registry.addPerson(personRow('p2', { rejoinHash: 'r1' }), 'g2')).toBe(false);
      expect(await storage.registry.personByGrant('w1', 'g2')).toBeUndefined();
      expect(await storage.registry.addPerson(personRow('p3'), 'g3')).toBe(true);
      expect(await storage.registry.addPerson(personRow('p4'), 'g4')).toBe(true);
    });

    it('replaces the facilitator key', async () => {
      await storage.registry.setFacilitatorHash('w1', 'f1');
      expect((await storage.registry.workshop('w1'))?.facilitatorHash).toBe('f1');
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
      await storage.documents.append('w1', 'plan', new Uint8Array([1]));
      expect(await storage.registry.deleteWorkshop('w1')).toBe(true);
      expect(await storage.registry.deleteWorkshop('w1')).toBe(false);
      expect(await storage.registry.personByGrant('w1', 'g1')).toBeUndefined();
      expect((await storage.documents.load('w1', 'plan')).updates).toEqual([]);
      const late = storage.documents.append('w1', 'plan', new Uint8Array([1]));
      await expect(late).rejects.toMatchObject({ code: 'unknown-workshop' });
      await expect(storage.registry.addPerson(personRow('p2'), 'g2')).rejects.toMatchObject({
        code: 'unknown-workshop',
      });
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
