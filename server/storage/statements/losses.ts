/**
 * What was taken away from documents.
 * @module
 */
import type { Sql } from '../sql.ts';
import type { LossLog, LossRow } from '../storage.ts';

type Stored = {
  id: number;
  document: string;
  person_id: string;
  at: number;
  kind: LossRow['kind'];
  path: string;
  words: string;
  was: Uint8Array;
};

export const losses = (sql: Sql): LossLog => ({
  async add(workshopId, document, added, { most, bytes, since }) {
    for (const { personId, at, kind, path, words, was } of added) {
      const where = JSON.stringify(path);
      if (kind === 'taken')
        await sql`DELETE FROM losses WHERE workshop_id = ${workshopId} AND document = ${document}
          AND person_id = ${personId} AND path = ${where} AND kind = ${kind}`;
      await sql`INSERT INTO losses (workshop_id, document, person_id, at, kind, path, words, was)
        VALUES (${workshopId}, ${document}, ${personId}, ${at}, ${kind}, ${where}, ${words}, ${was})`;
    }
    await sql`DELETE FROM losses WHERE workshop_id = ${workshopId} AND document = ${document} AND at < ${since}`;
    await sql`DELETE FROM losses WHERE id IN (
      SELECT id FROM (
        SELECT id, row_number() OVER newest AS place, sum(length(was)) OVER newest AS bytes FROM losses
        WHERE workshop_id = ${workshopId} AND document = ${document} WINDOW newest AS (ORDER BY id DESC)
      ) WHERE place > ${most} OR bytes > ${bytes})`;
  },
  async of(workshopId, document) {
    const rows = await sql<Stored>`SELECT * FROM losses
      WHERE workshop_id = ${workshopId} AND document = ${document} ORDER BY id`;
    return rows.map(({ id, person_id, at, kind, path, words, was }) => ({
      id,
      document,
      personId: person_id,
      at,
      kind,
      path: JSON.parse(path) as string[],
      words,
      was,
    }));
  },
  async drop(workshopId, ids) {
    for (const id of ids) await sql`DELETE FROM losses WHERE workshop_id = ${workshopId} AND id = ${id}`;
  },
  async forgetNaming(workshopId, name) {
    await sql`DELETE FROM losses WHERE workshop_id = ${workshopId} AND (instr(words, ${name}) > 0
      OR instr(path, ${name}) > 0 OR instr(was, ${new TextEncoder().encode(name)}) > 0)`;
  },
});
