/**
 * A map as a page to take along: all of it with title, date and legend, as SVG or as pixels for print.
 * @module
 */
import { makeOutlines, type Outlines } from '../outline/outlines.ts';
import { drawMap } from '../draw-map.ts';
import { markOf } from '../hulls.ts';
import { drawScale } from '../ground.ts';
import { cut, type Measure } from '../names/label.ts';
import { drawKey, KEY_WIDTH, legendKeys } from '../legend-keys.ts';
import { type Palette, type Pen, PRINT } from './pen.ts';
import type { Picture } from '../picture.ts';
import { edgesAt } from '../reach.ts';
import { makeSvgPen } from './svg-pen.ts';

export type Print = { title: string; date: string; measure: Measure };
const MARGIN = 60;
/** The height of title and date on a page of usual width, in units of the page. */
const HEAD = 84;
const USUAL = 1400;
const ROW = 30;
/** Letters of a title or a network's name that fit on a page of the least width. */
const LONGEST = 60;
/** The long side of A3 at 300 dots to the inch. More is not seen in print, and a county's file would be 35 MB. */
const MOST_PIXELS = 4961;
const PRINT_SCALE = 3;

/** Draws a page and returns its size in units of the page. */
export function drawPage(
  pen: Pen,
  ink: Palette,
  picture: Picture,
  { title, date, measure }: Print,
): { w: number; h: number } {
  const outlines = makeOutlines();
  const { left, top, right, foot } = reachOf(picture, measure, outlines);
  const w = Math.max(720, right - left + 2 * MARGIN);
  const sheet = Math.max(240, foot - top + 2 * MARGIN);
  // A large poster is read from further away, so its title is larger too.
  const large = Math.max(1, w / USUAL);
  const head = HEAD * large;
  const keys = legendKeys(picture);
  const rows = legendRows(
    keys.map(({ words }) => KEY_WIDTH + measure(words, false) + 28),
    w - 2 * MARGIN,
  );
  const view = { x: (w - right - left) / 2, y: head + MARGIN - top, k: 1 };
  const frame = { x: 0, y: head, w, h: sheet };
  const { skins } = drawMap(pen, ink, picture, { view, frame, measure, outlines, whole: true });
  const base = head + sheet + 20 + (picture.ground ? ROW : 0);
  if (picture.ground) drawScale(pen, ink, picture.ground, view.k, [MARGIN, base - ROW + 3]);
  heading(pen, ink, { title, date, large });
  pen.font = `500 15px ${ink.font}`;
  pen.textBaseline = 'middle';
  pen.textAlign = 'left';
  keys.forEach((key, nth) => {
    const { x, row } = rows.spots[nth] ?? { x: 0, row: 0 };
    const y = base + row * ROW;
    drawKey(pen, ink, key, MARGIN + x, y);
    pen.font = `500 15px ${ink.font}`;
    pen.fillStyle = ink.ink;
    pen.textAlign = 'left';
    pen.textBaseline = 'middle';
    pen.fillText(key.words, MARGIN + x + KEY_WIDTH, y);
  });
  const below = base + rows.count * ROW;
  skins.marked.forEach((hull, nth) =>
    pen.fillText(`${markOf(skins.marked, hull)}  ${cut(hull.name, LONGEST)}`, MARGIN, below + nth * ROW),
  );
  return { w: Math.ceil(w), h: Math.ceil(below + skins.marked.length * ROW + 24) };
}

function heading(
  pen: Pen,
  ink: Palette,
  { title, date, large }: Pick<Print, 'title' | 'date'> & { large: number },
): void {
  pen.fillStyle = ink.ink;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.font = `600 ${28 * large}px ${ink.serif}`;
  pen.fillText(cut(title, LONGEST), MARGIN, 42 * large);
  pen.font = `400 ${15 * large}px ${ink.font}`;
  pen.fillText(date, MARGIN, 72 * large);
}

function legendRows(widths: readonly number[], room: number) {
  let [x, row] = [0, 0];
  const spots = widths.map((width) => {
    if (x > 0 && x + width > room) [x, row] = [0, row + 1];
    const spot = { x, row };
    x += width;
    return spot;
  });
  return { spots, count: widths.length > 0 ? row + 1 : 0 };
}

/** The bounds of the drawing at full size, its names included. */
const reachOf = (picture: Picture, measure: Measure, outlines: Outlines) =>
  picture.dots.size > 0
    ? edgesAt(picture, { x: 0, y: 0, k: 1 }, measure, outlines)
    : { left: 0, top: 0, right: 0, foot: 0 };

/** The page as SVG text. */
export function makeSvg(picture: Picture, print: Print): string {
  const pen = makeSvgPen();
  const { w, h } = drawPage(pen, PRINT, picture, print);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img">` +
    `<title>${escape(print.title)}</title><rect width="${w}" height="${h}" fill="${PRINT.card}"/>\n${pen.written()}</svg>`
  );
}

/** A pen that paints pixels: the context of a canvas. */
export type PixelPen = Pen & {
  fillRect(x: number, y: number, w: number, h: number): void;
  scale(x: number, y: number): void;
};

/**
 * Draws the page with three pixels for each unit, or with fewer if a side would have more than `MOST_PIXELS`.
 * @param canvasOf makes a canvas of a size in pixels and returns its pen
 * @param most pixels of a side
 */
export function drawPixels(
  picture: Picture,
  print: Print,
  canvasOf: (width: number, height: number) => PixelPen,
  most = MOST_PIXELS,
): void {
  const { w, h } = drawPage(makeSvgPen(), PRINT, picture, print);
  const scale = Math.min(PRINT_SCALE, most / w, most / h);
  const pen = canvasOf(Math.round(w * scale), Math.round(h * scale));
  pen.scale(scale, scale);
  pen.fillStyle = PRINT.card;
  pen.fillRect(0, 0, w, h);
  drawPage(pen, PRINT, picture, print);
}
