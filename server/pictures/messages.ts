/**
 * The messages between the server and the program that makes files of maps.
 * @module
 */
import type { When } from '../../shared/activities/map/model/map-view.ts';

export const PICTURE_FORMATS = ['svg', 'png'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];
/** The three tables of a map. A CSV file holds one of them. */
export const SHEETS = ['organisations', 'ties', 'memberships'] as const;

type PictureOrder = {
  format: PictureFormat;
  /** The times to show. All three together are the view of the difference. */
  show: readonly When[];
  title: string;
  /** The date as it is written below the title. */
  date: string;
};
type TableOrder = { format: 'csv'; sheet: (typeof SHEETS)[number] } | { format: 'graphml' };

/** `document`: the map, as one Yjs update. Reading it is the program's work, too: a large one takes longer than a turn may. */
export type MapFileRequest = { document: Uint8Array } & (PictureOrder | TableOrder);
