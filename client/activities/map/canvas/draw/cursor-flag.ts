import type { Point } from '../../../../../shared/activities/map/model/map-view.ts';
import { cut } from '../../../../../shared/activities/map/drawing/names/label.ts';
import type { Palette } from '../../../../../shared/activities/map/drawing/pens/pen.ts';

const HEIGHT = 24;
/** Letters of a name on a flag. A longer one would cover what its owner points at. */
const LONGEST = 18;
/** The most flags that are kept. More names only occur on a page that was open for days; then all flags are made anew. */
const MOST = 200;
const flags = new Map<string, { picture: OffscreenCanvas; scale: number }>();

/** Draws another person's pointer with their name. Drawing text is slow, so each flag is drawn once and then copied. */
export function drawCursor(pen: CanvasRenderingContext2D, ink: Palette, [x, y]: Point, whole: string): void {
  const name = cut(whole, LONGEST);
  const scale = Math.min(2, devicePixelRatio || 1);
  const key = `${ink.ink} ${scale} ${name}`;
  const known = flags.get(key) ?? { picture: makeFlag(ink, name, scale), scale };
  if (flags.size > MOST) flags.clear();
  flags.set(key, known);
  const { picture } = known;
  pen.drawImage(picture, x - 1, y - 1, picture.width / scale, picture.height / scale);
}

function makeFlag(ink: Palette, name: string, scale: number): OffscreenCanvas {
  const font = `700 15px ${ink.font}`;
  const ruler = new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
  ruler.font = font;
  const wide = Math.ceil(ruler.measureText(name).width) + 18;
  const picture = new OffscreenCanvas((wide + 18) * scale, (HEIGHT + 25) * scale);
  const pen = picture.getContext('2d') as OffscreenCanvasRenderingContext2D;
  pen.scale(scale, scale);
  pen.translate(1, 1);
  pen.beginPath();
  for (const [px, py] of [
    [0, 0],
    [4.5, 19],
    [8.5, 12],
    [16, 11],
  ] as const) {
    pen.lineTo(px, py);
  }
  pen.closePath();
  pen.fillStyle = ink.ink;
  pen.fill();
  pen.strokeStyle = ink.card;
  pen.lineWidth = 1.25;
  pen.stroke();
  pen.beginPath();
  pen.roundRect(14, 21, wide, HEIGHT, 4);
  pen.fill();
  pen.font = font;
  pen.textBaseline = 'middle';
  pen.fillStyle = ink.card;
  pen.fillText(name, 23, 21 + HEIGHT / 2 + 0.5);
  return picture;
}
