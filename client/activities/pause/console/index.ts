import type { ConsolePart } from '../../activity.ts';
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
    },
    oneOf: ['five-challenges'],
    allAtFirst: ['approaches'],
  },
  Preview: PauseAsks,
};
