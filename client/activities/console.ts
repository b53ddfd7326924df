/**
 * What activities bring to the console, fetched with it. An activity that needs nothing there is left out.
 * @module
 */
import type { ActivityKind } from '../../shared/activities/index.ts';
import type { ConsolePart } from './activity.ts';
import { onConsole as cards } from './cards/console.tsx';
import { onConsole as practice } from './practice/console.tsx';
import { onConsole as accounts } from './accounts/console.tsx';
import { onConsole as pause } from './pause/console/index.ts';
import { onConsole as ideas } from './ideas/console.ts';
import { onConsole as approaches } from './approaches/console.ts';
import { onConsole as map } from './map/console.ts';
import { onConsole as brokerage } from './brokerage/console.tsx';
import { onConsole as startingWell } from './starting-well/console.ts';
import { onConsole as actions } from './actions/console.ts';
import { onConsole as stories } from './stories/console.tsx';
import { onConsole as vote } from './vote/console/index.tsx';

export const ON_CONSOLE: { readonly [K in ActivityKind]?: ConsolePart } = {
  cards,
  practice,
  accounts,
  pause,
  ideas,
  approaches,
  map,
  brokerage,
  'starting-well': startingWell,
  stories,
  vote,
  actions,
};
