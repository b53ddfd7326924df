/**
 * The record of all activities at the table. Its type makes it complete. Every page and part is behind `import()`, so
 * that a phone fetches only what it shows. What the console and the stage need is in `console.ts` and `stage.ts`.
 * @module
 */
import type { ActivityKind } from '../../shared/activities/index.ts';
import type { ClientActivity } from './activity.ts';
import { accounts } from './accounts/index.ts';
import { actions } from './actions/index.ts';
import { approaches } from './approaches/index.ts';
import { brokerage } from './brokerage/index.ts';
import { cards } from './cards/index.ts';
import { ideas } from './ideas/index.ts';
import { map } from './map/index.ts';
import { pause } from './pause/index.ts';
import { practice } from './practice/index.ts';
import { startingWell } from './starting-well/index.ts';
import { stories } from './stories/index.ts';
import { vote } from './vote/index.ts';

/** An activity that is only its step's words. The table's strip and the projector show them by themselves. */
const words: ClientActivity = {};

export const CLIENT_ACTIVITIES: { readonly [K in ActivityKind]: ClientActivity } = {
  welcome: words,
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
  break: words,
  plenary: words,
};
