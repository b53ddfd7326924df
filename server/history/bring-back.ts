/**
 * Looking at a restore point, and bringing a table back from it. Always as a new table: nothing is overwritten.
 * SPEC [H4] [H5].
 * @module
 */
import { root } from '../../shared/model/document.ts';
import { drop } from '../../shared/model/put.ts';
import { ownName } from '../../shared/model/plan/table-names.ts';
import { documentName, mapPath, tablePath } from '../../shared/protocol/rooms.ts';
import type { TableRef } from '../../shared/protocol/http.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { addTableNow } from '../access/hall.ts';
import { inTurnOf } from '../access/in-turn.ts';
import type { Grant } from '../access/policy.ts';
import { Refusal } from '../access/refusal.ts';
import { makeId } from '../access/secret.ts';
import type { AccessPorts } from '../access/ports.ts';
import type { HistoryLog, PointRow } from '../storage/storage.ts';

/** What a document with nothing in it says, as an update. */
const NOTHING = new Uint8Array([0, 0]);

/** @throws {Refusal} `unknown-restore-point` */
async function pointOf(history: HistoryLog, workshopId: string, id: string): Promise<PointRow> {
  const point = (await history.points(workshopId)).find((each) => each.id === id);
  if (!point) throw new Refusal('unknown-restore-point');
  return point;
}

/** A document as it was, as one Yjs update. @throws {Refusal} `unknown-restore-point` */
export async function stateAt(
  history: HistoryLog,
  workshopId: string,
  pointId: string,
  document: string,
): Promise<Uint8Array> {
  const { id } = await pointOf(history, workshopId, pointId);
  return (await history.state(workshopId, id, document)) ?? NOTHING;
}

/**
 * Adds a table that says what a table said then.
 * @param when how to write the time of the point; its hour and minute in UTC otherwise
 * @throws {Refusal} `unknown-restore-point`, `unknown-table`, `too-many-tables`, `not-signed-in`
 */
export function bringBack(
  ports: AccessPorts & { history: HistoryLog },
  asking: Grant,
  { pointId, tableId, when }: { pointId: string; tableId: string; when?: string | undefined },
): Promise<TableRef> {
  const { history, registry, rooms } = ports;
  const { workshopId } = asking;
  return inTurnOf(ports, asking, async () => {
    const point = await pointOf(history, workshopId, pointId);
    const then = point.tables.find(({ id }) => id === tableId);
    if (!then) throw new Refusal('unknown-table');
    // Before anything is written: the document of a table that cannot be added would stay behind.
    const { tables = [] } = (await registry.workshop(workshopId)) ?? {};
    if (tables.length >= LIMITS.tables) throw new Refusal('too-many-tables');
    const id = makeId(ports.random);
    const copy = async (kind: 'table' | 'map', to: string) => {
      const from = documentName({ kind, tableId });
      const state = await history.state(workshopId, point.id, from);
      if (!state) return;
      // Before the new document is opened, which is when it learns whose words are in it. SPEC [W1].
      await history.inheritWriters(workshopId, from, documentName({ kind, tableId: id }));
      await rooms.fill(to, state);
    };
    await copy('table', tablePath(workshopId, id));
    await copy('map', mapPath(workshopId, id));
    // Whoever had a hand up then has long been heard.
    await rooms.edit(tablePath(workshopId, id), (doc) => {
      const hands = root(doc, 'hands');
      for (const person of hands.keys()) drop(hands, person);
    });
    const time = when ?? new Date(point.at).toISOString().slice(11, 16);
    return addTableNow(ports, workshopId, { id, name: copyName(then.name, time) });
  });
}

/** Pure: “Kingfisher, as at 10:40”. A table that is only a number gets another one, so its old one is said. */
export function copyName(name: string, time: string): string {
  const suffix = `, as at ${time}`;
  const start = ownName(name) === '' ? `Copy of ${name}` : name;
  return start.slice(0, LIMITS.nameLength - suffix.length) + suffix;
}
