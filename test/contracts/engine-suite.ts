/**
 * What every engine must do for the statements. `server/storage/sql.ts` says it in words. Its tables are there.
 * @module
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine, Sql } from '../../server/storage/sql.ts';

const workshop = (sql: Sql, id: string, more: { host?: string; at?: number } = {}) =>
  sql`INSERT INTO workshops (id, title, format, host, join_code, facilitator_hash, tables, created_at)
    VALUES (${id}, ${"it's; --"}, ${'empty'}, ${more.host ?? null}, ${id}, ${'f'}, ${'[]'}, ${more.at ?? 0})
    ON CONFLICT DO NOTHING RETURNING id`;
const ids = async (sql: Sql) =>
  (await sql<{ id: string }>`SELECT id FROM workshops ORDER BY id`).map(({ id }) => id);

/** @param open a fresh engine; `done` is called after each test */
export function engineSuite(
  name: string,
  open: () => Promise<{ engine: Engine; done: () => Promise<void> }>,
) {
  describe(`engine contract: ${name}`, () => {
    let engine: Engine;
    let done: () => Promise<void>;
    beforeEach(async () => {
      ({ engine, done } = await open());
    });
    afterEach(async () => {
      await engine.close();
      await done();
    });

    it('binds values, and gives back numbers, bytes and null as what they are', async () => {
      const at = 1_700_000_000_000;
      const bytes = new Uint8Array([0, 255, 10]);
      const [row] = await engine.transaction(async (sql) => {
        await workshop(sql, 'w1', { at });
        await sql`INSERT INTO documents (id, workshop_id, name) VALUES (${7}, ${'w1'}, ${'plan'})`;
        await sql`INSERT INTO log (document_id, seq, bytes, checksum) VALUES (${7}, ${1}, ${bytes}, ${0xffff_ffff})`;
        return sql`SELECT title, host, created_at, bytes, checksum, (SELECT count(*) FROM log) AS counted
          FROM workshops CROSS JOIN log`;
      });
      expect(row).toEqual({
        title: "it's; --",
        host: null,
        created_at: at,
        bytes,
        checksum: 0xffff_ffff,
        counted: 1,
      });
    });

    it('runs one statement with other values as often as it is called', async () => {
      await engine.transaction(async (sql) => {
        for (const id of ['w1', 'w2', 'w1']) await workshop(sql, id);
        expect(await ids(sql)).toEqual(['w1', 'w2']);
        expect(await workshop(sql, 'w2')).toEqual([]);
        expect(await workshop(sql, 'w3')).toEqual([{ id: 'w3' }]);
      });
    });

    it('undoes a transaction that rejects, and goes on', async () => {
      const mistake = new Error('a mistake');
      const failed = engine.transaction(async (sql) => {
        await workshop(sql, 'w1');
        throw mistake;
      });
      await expect(failed).rejects.toBe(mistake);
      await engine.transaction(async (sql) => {
        expect(await ids(sql)).toEqual([]);
        await workshop(sql, 'w2');
      });
      expect(await engine.transaction(ids)).toEqual(['w2']);
    });

    it('goes back to a savepoint, and keeps what was before and after it', async () => {
      await engine.transaction(async (sql) => {
        await workshop(sql, 'w1');
        await sql`SAVEPOINT apart`;
        await workshop(sql, 'w2');
        const broken = sql`INSERT INTO grants (hash, participant_id) VALUES (${'g'}, ${'nobody'})`;
        await expect(broken).rejects.toThrow();
        await sql`ROLLBACK TO SAVEPOINT apart`;
        await sql`RELEASE SAVEPOINT apart`;
        await workshop(sql, 'w3');
      });
      expect(await engine.transaction(ids)).toEqual(['w1', 'w3']);
    });

    it('says what an error means', async () => {
      const meaning = (body: (sql: Sql) => Promise<unknown>) =>
        engine.transaction(body).then(
          () => undefined,
          (error: unknown) => engine.codeOf(error),
        );
      const orphan = (sql: Sql) =>
        sql`INSERT INTO documents (workshop_id, name) VALUES (${'nobody'}, ${'plan'})`;
      expect(await meaning(orphan)).toBe('unknown-workshop');
      expect(await meaning((sql) => sql`SELECT nothing FROM nowhere`)).toBe('unavailable');
    });

    it('deletes what belongs to what is deleted', async () => {
      const left = await engine.transaction(async (sql) => {
        await workshop(sql, 'w1');
        await sql`INSERT INTO documents (id, workshop_id, name) VALUES (${7}, ${'w1'}, ${'plan'})`;
        await sql`INSERT INTO log (document_id, seq, bytes, checksum) VALUES (${7}, ${1}, ${new Uint8Array(1)}, ${0})`;
        expect(await sql`DELETE FROM workshops WHERE id = ${'w1'} RETURNING id`).toEqual([{ id: 'w1' }]);
        return sql`SELECT seq FROM log`;
      });
      expect(left).toEqual([]);
      await engine.wipe();
    });
  });
}
