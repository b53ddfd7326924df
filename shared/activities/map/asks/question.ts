/**
 * The shape of a question that the map asks.
 * @module
 */
import type { MapSettings } from '../model/settings.ts';
import type { MapFacts } from './facts.ts';

/** Where a question comes from: a question card, or the part a go-between plays. */
export type QuestionSource = { card: string } | { role: string };
export type MapQuestion = {
  /** Identifies the question across changes of the map. Answers are stored under it. */
  key: string;
  ask: string;
  /** What the map shows, and a question about what it cannot know. */
  says: string;
  organisations: readonly string[];
  /** Tie ids. */
  ties: readonly string[];
  networks: readonly string[];
  source: QuestionSource;
};
/** Makes one group of questions. A question there is no reason to ask is `undefined`. */
export type QuestionGroup = (facts: MapFacts, settings: MapSettings) => (MapQuestion | undefined)[];

/** Points at nothing on the map. Questions spread it and name only what they point at. */
export const NOTHING = { organisations: [], ties: [], networks: [] } as const;

/** The ids of some things. */
export const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
