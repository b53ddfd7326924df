/**
 * The drawing as a file.
 * @module
 */
import { saveFile } from '../../lib/save-file.ts';
import type { Measure } from '../../../shared/map-drawing/label.ts';
import type { Picture } from '../../../shared/map-drawing/picture.ts';
import { makeSvg } from '../../../shared/map-drawing/print.ts';
import { makePng } from './on-canvas.ts';

/** Hands a browser the picture to keep, under the map's name and today's date. */
export async function takeAlong(
  format: 'svg' | 'png',
  picture: Picture,
  { title, measure, now }: { title: string; measure: Measure; now: Date },
): Promise<void> {
  const date = now.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const print = { title, date, measure };
  const content =
    format === 'png'
      ? await makePng(picture, print)
      : new Blob([makeSvg(picture, print)], { type: 'image/svg+xml' });
  saveFile(`${title.replaceAll(/[^\w -]/g, '')} ${now.toISOString().slice(0, 10)}.${format}`, content);
}
