/**
 * Restore points in SQLite; synchronous, inside the worker's transaction.
 * @module
 */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { fold } from '../fold.ts';
import type { PointRow, StateRef } from '../storage.ts';
import { checksum, damaged, type sqliteDocuments } from './documents.ts';

type Row = Record<string, SQLOutputValue>;
type StateRow = { document_id: number; seq: number; bytes: Uint8Array; checksum: number };

/**
 * The history's operations; `sqlite.ts` gives them the port's names.
 * @param documents the log, whose rows numbered the states are
 */
export function sqliteHistory(
  db: DatabaseSync,
  documents: Pick<ReturnType<typeof sqliteDocuments>, 'lookUp' | 'read'>,
) {
  const names = db.prepare('SELECT name FROM documents WHERE workshop_id = ? ORDER BY name');
  const known = db.prepare('SELECT 1 FROM states WHERE document_id = ? AND seq = ?');
  const addState = db.prepare('INSERT INTO states VALUES (?, ?, ?, ?)');
  const addPoint = db.prepare(
    'INSERT INTO points (workshop_id, id, at, label, step, tables) VALUES (?, ?, ?, ?, ?, ?) RETURNING number',
  );
  const link = db.prepare(
    `INSERT INTO point_states SELECT ?, s.document_id, s.seq FROM states s JOIN documents d ON d.id = s.document_id
     WHERE d.workshop_id = ? AND d.name = ? AND s.seq = ?`,
  );
  const trim = db.prepare(
    `DELETE FROM points WHERE workshop_id = ?1 AND number NOT IN
     (SELECT number FROM points WHERE workshop_id = ?1 ORDER BY number DESC LIMIT ?2)`,
  );
  const sweep = db.prepare(
    `DELETE FROM states WHERE document_id IN (SELECT id FROM documents WHERE workshop_id = ?) AND NOT EXISTS
     (SELECT 1 FROM point_states p WHERE p.document_id = states.document_id AND p.seq = states.seq)`,
  );
  const points = db.prepare('SELECT * FROM points WHERE workshop_id = ? ORDER BY number DESC');
  const state = db.prepare(
    `SELECT s.* FROM points p JOIN point_states ps ON ps.point = p.number
     JOIN documents d ON d.id = ps.document_id JOIN states s ON s.document_id = d.id AND s.seq = ps.seq
     WHERE p.workshop_id = ? AND p.id = ? AND d.name = ?`,
  );

  return {
    documentNames: (workshopId: string) => names.all(workshopId).map(({ name }) => String(name)),
    remember(workshopId: string, document: string): StateRef {
      const found = documents.lookUp(workshopId, document);
      if (!found) return { document, seq: 0 };
      const { id, seq } = found;
      if (!known.get(id, seq)) {
        const { snapshot, updates } = documents.read(id);
        const bytes = fold(snapshot?.bytes, updates);
        addState.run(id, seq, bytes, checksum(id, seq, bytes));
      }
      return { document, seq };
    },
    addPoint(workshopId: string, point: PointRow, states: readonly StateRef[], most: number): void {
      const { id, at, label, step, tables } = point;
      const added = addPoint.get(workshopId, id, at, label, step ?? null, JSON.stringify(tables)) as Row;
      for (const { document, seq } of states) link.run(Number(added['number']), workshopId, document, seq);
      trim.run(workshopId, most);
      sweep.run(workshopId);
    },
    points: (workshopId: string): PointRow[] =>
      points.all(workshopId).map((row) => ({
        id: String(row['id']),
        at: Number(row['at']),
        label: String(row['label']),
        ...(typeof row['step'] === 'string' && { step: row['step'] }),
        tables: JSON.parse(String(row['tables'])) as PointRow['tables'],
      })),
    state(workshopId: string, pointId: string, document: string): Uint8Array | undefined {
      const row = state.get(workshopId, pointId, document) as StateRow | undefined;
      if (row && checksum(row.document_id, row.seq, row.bytes) !== row.checksum) throw damaged();
      return row?.bytes;
    },
  };
}
