/**
 * The append log.
 * @module
 */
import { crc32 } from 'node:zlib';
import type { Sql } from '../sql.ts';
import { type DocumentLog, StorageError, type WriterRow } from '../storage.ts';
import { fold } from './fold.ts';

type Row = { seq: number; bytes: Uint8Array; checksum: number };
/** A document's id, and the number of its newest row. */
type Head = { id: number; seq: number };

/**
 * The head of every document that was written to, by `<workshop>/<name>`, so that an append is one statement. It MUST be
 * cleared when a transaction fails or a workshop is deleted: the next append would leave a gap, or write to nothing.
 */
export type Heads = Map<string, Head>;

/** A row moved to another document or place fails as surely as one with a flipped bit: Yjs would accept either. */
export const checksum = (documentId: number, seq: number, bytes: Uint8Array) =>
  crc32(bytes, crc32(`${documentId}/${seq}`));

export const damaged = () => new StorageError('damaged', 'The stored document does not verify.');

/** Resolves `undefined` when the document was never written to. */
export async function headOf(sql: Sql, workshopId: string, name: string): Promise<Head | undefined> {
  const [head] = await sql<Head>`
    SELECT id, (SELECT coalesce(max(seq), 0) FROM (
      SELECT seq FROM log WHERE document_id = id UNION ALL SELECT seq FROM snapshots WHERE document_id = id
    ) AS numbered) AS seq FROM documents WHERE workshop_id = ${workshopId} AND name = ${name}`;
  return head;
}

/** A document's whole log. @throws {StorageError} `damaged` when it does not verify */
export async function readLog(sql: Sql, documentId: number) {
  const [snapshot] = await sql<Row>`SELECT seq, bytes, checksum FROM snapshots
    WHERE document_id = ${documentId} ORDER BY seq DESC LIMIT 1`;
  if (snapshot && checksum(documentId, snapshot.seq, snapshot.bytes) !== snapshot.checksum) throw damaged();
  const rows =
    await sql<Row>`SELECT seq, bytes, checksum FROM log WHERE document_id = ${documentId} ORDER BY seq`;
  let seq = snapshot?.seq ?? 0;
  const updates = rows.map((row) => {
    seq += 1;
    if (row.seq !== seq || checksum(documentId, seq, row.bytes) !== row.checksum) throw damaged();
    return row.bytes;
  });
  return { snapshot, updates, seq };
}

export function documents(sql: Sql, heads: Heads): DocumentLog {
  const find = async (workshopId: string, name: string) => {
    const [document] = await sql<{ id: number; epoch: number }>`
      SELECT id, epoch FROM documents WHERE workshop_id = ${workshopId} AND name = ${name}`;
    return document;
  };
  const create = async (workshopId: string, name: string): Promise<Head> => {
    const [document] = await sql<{ id: number }>`
      INSERT INTO documents (workshop_id, name) VALUES (${workshopId}, ${name}) RETURNING id`;
    return { id: document!.id, seq: 0 };
  };

  const writersOf = (workshopId: string, name: string) => sql<WriterRow>`
    SELECT client, since, person_id AS personId FROM writers
    WHERE workshop_id = ${workshopId} AND document = ${name}`;
  const addWriters = async (workshopId: string, name: string, writers: readonly WriterRow[]) => {
    for (const { client, since, personId } of writers)
      await sql`INSERT INTO writers (workshop_id, document, client, since, person_id)
        VALUES (${workshopId}, ${name}, ${client}, ${since}, ${personId}) ON CONFLICT DO NOTHING`;
  };

  return {
    addWriters,
    async load(workshopId, name) {
      const document = await find(workshopId, name);
      const writers = await writersOf(workshopId, name);
      if (!document) return { epoch: 1, snapshot: undefined, updates: [], writers };
      const { snapshot, updates } = await readLog(sql, document.id);
      // A document is written down together with its first update: with nothing in it, something was lost.
      if (!snapshot && updates.length === 0) throw damaged();
      return { epoch: document.epoch, snapshot: snapshot?.bytes, updates, writers };
    },
    async append(workshopId, name, update, writers = []) {
      const key = `${workshopId}/${name}`;
      const { id, seq: last } =
        heads.get(key) ?? (await headOf(sql, workshopId, name)) ?? (await create(workshopId, name));
      const seq = last + 1;
      await sql`INSERT INTO log (document_id, seq, bytes, checksum)
        VALUES (${id}, ${seq}, ${update}, ${checksum(id, seq, update)})`;
      heads.set(key, { id, seq });
      await addWriters(workshopId, name, writers);
    },
    async compact(workshopId, name) {
      const document = await find(workshopId, name);
      if (!document) return 0;
      const { id } = document;
      const { snapshot, updates, seq } = await readLog(sql, id);
      if (updates.length === 0) return 0;
      const state = fold(snapshot?.bytes, updates);
      await sql`INSERT INTO snapshots (document_id, seq, bytes, checksum)
        VALUES (${id}, ${seq}, ${state}, ${checksum(id, seq, state)})`;
      await sql`DELETE FROM log WHERE document_id = ${id} AND seq <= ${seq}`;
      // The one before it is kept.
      await sql`DELETE FROM snapshots WHERE document_id = ${id} AND seq < ${snapshot?.seq ?? 0}`;
      return updates.length;
    },
    async forgetPast(workshopId, name) {
      const document = await find(workshopId, name);
      if (!document) return;
      const { id } = document;
      const { snapshot, updates, seq } = await readLog(sql, id);
      const state = fold(snapshot?.bytes, updates);
      await sql`DELETE FROM log WHERE document_id = ${id}`;
      await sql`DELETE FROM snapshots WHERE document_id = ${id}`;
      await sql`INSERT INTO snapshots (document_id, seq, bytes, checksum)
        VALUES (${id}, ${seq}, ${state}, ${checksum(id, seq, state)})`;
    },
  };
}
