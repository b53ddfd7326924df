/**
 * What activities bring to the stage, fetched with it. An activity whose step is shown by its words alone is left out.
 * @module
 */
import type { ActivityKind } from '../../shared/activities/index.ts';
import type { StagePart } from './activity.ts';
import { onStage as welcome } from './welcome.ts';
import { onStage as cards } from './cards/stage/index.tsx';
import { onStage as practice } from './practice/stage/index.tsx';
import { onStage as accounts } from './accounts/stage/index.tsx';
import { onStage as pause } from './pause/stage.tsx';
import { onStage as approaches } from './approaches/stage/index.tsx';
import { onStage as map } from './map/stage.tsx';
import { onStage as brokerage } from './brokerage/stage.tsx';
import { onStage as startingWell } from './starting-well/stage/index.tsx';
import { onStage as actions } from './actions/stage/index.tsx';
import { onStage as stories } from './stories/stage/index.tsx';
import { onStage as vote } from './vote/stage.tsx';
import { onStage as breakTime } from './break/stage.tsx';

export const ON_STAGE: { readonly [K in ActivityKind]?: StagePart } = {
  welcome,
  cards,
  practice,
  accounts,
  pause,
  approaches,
  map,
  brokerage,
  'starting-well': startingWell,
  stories,
  vote,
  actions,
  break: breakTime,
};
