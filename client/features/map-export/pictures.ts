/**
 * The drawing as a file.
 * @module
 */
import { placesOn } from '../../../shared/map-drawing/layout/places.ts';
import { PRINT } from '../../../shared/map-drawing/pen.ts';
import { makePicture } from '../../../shared/map-drawing/picture.ts';
import { makeSvg } from '../../../shared/map-drawing/print.ts';
import { makePng, measureHere } from '../../deck/map/on-canvas.ts';
import type { MapScene } from '../../sync/map/map-context.ts';

/** The whole map as it stands now, with the times that are shown, as a page with title, date and legend. */
export async function pictureFile(
  format: 'svg' | 'png',
  { session, show }: Pick<MapScene, 'session' | 'show'>,
  { title, now }: { title: string; now: Date },
): Promise<Blob> {
  const drawn = session.drawn();
  const picture = makePicture(drawn, show(), placesOn(drawn, session.mirror.view.positions));
  // Words are as wide as they are drawn only once their font is there.
  await document.fonts.ready;
  const date = now.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  const print = { title, date, measure: measureHere(PRINT) };
  return format === 'png'
    ? makePng(picture, print)
    : new Blob([makeSvg(picture, print)], { type: 'image/svg+xml' });
}
