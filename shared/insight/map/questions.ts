/**
 * What the map asks: questions in words, each pointing at what it speaks of, never a verdict.
 * Pure. The order is that of the list: who is missing, what is fragile, who does not meet, who is served.
 * @module
 */
import type { DrawnMap } from '../../model/map/drawn-map.ts';
import { factsOf } from './facts.ts';
import { holding } from './holding.ts';
import { meeting } from './meeting.ts';
import { MAP_SETTINGS, type MapQuestion, type MapSettings } from './question.ts';
import { reaching } from './reaching.ts';

/** All questions a map asks. An empty map asks none. */
export function questionsOf(map: DrawnMap, settings: MapSettings = MAP_SETTINGS): MapQuestion[] {
  const facts = factsOf(map);
  return [holding, meeting, reaching].flatMap((ask) => ask(facts, settings)).filter((found) => !!found);
}
