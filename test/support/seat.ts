/**
 * Somebody who sits at a table and has no screen, only a connection to its document.
 * @module
 */
import type { CreatedWorkshop, Joined } from '../../shared/protocol/http.ts';
import { tablePath } from '../../shared/protocol/rooms.ts';
import { visitor } from './visitor.ts';
import { openWire } from './wire.ts';

/** Joins a table, the last by default, and opens its document. */
export async function takeSeat(
  url: string,
  workshop: CreatedWorkshop,
  name: string,
  table = workshop.tables.at(-1)!.id,
) {
  const who = visitor(url);
  const { body } = await who.ask<Joined>('POST', `/api/workshops/${workshop.id}/join`, {
    joinCode: workshop.joinCode,
    name,
    tableId: table,
  });
  const wire = await openWire(url, tablePath(workshop.id, table), { cookie: who.cookie() });
  await wire.until(() => wire.saved >= 1);
  return { ...who, id: body.participantId, wire };
}
