/**
 * Workshops, people and grants in SQLite; synchronous, inside the worker's transaction.
 * @module
 */
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { PersonRow, TableChange, TablesChanged, WorkshopRow } from '../storage.ts';
import { changed } from '../tables.ts';

type Row = Record<string, SQLOutputValue>;

const PERSON = 'p.id, p.workshop_id, p.kind, p.name, p.organisation, p.role, p.table_id, p.rejoin_hash';

/** The registry's operations, by the port's names. */
export function sqliteRegistry(db: DatabaseSync) {
  const workshop = db.prepare('SELECT * FROM workshops WHERE id = ?');
  const workshopByCode = db.prepare('SELECT * FROM workshops WHERE join_code = ?');
  const addWorkshop = db.prepare('INSERT OR IGNORE INTO workshops VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const setKey = db.prepare('UPDATE workshops SET facilitator_hash = ? WHERE id = ?');
  const setStageKey = db.prepare('UPDATE workshops SET stage_hash = ? WHERE id = ?');
  const setTables = db.prepare('UPDATE workshops SET tables = ? WHERE id = ?');
  const unseat = db.prepare('UPDATE participants SET table_id = NULL WHERE workshop_id = ? AND table_id = ?');
  const person = db.prepare(`SELECT ${PERSON} FROM participants p WHERE p.workshop_id = ? AND p.id = ?`);
  const seat = db.prepare('UPDATE participants SET table_id = ? WHERE id = ?');
  const removePerson = db.prepare('DELETE FROM participants WHERE workshop_id = ? AND id = ?');
  const removeKind = db.prepare(
    'DELETE FROM participants WHERE workshop_id = ? AND kind = ? AND id <> ? RETURNING id',
  );
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
        w.stageHash ?? null,
      ).changes === 1,
    workshop: (id: string) => readWorkshop(workshop.get(id)),
    workshopByCode: (code: string) => readWorkshop(workshopByCode.get(code)),
    setFacilitatorHash: (workshopId: string, hash: string) => void setKey.run(hash, workshopId),
    setStageHash: (workshopId: string, hash: string) => void setStageKey.run(hash, workshopId),
    changeTables(workshopId: string, change: TableChange): TablesChanged {
      const row = readWorkshop(workshop.get(workshopId));
      if (!row) return { refused: 'unknown-workshop' };
      const outcome = changed(row.tables, change);
      if ('refused' in outcome) return outcome;
      setTables.run(JSON.stringify(outcome.tables), workshopId);
      if (change.do === 'remove') unseat.run(workshopId, change.tableId);
      return outcome;
    },
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
    person: (workshopId: string, id: string) => readPerson(person.get(workshopId, id)),
    seat(workshopId: string, id: string, tableId: string) {
      const tables = readWorkshop(workshop.get(workshopId))?.tables ?? [];
      if (!tables.some((table) => table.id === tableId)) return 'unknown-table';
      if (readPerson(person.get(workshopId, id))?.kind !== 'participant') return 'unknown-person';
      seat.run(tableId, id);
      return 'seated';
    },
    removePerson: (workshopId: string, id: string) => removePerson.run(workshopId, id).changes === 1,
    removeKind: (workshopId: string, kind: PersonRow['kind'], except: string) =>
      removeKind.all(workshopId, kind, except).map(({ id }) => String(id)),
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
    ...optional('stageHash', row['stage_hash']),
    tables: JSON.parse(String(row['tables'])) as WorkshopRow['tables'],
    createdAt: Number(row['created_at']),
  };
}

function readPerson(row: Row | undefined): PersonRow | undefined {
  if (!row) return undefined;
  return {
    id: String(row['id']),
    workshopId: String(row['workshop_id']),
    // Whoever wrote something else here meant less than a facilitator.
    kind: row['kind'] === 'facilitator' || row['kind'] === 'stage' ? row['kind'] : 'participant',
    name: String(row['name']),
    ...optional('organisation', row['organisation']),
    ...optional('role', row['role']),
    ...optional('tableId', row['table_id']),
    ...optional('rejoinHash', row['rejoin_hash']),
  };
}
