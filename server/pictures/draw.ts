/**
 * Draws one map and exits. It is a separate program for two reasons: drawing a county takes a second, in which the
 * relay must go on; and painting is native code, which must not be able to take a workshop down with it.
 * @module
 */
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { makeMeasure } from '../../shared/activities/map/drawing/names/labels.ts';
import { placesOn } from '../../shared/activities/map/drawing/layout/places.ts';
import { PRINT } from '../../shared/activities/map/drawing/pens/pen.ts';
import { makePicture } from '../../shared/activities/map/drawing/picture.ts';
import { drawPixels, makeSvg, type PixelPen } from '../../shared/activities/map/drawing/pens/print.ts';
import { drawnMap } from '../../shared/activities/map/model/drawn-map.ts';
import { WHEN } from '../../shared/activities/map/model/map-view.ts';
import type { PictureRequest } from './messages.ts';

/** The page's own fonts, by the names in `PRINT`. */
const FONTS = {
  'Atkinson Hyperlegible Next':
    'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal',
  'Atkinson Hyperlegible Next Extended':
    'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal',
  Literata: 'literata/files/literata-latin-wght-normal',
  'Literata Extended': 'literata/files/literata-latin-ext-wght-normal',
};

async function draw({ format, map, show, title, date }: PictureRequest): Promise<Uint8Array> {
  const { resolve } = createRequire(import.meta.url);
  for (const [name, file] of Object.entries(FONTS)) {
    const path = resolve(`@fontsource-variable/${file}.woff2`);
    if (!GlobalFonts.registerFromPath(path, name)) throw new Error(`No font for “${name}”: ${path}`);
  }
  const drawn = drawnMap(map, new Set(WHEN));
  const picture = makePicture(drawn, new Set(show), placesOn(drawn, map.positions));
  const measure = makeMeasure(PRINT, createCanvas(1, 1).getContext('2d'));
  const print = { title, date, measure };
  if (format === 'svg') return new TextEncoder().encode(makeSvg(picture, print));
  let canvas = createCanvas(1, 1);
  drawPixels(picture, print, (width, height) => {
    canvas = createCanvas(width, height);
    return canvas.getContext('2d') as PixelPen;
  });
  return canvas.encode('png');
}

process.once('message', (request) => {
  void draw(request as PictureRequest).then((bytes) => process.send?.(bytes, () => process.exit(0)));
});
// The server that asked is gone.
process.once('disconnect', () => process.exit(1));
