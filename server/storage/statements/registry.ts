/**
 * Workshops, people and grants.
 * @module
 */
import type { Sql } from '../sql.ts';
import type { Ending, PersonRow, Registry, WorkshopRow } from '../storage.ts';
import { changed } from './tables.ts';

type StoredWorkshop = {
  id: string;
  title: string;
  format: string;
  host: string | null;
  join_code: string;
  facilitator_hash: string;
  /** JSON. */
  colleague_hashes: string | null;
  stage_hash: string | null;
  /** 1 while the door is closed to newcomers. */
  closed: number;
  ended_at: number | null;
  ended_by: string | null;
  keep_days: number | null;
  delete_at: number | null;
  archived_at: number | null;
  /** JSON. */
  tables: string;
  created_at: number;
};
type StoredPerson = {
  id: string;
  workshop_id: string;
  kind: string;
  name: string;
  organisation: string | null;
  role: string | null;
  table_id: string | null;
  rejoin_hash: string | null;
};

export function registry(sql: Sql): Registry {
  const workshop = async (id: string) =>
    workshopOf(await sql<StoredWorkshop>`SELECT * FROM workshops WHERE id = ${id}`);
  const person = async (workshopId: string, id: string) =>
    personOf(
      await sql<StoredPerson>`SELECT * FROM participants WHERE workshop_id = ${workshopId} AND id = ${id}`,
    );
  const addGrant = async (personId: string, hash: string, formerly: readonly string[] = []) =>
    void (await sql`INSERT INTO grants (hash, participant_id, formerly)
      VALUES (${hash}, ${personId}, ${formerly.length > 0 ? JSON.stringify(formerly) : null})`);

  /** How many other tables have a document: it is kept when a table is taken away. */
  const tablesEver = async (workshopId: string, id: string) => {
    const [row] = await sql<{ count: number }>`SELECT count(*) AS count FROM documents
      WHERE workshop_id = ${workshopId} AND name LIKE 'table/%' AND name <> ${`table/${id}`}`;
    return row?.count ?? 0;
  };

  return {
    workshop,
    person,
    addGrant,
    async addWorkshop(row) {
      const { id, title, format, host = null, joinCode, facilitatorHash, stageHash = null, createdAt } = row;
      const added = await sql`INSERT INTO workshops
        (id, title, format, host, join_code, facilitator_hash, stage_hash, tables, created_at)
        VALUES (${id}, ${title}, ${format}, ${host}, ${joinCode}, ${facilitatorHash}, ${stageHash},
          ${JSON.stringify(row.tables)}, ${createdAt})
        ON CONFLICT DO NOTHING RETURNING id`;
      return added.length > 0;
    },
    async workshopByCode(joinCode) {
      return workshopOf(await sql<StoredWorkshop>`SELECT * FROM workshops WHERE join_code = ${joinCode}`);
    },
    async setTitle(workshopId, title) {
      await sql`UPDATE workshops SET title = ${title} WHERE id = ${workshopId}`;
    },
    async setEnding(workshopId, { closed, keepDays = null, deleteAt = null }) {
      await sql`UPDATE workshops SET ended_at = ${closed?.at ?? null}, ended_by = ${closed?.by ?? null},
        keep_days = ${keepDays}, delete_at = ${deleteAt} WHERE id = ${workshopId}`;
    },
    async noteArchive(workshopId, at) {
      await sql`UPDATE workshops SET archived_at = ${at} WHERE id = ${workshopId}`;
    },
    async due(now) {
      const rows = await sql<{ id: string }>`SELECT id FROM workshops
        WHERE delete_at IS NOT NULL AND delete_at <= ${now} ORDER BY delete_at`;
      return rows.map(({ id }) => id);
    },
    async setDoor(workshopId, open) {
      await sql`UPDATE workshops SET closed = ${open ? 0 : 1} WHERE id = ${workshopId}`;
    },
    async setFacilitatorHash(workshopId, hash) {
      await sql`UPDATE workshops SET facilitator_hash = ${hash}, colleague_hashes = NULL WHERE id = ${workshopId}`;
    },
    async setColleagueHashes(workshopId, hashes) {
      await sql`UPDATE workshops SET colleague_hashes = ${JSON.stringify(hashes)} WHERE id = ${workshopId}`;
    },
    async setStageHash(workshopId, hash) {
      await sql`UPDATE workshops SET stage_hash = ${hash} WHERE id = ${workshopId}`;
    },
    async setJoinCode(workshopId, joinCode) {
      const set = await sql`UPDATE workshops SET join_code = ${joinCode} WHERE id = ${workshopId}
        AND NOT EXISTS (SELECT 1 FROM workshops WHERE join_code = ${joinCode}) RETURNING id`;
      return set.length > 0;
    },
    async changeTables(workshopId, change) {
      const row = await workshop(workshopId);
      if (!row) return { refused: 'unknown-workshop' };
      if (change.do === 'add' && (await tablesEver(workshopId, change.table.id)) >= change.mostEver)
        return { refused: 'too-many-tables' };
      const outcome = changed(row.tables, change);
      if ('refused' in outcome) return outcome;
      await sql`UPDATE workshops SET tables = ${JSON.stringify(outcome.tables)} WHERE id = ${workshopId}`;
      if (change.do === 'remove') {
        await sql`UPDATE participants SET table_id = NULL
          WHERE workshop_id = ${workshopId} AND table_id = ${change.tableId}`;
      }
      return outcome;
    },
    async deleteWorkshop(id, stories = 'kept') {
      if (stories === 'withdrawn') await sql`UPDATE published SET story = NULL WHERE workshop_id = ${id}`;
      await sql`UPDATE published SET workshop_id = NULL, table_id = NULL WHERE workshop_id = ${id}`;
      return (await sql`DELETE FROM workshops WHERE id = ${id} RETURNING id`).length > 0;
    },
    async addPerson(row, grantHash, formerly) {
      const {
        id,
        workshopId,
        kind,
        name,
        organisation = null,
        role = null,
        tableId = null,
        rejoinHash = null,
      } = row;
      const added = await sql`INSERT INTO participants
        (id, workshop_id, kind, name, organisation, role, table_id, rejoin_hash)
        VALUES (${id}, ${workshopId}, ${kind}, ${name}, ${organisation}, ${role}, ${tableId}, ${rejoinHash})
        ON CONFLICT (workshop_id, rejoin_hash) DO NOTHING RETURNING id`;
      if (added.length === 0) return false;
      await addGrant(id, grantHash, formerly);
      return true;
    },
    async count() {
      const [row] = await sql<{ count: number }>`SELECT count(*) AS count FROM workshops`;
      return row?.count ?? 0;
    },
    async writers(workshopId) {
      const found = await sql<{ id: string }>`SELECT DISTINCT person_id AS id FROM writers
        WHERE workshop_id = ${workshopId}`;
      return found.map(({ id }) => id);
    },
    async names(workshopId) {
      const people = await sql<{ name: string }>`SELECT name FROM participants
        WHERE workshop_id = ${workshopId} AND kind <> 'stage'`;
      return people.map(({ name }) => name);
    },
    async personByRejoin(workshopId, rejoinHash) {
      return personOf(
        await sql<StoredPerson>`SELECT * FROM participants
        WHERE workshop_id = ${workshopId} AND rejoin_hash = ${rejoinHash}`,
      );
    },
    async personByGrant(workshopId, grantHash) {
      const [row] = await sql<StoredPerson & { formerly: string | null }>`
        SELECT p.*, g.formerly FROM grants g JOIN participants p ON p.id = g.participant_id
        WHERE g.hash = ${grantHash} AND p.workshop_id = ${workshopId}`;
      const holder = row && personOf([row]);
      return holder && row.formerly ? { ...holder, formerly: JSON.parse(row.formerly) as string[] } : holder;
    },
    async endGrant(workshopId, grantHash) {
      await sql`DELETE FROM grants WHERE hash = ${grantHash}
        AND participant_id IN (SELECT id FROM participants WHERE workshop_id = ${workshopId})`;
    },
    async setName(workshopId, personId, name) {
      await sql`UPDATE participants SET name = ${name} WHERE workshop_id = ${workshopId} AND id = ${personId}`;
    },
    async seat(workshopId, personId, tableId) {
      const tables = (await workshop(workshopId))?.tables ?? [];
      if (!tables.some(({ id }) => id === tableId)) return 'unknown-table';
      if ((await person(workshopId, personId))?.kind !== 'participant') return 'unknown-person';
      await sql`UPDATE participants SET table_id = ${tableId} WHERE id = ${personId}`;
      return 'seated';
    },
    async removePerson(workshopId, personId) {
      const removed = await sql`DELETE FROM participants
        WHERE workshop_id = ${workshopId} AND id = ${personId} RETURNING id`;
      return removed.length > 0;
    },
    async removeKind(workshopId, kind, except) {
      const removed = await sql<{ id: string }>`DELETE FROM participants
        WHERE workshop_id = ${workshopId} AND kind = ${kind} AND id <> ${except} RETURNING id`;
      return removed.map(({ id }) => id);
    },
  };
}

function workshopOf([row]: StoredWorkshop[]): WorkshopRow | undefined {
  if (!row) return undefined;
  const { id, title, format, host, join_code, facilitator_hash, colleague_hashes } = row;
  const { stage_hash, closed, tables, created_at } = row;
  const ending = endingOf(row);
  return {
    id,
    title,
    format,
    ...(host !== null && { host }),
    joinCode: join_code,
    facilitatorHash: facilitator_hash,
    ...(colleague_hashes !== null && { colleagueHashes: JSON.parse(colleague_hashes) as string[] }),
    ...(stage_hash !== null && { stageHash: stage_hash }),
    ...(closed === 1 && { closed: true as const }),
    ...(ending && { ending }),
    tables: JSON.parse(tables) as WorkshopRow['tables'],
    createdAt: created_at,
  };
}

/** `undefined` while nothing of it is decided. */
function endingOf(row: StoredWorkshop): Ending | undefined {
  const { ended_at, ended_by, keep_days, delete_at, archived_at } = row;
  const ending: Ending = {
    ...(ended_at !== null && { closed: { at: ended_at, by: ended_by ?? '' } }),
    ...(keep_days !== null && { keepDays: keep_days }),
    ...(delete_at !== null && { deleteAt: delete_at }),
    ...(archived_at !== null && { archivedAt: archived_at }),
  };
  return Object.keys(ending).length > 0 ? ending : undefined;
}

function personOf([row]: StoredPerson[]): PersonRow | undefined {
  if (!row) return undefined;
  const { id, workshop_id, kind, name, organisation, role, table_id, rejoin_hash } = row;
  return {
    id,
    workshopId: workshop_id,
    // An unknown kind is read as a participant: the least privilege.
    kind: kind === 'facilitator' || kind === 'stage' ? kind : 'participant',
    name,
    ...(organisation !== null && { organisation }),
    ...(role !== null && { role }),
    ...(table_id !== null && { tableId: table_id }),
    ...(rejoin_hash !== null && { rejoinHash: rejoin_hash }),
  };
}
