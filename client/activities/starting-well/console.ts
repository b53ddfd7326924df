import type { ConsolePart } from '../activity.ts';

/** The projector shows all tables' ratings together. */
export const onConsole: ConsolePart = {
  scenes: { starts: 'Starting well: all tables together' },
  deckWords: {
    label: 'What is rated',
    none: 'The nine statements',
    which: 'Which statements',
    titles: {},
    oneOf: [],
    allAtFirst: ['starting-well'],
  },
};
