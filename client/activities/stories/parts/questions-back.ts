/**
 * The questions of all tables about one table's story.
 * @module
 */
import type { InRoom } from '../../../room/stories/room-stories.ts';

/** What came back about a table's story, newest first, each with the table that asks and what it is called. */
export const questionsBack = (room: Pick<InRoom, 'tables'>, about: string) =>
  room.tables
    .flatMap(({ table, name, asked }) =>
      table === about
        ? []
        : asked.filter(({ to }) => to === about).map((question) => ({ ...question, table, name })),
    )
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
