/**
 * Asks a map's questions away from the page, so that nothing on it waits.
 * @module
 */
import { drawnMap } from '../../../shared/model/map/drawn-map.ts';
import { questionsOf } from '../../../shared/insight/map/questions.ts';
import type { Asked, Asking } from './asking.ts';

addEventListener('message', ({ data }: MessageEvent<Asking>) => {
  const { turn, view, show, settings } = data;
  const map = drawnMap({ ...view, positions: {}, answers: {} }, show);
  const answer: Asked = { turn, questions: questionsOf(map, settings) };
  postMessage(answer);
});
