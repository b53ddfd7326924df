/**
 * Reads what every table of a workshop will do. SPEC E5.
 * @module
 */
import { actionsIn, type RoomActions } from '../../shared/activities/actions/room.ts';
import { numberTables, tableTitle } from '../../shared/model/plan/table-names.ts';
import type { TableRef } from '../../shared/protocol/http.ts';
import { tablePath } from '../../shared/protocol/rooms.ts';
import { nextTurn } from '../next-turn.ts';
import type { Rooms } from '../rooms/rooms.ts';

/**
 * Lists the actions of some tables, table by table. Each document is looked at in a turn of its own, so that the relay goes on.
 * @param only the id of one table; all without it
 * @throws {StorageError} when a document cannot be read
 */
export async function roomActions(
  rooms: Pick<Rooms, 'read'>,
  workshop: { id: string; tables: readonly TableRef[] },
  now: number,
  only?: string,
): Promise<RoomActions> {
  const all: RoomActions = { tables: [], actions: [] };
  for (const table of numberTables(workshop.tables)) {
    if (only !== undefined && table.id !== only) continue;
    all.tables.push({ id: table.id, number: table.number, title: tableTitle(table) });
    const found = await rooms.read(tablePath(workshop.id, table.id), (doc) =>
      actionsIn(doc, table.number, now),
    );
    all.actions.push(...found);
    await nextTurn();
  }
  return all;
}
