/**
 * The messages between the server and the program that draws.
 * @module
 */
import type { MapView, When } from '../../shared/activities/map/model/map-view.ts';

export const PICTURE_FORMATS = ['svg', 'png'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

export type PictureRequest = {
  format: PictureFormat;
  map: MapView;
  /** The times to show. All three together are the view of the difference. */
  show: readonly When[];
  title: string;
  /** The date as it is written below the title. */
  date: string;
};
