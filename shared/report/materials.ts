/**
 * What the sections of a report are made from, and what an activity brings to one.
 * @module
 */
import type { Gathered } from '../model/gather/gathered.ts';
import type { Deed, Said, Section, Sheet } from './report.ts';

export type Materials = Gathered & {
  /** What was said to a question elsewhere than in responses, such as in a pause, by the question's id. */
  asides: ReadonlyMap<string, readonly Said[]>;
  /** Everything that will be done, table by table in the order of the lists. */
  deeds: readonly Deed[];
};

/**
 * What an activity brings to a report. All of it is pure; a promise is only for decks that are fetched when they are needed. What is
 * left out brings nothing.
 */
export type ReportPart = {
  asides?: (gathered: Gathered) => ReadonlyMap<string, readonly Said[]>;
  deeds?: (gathered: Gathered) => Promise<readonly Deed[]>;
  /** In the order in which they are to stand within each part. A section without blocks is left out. */
  sections?: (materials: Materials) => readonly Section[] | Promise<readonly Section[]>;
  sheets?: (materials: Materials) => readonly Sheet[] | Promise<readonly Sheet[]>;
};
