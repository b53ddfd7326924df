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

type Scene = Pick<MapScene, 'session' | 'show'>;
type Heading = { title: string; now: Date };

/** Draws the whole map with the times that are shown, as a page with title, date and legend. */
export async function pictureFile(format: 'svg' | 'png', scene: Scene, heading: Heading): Promise<Blob> {
  // Words can only be measured once their font has loaded.
  await document.fonts.ready;
  return format === 'png'
    ? makePng(...pageOf(scene, heading))
    : new Blob([pictureWords(scene, heading)], { type: 'image/svg+xml' });
}

/** The same page as SVG, at once: with the fonts that have loaded by now. */
export const pictureWords = (scene: Scene, heading: Heading): string => makeSvg(...pageOf(scene, heading));

function pageOf({ session, show }: Scene, { title, now }: Heading): Parameters<typeof makeSvg> {
  const drawn = session.drawn();
  const picture = makePicture(drawn, show(), placesOn(drawn, session.mirror.view.positions));
  const date = now.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return [picture, { title, date, measure: measureHere(PRINT) }];
}
