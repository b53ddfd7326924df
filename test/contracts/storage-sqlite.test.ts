import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storageInThread } from '../../server/storage/in-thread.ts';
import { temporaryFolder } from '../support/server.ts';
import { workshopRow } from './storage-rows.ts';
import { storageSuite } from './storage-suite.ts';

/** Everything in the folder, as text of one character per byte. */
const filesOf = (path: string) => async () => {
  const names = await readdir(path);
  return (await Promise.all(names.map((name) => readFile(join(path, name), 'latin1')))).join('');
};

storageSuite('sqlite', async () => {
  const { path, remove } = await temporaryFolder();
  return { storage: await storageInThread('sqlite', path), done: remove };
});

describe('the SQLite file', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => folder.remove());

  const withRows = async (rows: number) => {
    const storage = await storageInThread('sqlite', folder.path);
    await storage.registry.addWorkshop(workshopRow('w1'));
    for (let n = 0; n < rows; n += 1) await storage.documents.append('w1', 'plan', new Uint8Array([n, 0, 1]));
    await storage.close();
  };
  const tamper = (sql: string) => {
    const db = new DatabaseSync(join(folder.path, 'exchange.db'));
    expect(db.prepare(sql).run().changes).toBeGreaterThan(0);
    db.close();
  };
  const loading = async () => {
    const storage = await storageInThread('sqlite', folder.path);
    return storage.documents.load('w1', 'plan').finally(() => storage.close());
  };

  it('[P1] keeps everything across a restart', async () => {
    await withRows(3);
    expect((await loading()).updates).toHaveLength(3);
  });

  it.each([
    ['a flipped bit', "UPDATE log SET bytes = x'010003' WHERE seq = 2"],
    ['a missing row', 'DELETE FROM log WHERE seq = 2'],
    ['no row left', 'DELETE FROM log'],
    ['rows that changed places', 'UPDATE log SET seq = CASE seq WHEN 1 THEN -2 ELSE -1 END WHERE seq < 3'],
  ])('[P5] quarantines a document with %s and leaves it as it is', async (_, sql) => {
    await withRows(3);
    tamper(sql);
    await expect(loading()).rejects.toMatchObject({ code: 'damaged' });
    await expect(loading()).rejects.toMatchObject({ code: 'damaged' });
  });

  it('[P5] does not fold a damaged log', async () => {
    await withRows(3);
    tamper("UPDATE log SET bytes = x'010003' WHERE seq = 2");
    const storage = await storageInThread('sqlite', folder.path);
    await expect(storage.documents.compact('w1', 'plan')).rejects.toMatchObject({ code: 'damaged' });
    await storage.close();
  });

  it('[P5] quarantines a document whose snapshot was changed', async () => {
    const storage = await storageInThread('sqlite', folder.path);
    await storage.registry.addWorkshop(workshopRow('w1'));
    await storage.documents.append('w1', 'plan', new Uint8Array([0, 0]));
    await storage.documents.compact('w1', 'plan');
    await storage.close();
    tamper("UPDATE snapshots SET bytes = x'0100'");
    await expect(loading()).rejects.toMatchObject({ code: 'damaged' });
  });

  it('[H1] stores a state that did not change only once, and drops it with its last point', async () => {
    await withRows(0);
    const storage = await storageInThread('sqlite', folder.path);
    const add = async (id: string) => {
      const states = [await storage.history.remember('w1', 'plan')];
      await storage.history.addPoint('w1', { id, at: 1, label: id, tables: [] }, states, 2, Infinity);
    };
    await storage.documents.append('w1', 'plan', new Uint8Array([0, 0]));
    await add('a');
    await add('b');
    await storage.documents.append('w1', 'plan', new Uint8Array([0, 0]));
    await add('c');
    await add('d');
    await storage.close();
    const db = new DatabaseSync(join(folder.path, 'exchange.db'));
    expect(db.prepare('SELECT seq FROM states').all()).toEqual([{ seq: 2 }]);
    db.close();
  });

  it('[P5] does not show a restore point whose state was changed', async () => {
    await withRows(0);
    const storage = await storageInThread('sqlite', folder.path);
    await storage.documents.append('w1', 'plan', new Uint8Array([0, 0]));
    const states = [await storage.history.remember('w1', 'plan')];
    await storage.history.addPoint('w1', { id: 'a', at: 1, label: 'a', tables: [] }, states, 2, Infinity);
    await storage.close();
    tamper("UPDATE states SET bytes = x'0001'");
    const again = await storageInThread('sqlite', folder.path);
    await expect(again.history.state('w1', 'a', 'plan')).rejects.toMatchObject({ code: 'damaged' });
    await again.close();
  });

  it('[H4] opens a file of the version before states were packed, and gives its restore points back', async () => {
    await withRows(1);
    const state = new Uint8Array([0, 0]);
    let storage = await storageInThread('sqlite', folder.path);
    const ref = await storage.history.remember('w1', 'plan');
    await storage.history.addPoint('w1', { id: 'old', at: 1, label: 'old', tables: [] }, [ref], 2, Infinity);
    await storage.close();
    const db = new DatabaseSync(join(folder.path, 'exchange.db'));
    const [row] = db.prepare('SELECT document_id, seq FROM states').all() as {
      document_id: number;
      seq: number;
    }[];
    const { document_id: id = 0, seq = 0 } = row ?? {};
    db.prepare('UPDATE states SET bytes = ?, checksum = ?').run(state, crc32(state, crc32(`${id}/${seq}`)));
    db.exec(`DROP TABLE published; ALTER TABLE states DROP COLUMN packed; ALTER TABLE workshops DROP COLUMN closed;
      ALTER TABLE workshops DROP COLUMN colleague_hashes;
      DROP INDEX workshops_by_end; ALTER TABLE workshops DROP COLUMN ended_at; ALTER TABLE workshops DROP COLUMN ended_by;
      ALTER TABLE workshops DROP COLUMN keep_days; ALTER TABLE workshops DROP COLUMN delete_at; ALTER TABLE workshops DROP COLUMN archived_at;
      PRAGMA user_version = 5`);
    db.close();
    storage = await storageInThread('sqlite', folder.path);
    expect(await storage.history.state('w1', 'old', 'plan')).toEqual(state);
    await storage.documents.append('w1', 'plan', new Uint8Array([0, 0]));
    const next = await storage.history.remember('w1', 'plan');
    await storage.history.addPoint('w1', { id: 'new', at: 2, label: 'new', tables: [] }, [next], 2, Infinity);
    expect(await storage.history.state('w1', 'new', 'plan')).toEqual(state);
    await storage.close();
  });

  it('opens a file of the first version with everything in it', async () => {
    await withRows(3);
    const db = new DatabaseSync(join(folder.path, 'exchange.db'));
    db.exec(`DROP TABLE published; DROP TABLE losses; DROP TABLE writers; ALTER TABLE grants DROP COLUMN formerly; DROP TABLE sealed; DROP TABLE point_states; DROP TABLE states; DROP TABLE points; DROP TABLE ballots;
      DROP INDEX participants_by_table; ALTER TABLE workshops DROP COLUMN stage_hash; ALTER TABLE workshops DROP COLUMN closed;
      ALTER TABLE workshops DROP COLUMN colleague_hashes;
      DROP INDEX workshops_by_end; ALTER TABLE workshops DROP COLUMN ended_at; ALTER TABLE workshops DROP COLUMN ended_by;
      ALTER TABLE workshops DROP COLUMN keep_days; ALTER TABLE workshops DROP COLUMN delete_at; ALTER TABLE workshops DROP COLUMN archived_at;
      PRAGMA user_version = 1`);
    db.close();
    expect((await loading()).updates).toHaveLength(3);
    const storage = await storageInThread('sqlite', folder.path);
    expect(await storage.registry.workshop('w1')).toEqual(workshopRow('w1'));
    await storage.registry.setStageHash('w1', 's1');
    expect((await storage.registry.workshop('w1'))?.stageHash).toBe('s1');
    await storage.close();
  });

  it('[J9] leaves no byte of a deleted workshop in the folder', async () => {
    const mark = 'Merganser';
    const read = filesOf(folder.path);
    const storage = await storageInThread('sqlite', folder.path);
    await storage.registry.addWorkshop(workshopRow('w1', { title: mark }));
    await storage.documents.append('w1', 'plan', new TextEncoder().encode(mark.repeat(5_000)));
    await storage.documents.append('w1', 'plan', new TextEncoder().encode(mark));
    await storage.registry.deleteWorkshop('w1');
    expect(await read()).not.toContain(mark);
    await storage.close();
    expect(await read()).not.toContain(mark);
  });

  it('[N4] leaves no byte of a story that was taken back', async () => {
    const mark = 'Merganser';
    const read = filesOf(folder.path);
    const storage = await storageInThread('sqlite', folder.path);
    await storage.registry.addWorkshop(workshopRow('w1'));
    const row = { id: 'a', workshopId: 'w1', tableId: 't1', at: 1, story: mark.repeat(1_000) };
    await storage.published.put(row, 5);
    expect(await read()).toContain(mark);
    await storage.published.withdraw('w1', 't1');
    expect(await read()).not.toContain(mark);
    await storage.close();
  });

  it('[S6] leaves no byte of the sealed copy of somebody who was removed', async () => {
    const read = filesOf(folder.path);
    const storage = await storageInThread('sqlite', folder.path);
    await storage.registry.addWorkshop(workshopRow('w1'));
    const add = async (id: string) => {
      const person = { id, workshopId: 'w1', kind: 'participant', name: id } as const;
      await storage.registry.addPerson(person, `g-${id}`);
      // As many pages as a real one has, so that it lies on pages of its own.
      await storage.sealed.put('w1', id, new TextEncoder().encode(`${id}!`.repeat(5_000)));
    };
    await add('Merganser');
    await add('Goldeneye');
    expect(await read()).toContain('Merganser!');
    await storage.registry.removePerson('w1', 'Merganser');
    expect(await read()).not.toContain('Merganser');
    await storage.registry.removeKind('w1', 'participant', 'nobody');
    expect(await read()).not.toContain('Goldeneye');
    await storage.close();
  });

  it('[S6] an earlier sealed copy is wiped from the file, and from its log once that is folded back', async () => {
    const read = filesOf(folder.path);
    const storage = await storageInThread('sqlite', folder.path);
    await storage.registry.addWorkshop(workshopRow('w1'));
    const person = { id: 'p1', workshopId: 'w1', kind: 'participant', name: 'Priya' } as const;
    await storage.registry.addPerson(person, 'g1');
    const put = (word: string, times: number) =>
      storage.sealed.put('w1', 'p1', new TextEncoder().encode(word.repeat(times)));
    await put('Merganser', 5_000);
    await storage.close();
    expect(await read()).toContain('Merganser');
    const again = await storageInThread('sqlite', folder.path);
    await again.sealed.put('w1', 'p1', new TextEncoder().encode('Goldeneye'.repeat(2_000)));
    await again.close();
    expect(await read()).toContain('Goldeneye');
    expect(await read()).not.toContain('Merganser');
  });

  it('refuses a second server on the same folder', async () => {
    const storage = await storageInThread('sqlite', folder.path);
    await expect(storageInThread('sqlite', folder.path)).rejects.toThrow(
      'Another server is using this data folder.',
    );
    await storage.close();
  });

  it('refuses a file of a newer version', async () => {
    await withRows(0);
    const db = new DatabaseSync(join(folder.path, 'exchange.db'));
    db.exec('PRAGMA user_version = 99');
    db.close();
    await expect(storageInThread('sqlite', folder.path)).rejects.toThrow('newer version');
  });
});
