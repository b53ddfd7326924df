/**
 * Asks a map's questions away from the page, so that nothing on it waits. Keeps its own copy of the map.
 * @module
 */
import { drawnMap } from '../../../../../shared/activities/map/model/drawn-map.ts';
import { questionsOf } from '../../../../../shared/activities/map/asks/questions.ts';
import type { Asked, Asking } from './asking.ts';
import { applyChanges, noParts } from './changes.ts';

const parts = noParts();

addEventListener('message', ({ data }: MessageEvent<Asking>) => {
  const { turn, changes, show, settings } = data;
  applyChanges(parts, changes);
  const answer: Asked = { turn, questions: questionsOf(drawnMap(parts, show), settings) };
  postMessage(answer);
});
