/**
 * The append log in SQLite; synchronous, inside the worker's transaction.
 * @module
 */
import type { DatabaseSync } from 'node:sqlite';
import { crc32 } from 'node:zlib';
import { fold } from '../fold.ts';
import { type StoredDocument, StorageError } from '../storage.ts';

type Row = { seq: number; bytes: Uint8Array; checksum: number };
type DocumentRow = { id: number; epoch: number };

/** A row moved to another document or place fails as surely as one with a flipped bit: Yjs would accept either. */
export const checksum = (documentId: number, seq: number, bytes: Uint8Array) =>
  crc32(bytes, crc32(`${documentId}/${seq}`));

/** Where a document's next row goes, by `<workshop>/<name>`: what is in the file and what this transaction added. */
export type Heads = Map<string, { id: number; seq: number }>;

/**
 * The log's operations, by the port's names.
 * @param heads filled as documents are written to, so that an append is one statement; MUST be cleared when a
 *   transaction fails or rows are deleted
 */
export function sqliteDocuments(db: DatabaseSync, heads: Heads) {
  const find = db.prepare('SELECT id, epoch FROM documents WHERE workshop_id = ? AND name = ?');
  const create = db.prepare('INSERT INTO documents (workshop_id, name) VALUES (?, ?) RETURNING id, epoch');
  const head = db.prepare(
    `SELECT max(coalesce((SELECT max(seq) FROM log WHERE document_id = ?1), 0),
                coalesce((SELECT max(seq) FROM snapshots WHERE document_id = ?1), 0)) AS seq`,
  );
  const append = db.prepare('INSERT INTO log VALUES (?, ?, ?, ?)');
  const newestSnapshot = db.prepare(
    'SELECT * FROM snapshots WHERE document_id = ? ORDER BY seq DESC LIMIT 1',
  );
  const rows = db.prepare('SELECT * FROM log WHERE document_id = ? ORDER BY seq');
  const addSnapshot = db.prepare('INSERT INTO snapshots VALUES (?, ?, ?, ?)');
  const trimLog = db.prepare('DELETE FROM log WHERE document_id = ? AND seq <= ?');
  const trimSnapshots = db.prepare('DELETE FROM snapshots WHERE document_id = ? AND seq < ?');

  const read = (documentId: number) => {
    const snapshot = newestSnapshot.get(documentId) as Row | undefined;
    let seq = snapshot?.seq ?? 0;
    if (snapshot && checksum(documentId, snapshot.seq, snapshot.bytes) !== snapshot.checksum) throw damaged();
    const updates = (rows.all(documentId) as Row[]).map((row) => {
      seq += 1;
      if (row.seq !== seq || checksum(documentId, seq, row.bytes) !== row.checksum) throw damaged();
      return row.bytes;
    });
    return { snapshot, updates, seq };
  };

  const headOf = ({ id }: DocumentRow) => ({ id, seq: Number(head.get(id)?.['seq']) });
  const found = (workshopId: string, name: string) => find.get(workshopId, name) as DocumentRow | undefined;

  return {
    /** A document's id and the number of its newest row; for the history. */
    lookUp(workshopId: string, name: string) {
      const document = found(workshopId, name);
      return document && headOf(document);
    },
    /** Its whole log, verified; for the history. */
    read,
    load(workshopId: string, name: string): StoredDocument {
      const document = found(workshopId, name);
      if (!document) return { epoch: 1, snapshot: undefined, updates: [] };
      const { snapshot, updates } = read(document.id);
      // A document is written down together with its first update: with nothing in it, something was lost.
      if (!snapshot && updates.length === 0) throw damaged();
      return { epoch: document.epoch, snapshot: snapshot?.bytes, updates };
    },
    append(workshopId: string, name: string, update: Uint8Array): void {
      const key = `${workshopId}/${name}`;
      const at =
        heads.get(key) ?? headOf(found(workshopId, name) ?? (create.get(workshopId, name) as DocumentRow));
      const seq = at.seq + 1;
      append.run(at.id, seq, update, checksum(at.id, seq, update));
      heads.set(key, { id: at.id, seq });
    },
    compact(workshopId: string, name: string): number {
      const document = found(workshopId, name);
      if (!document) return 0;
      const { snapshot, updates, seq } = read(document.id);
      if (updates.length === 0) return 0;
      const state = fold(snapshot?.bytes, updates);
      addSnapshot.run(document.id, seq, state, checksum(document.id, seq, state));
      trimLog.run(document.id, seq);
      trimSnapshots.run(document.id, snapshot?.seq ?? 0);
      return updates.length;
    },
  };
}

export const damaged = () => new StorageError('damaged', 'The stored document does not verify.');
