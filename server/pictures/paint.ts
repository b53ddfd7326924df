/**
 * Paints maps. This is native code, so only programs of their own import it: it must not be able to take a workshop down.
 * @module
 */
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { placesOn } from '../../shared/activities/map/drawing/layout/places.ts';
import { makeMeasure } from '../../shared/activities/map/drawing/names/labels.ts';
import { PRINT } from '../../shared/activities/map/drawing/pens/pen.ts';
import {
  drawPixels,
  makeSvg,
  type PixelPen,
  type Print,
} from '../../shared/activities/map/drawing/pens/print.ts';
import { makePicture, type Picture } from '../../shared/activities/map/drawing/picture.ts';
import { drawnMap } from '../../shared/activities/map/model/drawn-map.ts';
import { type MapView, WHEN, type When } from '../../shared/activities/map/model/map-view.ts';

/** The page's own fonts, by the names in `PRINT`. */
const FONTS = {
  'Atkinson Hyperlegible Next':
    'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal',
  'Atkinson Hyperlegible Next Extended':
    'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal',
  Literata: 'literata/files/literata-latin-wght-normal',
  'Literata Extended': 'literata/files/literata-latin-ext-wght-normal',
};

export type Wanted = {
  /** The times to show. All three together are the view of the difference. */
  show: readonly When[];
  title: string;
  /** The date as it is written below the title. */
  date: string;
};

let measure: Print['measure'] | undefined;

/** Measures letters as the page would. @throws when a font is missing */
export function measured(): Print['measure'] {
  if (measure) return measure;
  const { resolve } = createRequire(import.meta.url);
  for (const [name, file] of Object.entries(FONTS)) {
    const path = resolve(`@fontsource-variable/${file}.woff2`);
    if (!GlobalFonts.registerFromPath(path, name)) throw new Error(`No font for “${name}”: ${path}`);
  }
  return (measure = makeMeasure(PRINT, createCanvas(1, 1).getContext('2d')));
}

/** What there is to draw of a map, every organisation at its place. */
export function pictureOf(map: MapView, show: readonly When[]): Picture {
  const drawn = drawnMap(map, new Set(WHEN));
  return makePicture(drawn, new Set(show), placesOn(drawn, map.positions));
}

/** A map as SVG. */
export const paintSvg = (map: MapView, { show, title, date }: Wanted): string =>
  makeSvg(pictureOf(map, show), { title, date, measure: measured() });

/** A map as PNG. */
export const paintPng = (map: MapView, { show, title, date }: Wanted): Promise<Uint8Array> =>
  paintSketch(pictureOf(map, show), { title, date, measure: measured() });

/** What is ready to be drawn, as PNG. @param most pixels of a side; as many as print needs without it */
export async function paintSketch(picture: Picture, print: Print, most?: number): Promise<Uint8Array> {
  let canvas = createCanvas(1, 1);
  const canvasOf = (width: number, height: number) => {
    canvas = createCanvas(width, height);
    return canvas.getContext('2d') as PixelPen;
  };
  drawPixels(picture, print, canvasOf, most);
  return canvas.encode('png');
}
