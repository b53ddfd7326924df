import type { ConsolePart } from '../activity.ts';

/** The projector shows all tables' moves in one picture. */
export const onConsole: ConsolePart = {
  scenes: { moves: 'Approaches: all tables’ moves' },
  deckWords: {
    label: 'What is on the table',
    none: 'The chooser',
    which: 'Which cards',
    titles: {},
    oneOf: [],
    allAtFirst: ['approaches'],
  },
};
