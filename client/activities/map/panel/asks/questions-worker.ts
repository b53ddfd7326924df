/**
 * Works out what a map asks away from the page, so that nothing on it waits. Keeps its own copy of the map.
 * @module
 */
import { drawnMap } from '../../../../../shared/activities/map/model/drawn-map.ts';
import type { MapQuestion } from '../../../../../shared/activities/map/asks/question.ts';
import { questionsOf } from '../../../../../shared/activities/map/asks/questions.ts';
import { answerQuestions } from '../../../../lib/ask-worker.ts';
import { applyChanges, type ChangedMap, noParts } from './changes.ts';

const parts = noParts();

answerQuestions<ChangedMap, MapQuestion[]>(self, ({ changes, show, settings }) => {
  applyChanges(parts, changes);
  return questionsOf(drawnMap(parts, show), settings);
});
