/**
 * Stories that tables published.
 * @module
 */
import type { Sql } from '../sql.ts';
import type { PublicRow, PublishedShelf } from '../storage.ts';

export const published = (sql: Sql): PublishedShelf => ({
  async put({ id, workshopId, tableId, at, story }, most) {
    const [there] = await sql<{ count: number }>`SELECT count(*) AS count FROM published
      WHERE story IS NOT NULL AND NOT (workshop_id IS ${workshopId} AND table_id IS ${tableId})`;
    if ((there?.count ?? 0) >= most) return undefined;
    const [row] = await sql<{ id: string }>`INSERT INTO published (id, workshop_id, table_id, at, story)
      VALUES (${id}, ${workshopId}, ${tableId}, ${at}, ${story})
      ON CONFLICT (workshop_id, table_id) DO UPDATE SET at = excluded.at, story = excluded.story
      RETURNING id`;
    return row?.id;
  },
  async withdraw(workshopId, tableId) {
    const gone = await sql`UPDATE published SET story = NULL
      WHERE workshop_id = ${workshopId} AND table_id = ${tableId} AND story IS NOT NULL RETURNING id`;
    return gone.length > 0;
  },
  async ofWorkshop(workshopId) {
    const rows = await sql<{ id: string; table_id: string; at: number; story: string }>`
      SELECT id, table_id, at, story FROM published
      WHERE workshop_id = ${workshopId} AND story IS NOT NULL ORDER BY at, id`;
    return rows.map(({ table_id, ...row }) => ({ ...row, workshopId, tableId: table_id }));
  },
  async get(id) {
    const [row] = await sql<Omit<PublicRow, 'story'> & { story: string | null }>`
      SELECT id, at, story FROM published WHERE id = ${id}`;
    if (!row) return undefined;
    return row.story === null ? 'withdrawn' : { ...row, story: row.story };
  },
  list: (most, below) =>
    below
      ? sql<PublicRow>`SELECT id, at, story FROM published
          WHERE story IS NOT NULL AND (at < ${below.at} OR (at = ${below.at} AND id < ${below.id}))
          ORDER BY at DESC, id DESC LIMIT ${most}`
      : sql<PublicRow>`SELECT id, at, story FROM published
          WHERE story IS NOT NULL ORDER BY at DESC, id DESC LIMIT ${most}`,
});
