/**
 * Restore points. States are kept packed: zstd makes a fifth of a table's state, at about 5 ms for each megabyte.
 * @module
 */
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Sql } from '../sql.ts';
import type { HistoryLog, PointRow, StateRef } from '../storage.ts';
import { checksum, damaged, headOf, readLog } from './documents.ts';
import { fold, withoutName } from './fold.ts';

type StoredPoint = { id: string; at: number; label: string; step: string | null; tables: string };
type StoredState = { document_id: number; seq: number; bytes: Uint8Array; checksum: number; packed: number };

/** How a state is packed, kept with each. */
const ZSTD = 1;

export const history = (sql: Sql): HistoryLog => ({
  async documents(workshopId) {
    const rows = await sql<{
      name: string;
    }>`SELECT name FROM documents WHERE workshop_id = ${workshopId} ORDER BY name`;
    return rows.map(({ name }) => name);
  },
  async remember(workshopId, document) {
    const head = await headOf(sql, workshopId, document);
    if (!head) return { document, seq: 0 };
    const { id, seq } = head;
    const known = await sql`SELECT seq FROM states WHERE document_id = ${id} AND seq = ${seq}`;
    if (known.length === 0) {
      const { snapshot, updates } = await readLog(sql, id);
      const bytes = zstdCompressSync(fold(snapshot?.bytes, updates));
      await sql`INSERT INTO states (document_id, seq, bytes, checksum, packed)
        VALUES (${id}, ${seq}, ${bytes}, ${checksum(id, seq, bytes)}, ${ZSTD})`;
    }
    return { document, seq };
  },
  async addPoint(workshopId, point, states, most, mostBytes) {
    const { id, at, label, step = null } = point;
    const [added] = await sql<{
      number: number;
    }>`INSERT INTO points (workshop_id, id, at, label, step, tables)
      VALUES (${workshopId}, ${id}, ${at}, ${label}, ${step}, ${JSON.stringify(point.tables)}) RETURNING number`;
    for (const { document, seq } of states) {
      await sql`INSERT INTO point_states (point, document_id, seq)
        SELECT ${added!.number}, s.document_id, s.seq FROM states s JOIN documents d ON d.id = s.document_id
        WHERE d.workshop_id = ${workshopId} AND d.name = ${document} AND s.seq = ${seq}`;
    }
    await sql`DELETE FROM points WHERE workshop_id = ${workshopId} AND number NOT IN
      (SELECT number FROM points WHERE workshop_id = ${workshopId} ORDER BY number DESC LIMIT ${most})`;
    await dropUnused(sql, workshopId);
    while ((await statesOf(sql, workshopId)) > mostBytes && (await dropOldest(sql, workshopId)))
      await dropUnused(sql, workshopId);
  },
  async points(workshopId) {
    const rows =
      await sql<StoredPoint>`SELECT * FROM points WHERE workshop_id = ${workshopId} ORDER BY number DESC`;
    return rows.map(({ id, at, label, step, tables }) => ({
      id,
      at,
      label,
      ...(step !== null && { step }),
      tables: JSON.parse(tables) as PointRow['tables'],
    }));
  },
  async inheritWriters(workshopId, from, to) {
    await sql`INSERT INTO writers (workshop_id, document, client, since, person_id)
      SELECT workshop_id, ${to}, client, since, person_id FROM writers
      WHERE workshop_id = ${workshopId} AND document = ${from} ON CONFLICT DO NOTHING`;
  },
  async state(workshopId, pointId, document) {
    const [row] = await sql<StoredState>`
      SELECT s.* FROM points p JOIN point_states ps ON ps.point = p.number
      JOIN documents d ON d.id = ps.document_id JOIN states s ON s.document_id = d.id AND s.seq = ps.seq
      WHERE p.workshop_id = ${workshopId} AND p.id = ${pointId} AND d.name = ${document}`;
    if (row && checksum(row.document_id, row.seq, row.bytes) !== row.checksum) throw damaged();
    return row && unpacked(row);
  },
  async states(workshopId) {
    return sql<StateRef>`SELECT d.name AS document, s.seq FROM states s JOIN documents d ON d.id = s.document_id
      WHERE d.workshop_id = ${workshopId}`;
  },
  async takeNameOff(workshopId, { document, seq }, personId) {
    const [row] = await sql<StoredState>`SELECT s.* FROM states s JOIN documents d ON d.id = s.document_id
      WHERE d.workshop_id = ${workshopId} AND d.name = ${document} AND s.seq = ${seq}`;
    if (!row) return;
    const { document_id: id } = row;
    const bytes = withoutName(unpacked(row), personId);
    if (bytes === 'unread') {
      await sql`DELETE FROM point_states WHERE document_id = ${id} AND seq = ${seq}`;
      await sql`DELETE FROM states WHERE document_id = ${id} AND seq = ${seq}`;
    } else if (bytes) {
      const packed = zstdCompressSync(bytes);
      await sql`UPDATE states SET bytes = ${packed}, checksum = ${checksum(id, seq, packed)}, packed = ${ZSTD}
        WHERE document_id = ${id} AND seq = ${seq}`;
    }
  },
});

const unpacked = ({ packed, bytes }: StoredState): Uint8Array =>
  packed === ZSTD ? new Uint8Array(zstdDecompressSync(bytes)) : bytes;

/** The bytes that a workshop's states take. */
async function statesOf(sql: Sql, workshopId: string): Promise<number> {
  const [{ bytes } = { bytes: 0 }] = await sql<{ bytes: number }>`
    SELECT coalesce(sum(length(s.bytes)), 0) AS bytes FROM states s JOIN documents d ON d.id = s.document_id
    WHERE d.workshop_id = ${workshopId}`;
  return bytes;
}

/** Resolves `false` when there is only one left, which stays. */
async function dropOldest(sql: Sql, workshopId: string): Promise<boolean> {
  const dropped = await sql`DELETE FROM points WHERE number = (SELECT min(number) FROM points
    WHERE workshop_id = ${workshopId} HAVING count(*) > 1) RETURNING number`;
  return dropped.length > 0;
}

/** Every state that no point needs any more. */
const dropUnused = (sql: Sql, workshopId: string) =>
  sql`DELETE FROM states WHERE document_id IN (SELECT id FROM documents WHERE workshop_id = ${workshopId})
    AND NOT EXISTS (SELECT 1 FROM point_states p WHERE p.document_id = states.document_id AND p.seq = states.seq)`;
