/**
 * Lists the stories of a workshop. SPEC E13.
 * @module
 */
import { type RoomStories, storyInRoom } from '../../shared/activities/stories/room.ts';
import { root } from '../../shared/model/document.ts';
import { numberTables, tableTitle } from '../../shared/model/plan/table-names.ts';
import { opinionOwner } from '../../shared/model/root.ts';
import { Writers } from '../../shared/model/writers.ts';
import type { TableRef } from '../../shared/protocol/http.ts';
import { planPath, tablePath } from '../../shared/protocol/rooms.ts';
import type { Clock } from '../clock.ts';
import { nextTurn } from '../next-turn.ts';
import type { Rooms } from '../rooms/rooms.ts';

type Workshop = { id: string; tables: readonly TableRef[] };

/** Everybody at every table asks every few seconds, and all get the same list, which is made once in this time. */
const FRESH_MS = 1_000;

/** Makes the function that lists the stories of a workshop. */
export function makeRoomStories(rooms: Pick<Rooms, 'read' | 'writersOf'>, clock: Pick<Clock, 'now'>) {
  const lists = new Map<string, { at: number; list: Promise<RoomStories> }>();
  /** @throws {StorageError} when a document cannot be read */
  return (workshop: Workshop): Promise<RoomStories> => {
    const now = clock.now();
    for (const [id, { at }] of lists) if (Math.abs(now - at) > FRESH_MS) lists.delete(id);
    const known = lists.get(workshop.id);
    if (known) return known.list;
    const list = read(rooms, workshop);
    lists.set(workshop.id, { at: now, list });
    list.catch(() => lists.delete(workshop.id));
    return list;
  };
}

/** Each document is looked at in a turn of its own, so that the relay goes on. */
async function read(rooms: Pick<Rooms, 'read' | 'writersOf'>, workshop: Workshop): Promise<RoomStories> {
  const all: RoomStories = { tables: [] };
  const writers = new Writers();
  writers.learnPeople(await rooms.read(planPath(workshop.id), (plan) => [...root(plan, 'people').keys()]));
  for (const table of numberTables(workshop.tables)) {
    const { id, number } = table;
    const path = tablePath(workshop.id, id);
    const by = await rooms.writersOf(path);
    all.tables.push(
      await rooms.read(path, (doc) =>
        storyInRoom(doc, { table: id, number, name: tableTitle(table) }, (name, key) => {
          const owner = opinionOwner(key);
          const item = root(doc, name)._map.get(key);
          return writers.speaksFor(item && by(item.id), owner, () => root(doc, 'guests').has(owner));
        }),
      ),
    );
    await nextTurn();
  }
  return all;
}
