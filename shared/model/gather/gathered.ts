/**
 * Everything a workshop has written, as plain data at one moment: what reports, slides, documents and spreadsheets are made from.
 * @module
 */
import type { MapView } from '../../activities/map/model/map-view.ts';
import type { ChallengeId } from '../../cards/challenge.ts';
import type { PlanView } from '../plan/plan-view.ts';
import type { TableView } from '../table/table-view.ts';
import type { Credit } from '../writers.ts';
import type { NoteLine } from './note-lines.ts';

/** One table: what it wrote, and its map. */
export type GatheredTable = {
  id: string;
  /** Its place in the workshop's list, from 1. */
  number: number;
  /** “Table 4, Kingfisher”. */
  title: string;
  view: TableView;
  /** How many agree with each response, by its id. */
  agree: ReadonlyMap<string, number>;
  /** The shared note on each challenge. A challenge without any words is left out. */
  notes: Partial<Record<ChallengeId, NoteLine[]>>;
  /** Who stands behind a response, where that is more than its author, by the response's id. */
  credits: Readonly<Record<string, Credit>>;
  map: MapView;
};

export type Gathered = {
  plan: PlanView;
  tables: readonly GatheredTable[];
  /** When, in milliseconds since 1970 by the server's clock. */
  at: number;
};
