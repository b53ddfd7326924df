import type { Point } from '../../../../../shared/activities/map/model/map-view.ts';

/** What a press on the sheet does. */
export type Tool = 'select' | 'lasso' | 'school' | 'agency' | 'tie' | 'network';

/** What is about to be drawn and has no name yet; `at` on the sheet. */
export type Naming =
  { what: 'school' | 'agency'; at: Point } | { what: 'network'; at: Point; members: readonly string[] };
