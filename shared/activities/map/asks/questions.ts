/**
 * What the map asks: questions in words, each pointing at what it speaks of, never a verdict.
 * Pure. The order: who is missing, what is fragile, who does not meet, who is served, and then the same again.
 * @module
 */
import { MAP_SETTINGS, type MapSettings } from '../model/settings.ts';
import type { DrawnMap } from '../model/drawn-map.ts';
import { factsOf } from './facts.ts';
import { holding } from './holding.ts';
import { meeting } from './meeting.ts';
import type { MapQuestion } from './question.ts';
import { reaching } from './reaching.ts';

/** All questions a map asks. An empty map asks none. */
export function questionsOf(map: DrawnMap, settings: MapSettings = MAP_SETTINGS): MapQuestion[] {
  const facts = factsOf(map);
  const found = [holding, meeting, reaching].flatMap((ask) => ask(facts, settings)).filter((one) => !!one);
  // One of each sort before the second of any: whoever reads only the first few meets different thoughts.
  const asked = new Map<string, number>();
  const turns = new Map<MapQuestion, number>();
  for (const one of found) {
    const turn = asked.get(one.ask) ?? 0;
    turns.set(one, turn);
    asked.set(one.ask, turn + 1);
  }
  return found.sort((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0));
}
