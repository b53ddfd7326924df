/**
 * What every activity brings to a report. It is a record of its own, because decks are large and a phone never needs them.
 * @module
 */
import type { Gathered } from '../model/gather/gathered.ts';
import { type Choice, composeReport } from '../report/compose.ts';
import type { ReportPart } from '../report/materials.ts';
import type { Report } from '../report/report.ts';
import { report as accounts } from './accounts/report.ts';
import { report as actions } from './actions/report.ts';
import { report as approaches } from './approaches/report.ts';
import { report as brokerage } from './brokerage/report.ts';
import { report as cards } from './cards/report.ts';
import { report as ideas } from './ideas/report.ts';
import type { ActivityKind } from './index.ts';
import { report as map } from './map/report.ts';
import { report as pause } from './pause/report.ts';
import { report as practice } from './practice/report.ts';
import { report as startingWell } from './starting-well/report.ts';
import { report as stories } from './stories/report.ts';
import { report as vote } from './vote/report.ts';

/** In the order of the report. An activity that leaves nothing behind but words said is not here. */
const RECORD: { readonly [K in ActivityKind]?: ReportPart } = {
  cards,
  pause,
  vote,
  approaches,
  brokerage,
  'starting-well': startingWell,
  practice,
  accounts,
  ideas,
  map,
  stories,
  actions,
};

/** Makes the report of a workshop, or of one of its tables. */
export const reportOf = (gathered: Gathered, choice?: Choice): Promise<Report> =>
  composeReport(gathered, Object.values(RECORD), choice);
