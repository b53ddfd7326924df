import type { ConsolePart } from '../activity.ts';

/** How the agenda form speaks of the ideas. */
export const onConsole: ConsolePart = {
  deckWords: {
    label: 'Ideas',
    none: 'No idea in particular',
    which: 'Which topics are on the table',
    titles: {},
    oneOf: [],
    allAtFirst: [],
  },
};
