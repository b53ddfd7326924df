import { showMap } from '../../../shared/activities/map/model/show-edits.ts';
import type { ConsolePart } from '../activity.ts';

/** The projector shows the map of one of the tables, or a part of it. */
export const onConsole: ConsolePart = {
  scenes: { map: 'A network map' },
  ofTables: {
    heading: 'Network maps',
    words: (title) => `The map of ${title}`,
    choose: ({ edits }, table) => edits.apply((plan, origin) => showMap(plan, origin, { table })),
    chosen: ({ run: { stage, map } }) =>
      stage === 'map' && map ? { table: map.table, part: map.ids !== undefined } : undefined,
  },
};
