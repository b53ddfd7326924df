/**
 * A workshop on a real server that holds documents made beforehand.
 * @module
 */
import * as Y from 'yjs';
import type { WorkshopDocs } from '../../shared/model/gather/gather.ts';
import { mapPath, planPath, tablePath } from '../../shared/protocol/rooms.ts';
import type { Rooms } from '../../server/rooms/rooms.ts';

/** Writes the documents as the server's own edits; resolves once they are on its disk. */
export async function fillWorkshop(rooms: Rooms, id: string, { plan, tables }: WorkshopDocs): Promise<void> {
  const put = (path: string, doc: Y.Doc) =>
    rooms.edit(path, (live) => Y.applyUpdate(live, Y.encodeStateAsUpdate(doc)));
  await put(planPath(id), plan);
  for (const [tableId, { table, map }] of Object.entries(tables)) {
    await put(tablePath(id, tableId), table);
    await put(mapPath(id, tableId), map);
  }
}
