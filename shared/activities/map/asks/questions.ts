/**
 * Works out what a map asks. Each question points at the things it is about, and none is a verdict. Pure.
 * The order is: who is missing, what is fragile, who does not meet, who is reached; then second questions of the same sorts.
 * @module
 */
import { MAP_SETTINGS, type MapSettings } from '../model/settings.ts';
import type { DrawnMap } from '../model/drawn-map.ts';
import { factsOf } from './facts.ts';
import { holding } from './holding.ts';
import { meeting } from './meeting.ts';
import type { MapQuestion } from './question.ts';
import { reaching } from './reaching.ts';

/** Returns all questions that a map asks. An empty map asks none. */
export function questionsOf(map: DrawnMap, settings: MapSettings = MAP_SETTINGS): MapQuestion[] {
  const facts = factsOf(map);
  const found = [holding, meeting, reaching].flatMap((ask) => ask(facts, settings)).filter((one) => !!one);
  // The first question of each sort comes before the second of any, so that the first few questions are about different things.
  const asked = new Map<string, number>();
  const turns = new Map<MapQuestion, number>();
  for (const one of found) {
    const turn = asked.get(one.ask) ?? 0;
    turns.set(one, turn);
    asked.set(one.ask, turn + 1);
  }
  return found.sort((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0));
}
