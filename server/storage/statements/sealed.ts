/**
 * Sealed copies.
 * @module
 */
import type { Sql } from '../sql.ts';
import { type SealedCopy, type SealedShelf, StorageError } from '../storage.ts';

export const sealed = (sql: Sql): SealedShelf => ({
  async put(workshopId, personId, bytes, expected) {
    const [row] = await sql<{ version: number | null }>`
      SELECT s.version FROM participants p LEFT JOIN sealed s ON s.person_id = p.id
      WHERE p.workshop_id = ${workshopId} AND p.id = ${personId}`;
    if (!row) throw new StorageError('unknown-workshop', 'There is no such person.');
    if (expected !== undefined && expected !== (row.version ?? 'none')) return undefined;
    const next = (row.version ?? 0) + 1;
    await sql`INSERT INTO sealed (person_id, version, bytes) VALUES (${personId}, ${next}, ${bytes})
      ON CONFLICT (person_id) DO UPDATE SET version = excluded.version, bytes = excluded.bytes`;
    return next;
  },
  async get(workshopId, personId) {
    const [copy] = await sql<SealedCopy>`
      SELECT s.version, s.bytes FROM sealed s JOIN participants p ON p.id = s.person_id
      WHERE p.workshop_id = ${workshopId} AND p.id = ${personId}`;
    return copy;
  },
});
