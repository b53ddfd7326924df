/**
 * The record of all activities on screen. Its type makes it complete. Every page and part is behind `import()`, so
 * that a phone fetches only what it shows.
 * @module
 */
import type { ActivityKind } from '../../shared/activities/index.ts';
import type { ClientActivity } from './activity.ts';
import { accounts } from './accounts/index.ts';
import { approaches } from './approaches/index.ts';
import { breakTime } from './break/index.ts';
import { brokerage } from './brokerage/index.ts';
import { cards } from './cards/index.ts';
import { ideas } from './ideas/index.ts';
import { map } from './map/index.ts';
import { pause } from './pause/index.ts';
import { practice } from './practice/index.ts';
import { startingWell } from './starting-well/index.ts';
import { vote } from './vote/index.ts';
import { welcome } from './welcome.ts';

/** An activity that is only its step's words. The table's strip and the projector show them by themselves. */
const words: ClientActivity = {};

export const CLIENT_ACTIVITIES: { readonly [K in ActivityKind]: ClientActivity } = {
  welcome,
  cards,
  practice,
  accounts,
  pause,
  ideas,
  approaches,
  map,
  brokerage,
  'starting-well': startingWell,
  stories: words,
  vote,
  actions: words,
  break: breakTime,
  plenary: words,
};
