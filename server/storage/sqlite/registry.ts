/**
 * Workshops, people and grants in SQLite; synchronous, inside the worker's transaction.
 * @module
 */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { PersonRow, WorkshopRow } from '../storage.ts';

type Row = Record<string, SQLOutputValue>;

const PERSON = 'p.id, p.workshop_id, p.kind, p.name, p.organisation, p.role, p.table_id, p.rejoin_hash';

/** The registry's operations, by the port's names. */
export function sqliteRegistry(db: DatabaseSync) {
  const workshop = db.prepare('SELECT * FROM workshops WHERE id = ?');
  const workshopByCode = db.prepare('SELECT * FROM workshops WHERE join_code = ?');
  const addWorkshop = db.prepare('INSERT OR IGNORE INTO workshops VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const setKey = db.prepare('UPDATE workshops SET facilitator_hash = ? WHERE id = ?');
  const deleteWorkshop = db.prepare('DELETE FROM workshops WHERE id = ?');
  const addPerson = db.prepare(
    'INSERT INTO participants VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (workshop_id, rejoin_hash) DO NOTHING',
  );
  const addGrant = db.prepare('INSERT INTO grants VALUES (?, ?)');
  const byRejoin = db.prepare(
    `SELECT ${PERSON} FROM participants p WHERE p.workshop_id = ? AND p.rejoin_hash = ?`,
  );
  const byGrant = db.prepare(
    `SELECT ${PERSON} FROM grants g JOIN participants p ON p.id = g.participant_id
     WHERE g.hash = ? AND p.workshop_id = ?`,
  );

  return {
    addWorkshop: (w: WorkshopRow) =>
      addWorkshop.run(
        w.id,
        w.title,
        w.format,
        w.host ?? null,
        w.joinCode,
        w.facilitatorHash,
        JSON.stringify(w.tables),
        w.createdAt,
      ).changes === 1,
    workshop: (id: string) => readWorkshop(workshop.get(id)),
    workshopByCode: (code: string) => readWorkshop(workshopByCode.get(code)),
    setFacilitatorHash: (workshopId: string, hash: string) => void setKey.run(hash, workshopId),
    deleteWorkshop: (id: string) => deleteWorkshop.run(id).changes === 1,
    addPerson(p: PersonRow, grantHash: string) {
      const { changes } = addPerson.run(
        p.id,
        p.workshopId,
        p.kind,
        p.name,
        p.organisation ?? null,
        p.role ?? null,
        p.tableId ?? null,
        p.rejoinHash ?? null,
      );
      if (changes === 0) return false;
      addGrant.run(grantHash, p.id);
      return true;
    },
    personByRejoin: (workshopId: string, hash: string) => readPerson(byRejoin.get(workshopId, hash)),
    addGrant: (personId: string, hash: string) => void addGrant.run(hash, personId),
    personByGrant: (workshopId: string, hash: string) => readPerson(byGrant.get(hash, workshopId)),
  };
}

const optional = <K extends string>(key: K, value: SQLOutputValue | undefined) =>
  typeof value === 'string' ? ({ [key]: value } as Record<K, string>) : {};

function readWorkshop(row: Row | undefined): WorkshopRow | undefined {
  if (!row) return undefined;
  return {
    id: String(row['id']),
    title: String(row['title']),
    format: String(row['format']),
    ...optional('host', row['host']),
    joinCode: String(row['join_code']),
    facilitatorHash: String(row['facilitator_hash']),
    tables: JSON.parse(String(row['tables'])) as WorkshopRow['tables'],
    createdAt: Number(row['created_at']),
  };
}

function readPerson(row: Row | undefined): PersonRow | undefined {
  if (!row) return undefined;
  return {
    id: String(row['id']),
    workshopId: String(row['workshop_id']),
    kind: row['kind'] === 'facilitator' ? 'facilitator' : 'participant',
    name: String(row['name']),
    ...optional('organisation', row['organisation']),
    ...optional('role', row['role']),
    ...optional('tableId', row['table_id']),
    ...optional('rejoinHash', row['rejoin_hash']),
  };
}
