/**
 * What the server and the program that draws say to each other.
 * @module
 */
import type { MapView, When } from '../../shared/activities/map/model/map-view.ts';

export const PICTURE_FORMATS = ['svg', 'png'] as const;
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

export type PictureRequest = {
  format: PictureFormat;
  map: MapView;
  /** Which times are to be seen; all three is the view of the difference. */
  show: readonly When[];
  title: string;
  /** As it is written below the title. */
  date: string;
};
