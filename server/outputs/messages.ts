/**
 * The messages between the server and the program that makes reports, slides, documents and spreadsheets.
 * @module
 */
import type { PartId } from '../../shared/report/report.ts';
import type { Snapshot } from '../rooms/snapshot.ts';

export type Snapshots = {
  plan: Snapshot;
  tables: Readonly<Record<string, { table: Snapshot; map: Snapshot }>>;
};

export const SHEETS = ['responses', 'ratings', 'grid', 'chooser'] as const;
export type SheetId = (typeof SHEETS)[number];

export type Order = (
  | { format: 'report' }
  /** A presentation; `blank` has the questions and nothing else. */
  | { format: 'slides'; blank: boolean }
  /** A document for word processors. */
  | { format: 'document' }
  /** One table of words, as CSV. */
  | { format: 'sheet'; sheet: SheetId }
) & {
  /** The usual parts without it. */
  parts?: readonly PartId[] | undefined;
  /** The id of one table; all without it. */
  table?: string | undefined;
};

export type OutputRequest = {
  order: Order;
  documents: Snapshots;
  /** Milliseconds since 1970. */
  at: number;
};

/** How far it is: slides or pages that are done, of all. */
export type OutputProgress = { done: number; of: number };
