/**
 * The record of all activities. A new one is a line here and a line in `client/activities/index.ts`; the compiler names
 * whatever else is missing.
 * @module
 */
import { accounts } from './accounts/activity.ts';
import { actions } from './actions/activity.ts';
import type { Activity } from './activity.ts';
import { approaches } from './approaches/activity.ts';
import { breakTime } from './break.ts';
import { brokerage } from './brokerage/activity.ts';
import { cards } from './cards/activity.ts';
import { ideas } from './ideas/activity.ts';
import { map } from './map/activity.ts';
import { pause } from './pause/activity.ts';
import { plenary } from './plenary.ts';
import { practice } from './practice/activity.ts';
import { startingWell } from './starting-well/activity.ts';
import { stories } from './stories/activity.ts';
import { vote } from './vote/activity.ts';
import { welcome } from './welcome.ts';

/**
 * All activities, in the order in which people choose among them. The keys are what agendas keep as a step's `kind`,
 * so they never change.
 */
const RECORD = {
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
  stories,
  vote,
  actions,
  break: breakTime,
  plenary,
};

export type ActivityKind = keyof typeof RECORD;
/** The projector scenes that activities bring, by the names the plan keeps. */
export type ActivityScene = (typeof RECORD)[ActivityKind]['scenes'][number];

/** The kind of a new step until somebody chooses another. This activity's page is the table's home. */
export const USUAL_ACTIVITY: ActivityKind = 'cards';

/** How a step is treated whose kind only a newer version knows: as an activity that is words alone. */
export const UNKNOWN_ACTIVITY: ActivityKind = 'plenary';

export const ACTIVITIES: { readonly [K in ActivityKind]: Activity } = RECORD;
export const ACTIVITY_KINDS = Object.keys(RECORD) as ActivityKind[];
export const ACTIVITY_SCENES = ACTIVITY_KINDS.flatMap(
  (kind): readonly ActivityScene[] => RECORD[kind].scenes,
);

/**
 * Returns what a step asks of people. An older agenda may promise cards that no page shows; then the words say what to
 * do instead.
 * @param step of an agenda
 */
export const instructionsOf = (step: {
  kind: ActivityKind;
  deck: string | null;
  instructions: string;
  newer?: true;
}): string => {
  if (step.newer) return `${step.instructions} Made by a newer version: reload this page to see it.`.trim();
  return ACTIVITIES[step.kind].offered || step.deck === null
    ? step.instructions
    : `${step.instructions} There is no page for this yet, so use paper.`;
};
