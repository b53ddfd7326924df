/**
 * Actions as a table for any spreadsheet. SPEC E6.
 * @module
 */
import { STATE_WORDS } from '../../shared/activities/actions/order.ts';
import type { RoomActions } from '../../shared/activities/actions/room.ts';
import { writeCells } from '../../shared/activities/map/files/cells.ts';
import { sourceWords } from './action-words.ts';

const COLUMNS = ['Table', 'What', 'Who', 'By when', 'Date', 'State', 'From'];

/** Writes CSV with a byte order mark, without which Excel takes it for Windows-1252. */
export async function actionsSheet(all: RoomActions): Promise<string> {
  const says = await sourceWords(all);
  const titles = new Map(all.tables.map(({ number, title }) => [number, title]));
  const rows = all.actions.map(({ table, what, who, by, due, state, source }) => [
    titles.get(table),
    what,
    who,
    by,
    due,
    STATE_WORDS[state],
    says(source),
  ]);
  return `\uFEFF${writeCells([COLUMNS, ...rows], ',')}`;
}
