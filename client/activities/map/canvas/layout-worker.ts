/** Lays maps out beside the page, so that nothing waits. */
import type { Point } from '../../../../shared/activities/map/model/map-view.ts';
import { layOut, type LayoutRequest } from '../../../../shared/activities/map/drawing/layout/layouts.ts';
import { answerQuestions } from '../../../lib/ask-worker.ts';

answerQuestions<LayoutRequest, [string, Point][]>(self, (request) => [...layOut(request)]);
