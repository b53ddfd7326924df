/**
 * What a question of the map is.
 * @module
 */
import type { MapSettings } from '../model/settings.ts';
import type { MapFacts } from './facts.ts';

/** Where a question comes from: a question card, or a go-between's part. */
export type QuestionSource = { card: string } | { role: string };
export type MapQuestion = {
  /** Stays the same while the question does: answers are kept under it. */
  key: string;
  ask: string;
  /** What the map shows, and what it cannot know. */
  says: string;
  organisations: readonly string[];
  /** Tie ids. */
  ties: readonly string[];
  networks: readonly string[];
  source: QuestionSource;
};
/** One group of questions; `undefined` leaves out what there is no occasion to ask. */
export type QuestionGroup = (facts: MapFacts, settings: MapSettings) => (MapQuestion | undefined)[];

/** Points at nothing; a question says what it points at instead. */
export const NOTHING = { organisations: [], ties: [], networks: [] } as const;

export const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
