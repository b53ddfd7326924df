/**
 * Makes one file of one map and exits. It is a separate program for two reasons: drawing a county takes a second, in which
 * the relay must go on; and painting is native code, which must not be able to take a workshop down with it.
 * @module
 */
import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import * as Y from 'yjs';
import { makeMeasure } from '../../shared/activities/map/drawing/names/labels.ts';
import { placesOn } from '../../shared/activities/map/drawing/layout/places.ts';
import { PRINT } from '../../shared/activities/map/drawing/pens/pen.ts';
import { makePicture } from '../../shared/activities/map/drawing/picture.ts';
import { drawPixels, makeSvg, type PixelPen } from '../../shared/activities/map/drawing/pens/print.ts';
import { drawnMap } from '../../shared/activities/map/model/drawn-map.ts';
import { type MapView, WHEN } from '../../shared/activities/map/model/map-view.ts';
import { readMap } from '../../shared/activities/map/model/read-map.ts';
import { writeGraphml } from '../../shared/activities/map/files/out/graphml.ts';
import { writeSpreadsheets } from '../../shared/activities/map/files/out/spreadsheet.ts';
import { sketchOf } from '../../shared/activities/map/files/sketch.ts';
import type { MapDoc } from '../../shared/model/document.ts';
import { answerWith } from '../elsewhere/program.ts';
import type { MapFileRequest } from './messages.ts';

/** The page's own fonts, by the names in `PRINT`. */
const FONTS = {
  'Atkinson Hyperlegible Next':
    'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal',
  'Atkinson Hyperlegible Next Extended':
    'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal',
  Literata: 'literata/files/literata-latin-wght-normal',
  'Literata Extended': 'literata/files/literata-latin-ext-wght-normal',
};

type Picture = Extract<MapFileRequest, { show: unknown }>;

async function make(request: MapFileRequest): Promise<Uint8Array> {
  const doc = new Y.Doc() as MapDoc;
  Y.applyUpdate(doc, request.document);
  const map = readMap(doc);
  if ('show' in request) return draw(map, request);
  const sketch = sketchOf(drawnMap(map, new Set(WHEN)), map.positions);
  const words = request.format === 'csv' ? writeSpreadsheets(sketch)[request.sheet] : writeGraphml(sketch);
  return new TextEncoder().encode(words);
}

async function draw(map: MapView, { format, show, title, date }: Picture): Promise<Uint8Array> {
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

answerWith(make);
