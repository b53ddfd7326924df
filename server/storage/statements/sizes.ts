/**
 * How much of the medium a workshop takes.
 * @module
 */
import type { Sql } from '../sql.ts';
import type { Sizes, StoredBytes } from '../storage.ts';

type Row = { id: string; log: number; snapshots: number; history: number; sealed: number };

/** Lengths alone: the engine reads no bytes for them. */
export function sizes(sql: Sql): Sizes {
  const measured = (only: string | null) => sql<Row>`
    SELECT w.id,
      (SELECT coalesce(sum(length(l.bytes)), 0) FROM documents d JOIN log l ON l.document_id = d.id
        WHERE d.workshop_id = w.id) AS log,
      (SELECT coalesce(sum(length(s.bytes)), 0) FROM documents d JOIN snapshots s ON s.document_id = d.id
        WHERE d.workshop_id = w.id) AS snapshots,
      (SELECT coalesce(sum(length(s.bytes)), 0) FROM documents d JOIN states s ON s.document_id = d.id
        WHERE d.workshop_id = w.id) AS history,
      (SELECT coalesce(sum(length(c.bytes)), 0) FROM participants p JOIN sealed c ON c.person_id = p.id
        WHERE p.workshop_id = w.id) AS sealed
    FROM workshops w WHERE ${only} IS NULL OR w.id = ${only}`;
  return {
    async of(workshopId) {
      const [row] = await measured(workshopId);
      return row ? bytesOf(row) : NOTHING;
    },
    async all() {
      return new Map((await measured(null)).map((row) => [row.id, bytesOf(row)]));
    },
  };
}

const NOTHING: StoredBytes = { documents: 0, history: 0, sealed: 0 };

const bytesOf = ({ log, snapshots, history, sealed }: Row): StoredBytes => ({
  documents: log + snapshots,
  history,
  sealed,
});
