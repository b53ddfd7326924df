import type { ConsolePart } from '../../activity.ts';
import { showThemes } from '../../../../shared/activities/pause/model/show-edits.ts';
import { sortedPause } from '../../../../shared/activities/pause/themes.ts';
import { PauseAsks } from './pause-asks.tsx';
import { ThoughtsSwitch } from './thoughts-switch.tsx';

/** A pause on the console: making its step, and revealing what was shared. */
export const onConsole: ConsolePart = {
  Control: ThoughtsSwitch,
  controlFirst: true,
  finishing: 'finished writing',
  deckWords: {
    label: 'What people are asked',
    none: 'Your own words: what people do, above',
    which: 'Each person answers one of these',
    titles: {
      'five-challenges': 'A question of the five challenges',
      approaches: 'The approaches’ own pause questions',
      ideas: 'What an idea asks',
    },
    oneOf: ['five-challenges'],
    allAtFirst: ['approaches'],
  },
  Preview: PauseAsks,
  scenes: { themes: 'Themes of a table' },
  ofTables: {
    heading: 'Themes',
    words: (title) => `The themes of ${title}`,
    offers: ({ plan }, { view }) => sortedPause(plan, view) !== undefined,
    choose: ({ edits }, table) => edits.apply((plan, origin) => showThemes(plan, origin, table)),
    chosen: ({ run: { stage, themes } }) =>
      stage === 'themes' && themes ? { table: themes.table, part: false } : undefined,
  },
};
