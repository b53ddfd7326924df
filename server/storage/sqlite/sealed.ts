/**
 * Sealed copies in SQLite; synchronous, inside the worker's transaction.
 * @module
 */
import type { DatabaseSync } from 'node:sqlite';
import { type SealedCopy, StorageError } from '../storage.ts';

/** The sealed copies' operations; `sqlite.ts` gives them the port's names. */
export function sqliteSealed(db: DatabaseSync) {
  const current = db.prepare(
    `SELECT s.version FROM participants p LEFT JOIN sealed s ON s.person_id = p.id
     WHERE p.workshop_id = ? AND p.id = ?`,
  );
  const write = db.prepare(
    `INSERT INTO sealed VALUES (?, ?, ?)
     ON CONFLICT (person_id) DO UPDATE SET version = excluded.version, bytes = excluded.bytes`,
  );
  const read = db.prepare(
    `SELECT s.version, s.bytes FROM sealed s JOIN participants p ON p.id = s.person_id
     WHERE p.workshop_id = ? AND p.id = ?`,
  );

  return {
    putSealed(
      workshopId: string,
      personId: string,
      bytes: Uint8Array,
      expected: number | 'none' | undefined,
    ): number | undefined {
      const row = current.get(workshopId, personId) as { version: number | null } | undefined;
      if (!row) throw new StorageError('unknown-workshop', 'There is no such person.');
      if (expected !== undefined && expected !== (row.version ?? 'none')) return undefined;
      const next = (row.version ?? 0) + 1;
      write.run(personId, next, bytes);
      return next;
    },
    sealedOf: (workshopId: string, personId: string) =>
      read.get(workshopId, personId) as SealedCopy | undefined,
  };
}
