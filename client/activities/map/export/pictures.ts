/**
 * Makes files of the drawing.
 * @module
 */
import { placesOn } from '../../../../shared/activities/map/drawing/layout/places.ts';
import { PRINT } from '../../../../shared/activities/map/drawing/pens/pen.ts';
import { makePicture } from '../../../../shared/activities/map/drawing/picture.ts';
import { makeSvg } from '../../../../shared/activities/map/drawing/pens/print.ts';
import { makePng, measureHere } from '../parts/on-canvas.ts';
import type { MapScene } from '../live/map-context.ts';

/** Draws the whole map with the times that are shown, as a page with title, date and legend. */
export async function pictureFile(
  format: 'svg' | 'png',
  { session, show }: Pick<MapScene, 'session' | 'show'>,
  { title, now }: { title: string; now: Date },
): Promise<Blob> {
  const drawn = session.drawn();
  const picture = makePicture(drawn, show(), placesOn(drawn, session.mirror.view.positions));
  // Words can only be measured once their font has loaded.
  await document.fonts.ready;
  const date = now.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const print = { title, date, measure: measureHere(PRINT) };
  return format === 'png'
    ? makePng(picture, print)
    : new Blob([makeSvg(picture, print)], { type: 'image/svg+xml' });
}
