/**
 * The lines of the national grid under a map whose organisations all stand at their true places, north up.
 * @module
 */
import type { Organisation, Point } from '../model/map-view.ts';
import type { Box } from './names/label.ts';
import type { Palette, Pen, View } from './pens/pen.ts';

/** Maps the national grid, in metres, to the sheet: x = (easting - east) * perMetre, y = (north - northing) * perMetre. */
export type Ground = { perMetre: number; east: number; north: number };

/** How far from its true place an organisation may stand, in sheet units: stored places are rounded. */
const EXACT = 3;
/** The distances between grid lines to choose from, in metres. */
const STEPS = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000];
/** The least distance between two grid lines, in window units. */
const APART = 60;

/**
 * Works out the ground from where the organisations stand, so that nothing has to remember how the map was arranged. One
 * organisation moved by hand removes the ground, because its lines would then be untrue.
 * @returns `undefined` unless every organisation with coordinates stands at its true place
 */
export function groundOf(
  organisations: Iterable<Organisation>,
  place: (id: string) => Point,
): Ground | undefined {
  const known = [...organisations].flatMap(({ id, grid }) => (grid ? [{ at: place(id), grid }] : []));
  const [first] = known;
  if (!first) return undefined;
  const away = (grid: Point) => Math.hypot(grid[0] - first.grid[0], grid[1] - first.grid[1]);
  const last = known.reduce((a, b) => (away(b.grid) > away(a.grid) ? b : a));
  const metres = away(last.grid);
  if (metres === 0) return undefined;
  const perMetre = Math.hypot(last.at[0] - first.at[0], last.at[1] - first.at[1]) / metres;
  if (perMetre === 0) return undefined;
  const ground = {
    perMetre,
    east: first.grid[0] - first.at[0] / perMetre,
    north: first.grid[1] + first.at[1] / perMetre,
  };
  const stays = known.every(
    ({ at, grid }) =>
      Math.abs(at[0] - (grid[0] - ground.east) * perMetre) < EXACT &&
      Math.abs(at[1] - (ground.north - grid[1]) * perMetre) < EXACT,
  );
  return stays ? ground : undefined;
}

/** The distance between grid lines at a zoom: in metres, in window units (`wide`) and in words. */
export function stepAt({ perMetre }: Ground, k: number): { metres: number; wide: number; words: string } {
  const metres = STEPS.find((step) => step * perMetre * k >= APART) ?? (STEPS.at(-1) as number);
  const words = metres < 1000 ? `${metres} metres` : `${metres / 1000} km`;
  return { metres, wide: metres * perMetre * k, words };
}

/** Draws the grid as thin grey lines over the whole frame. */
export function drawGround(
  pen: Pen,
  ink: Palette,
  ground: Ground,
  { view, frame }: { view: View; frame: Box },
): void {
  const { metres, wide } = stepAt(ground, view.k);
  const unit = ground.perMetre * view.k;
  const firstX = view.x + (Math.ceil(ground.east / metres) * metres - ground.east) * unit;
  const firstY = view.y + (ground.north - Math.floor(ground.north / metres) * metres) * unit;
  pen.beginPath();
  for (let x = firstX + Math.ceil((frame.x - firstX) / wide) * wide; x <= frame.x + frame.w; x += wide) {
    pen.moveTo(x, frame.y);
    pen.lineTo(x, frame.y + frame.h);
  }
  for (let y = firstY + Math.ceil((frame.y - firstY) / wide) * wide; y <= frame.y + frame.h; y += wide) {
    pen.moveTo(frame.x, y);
    pen.lineTo(frame.x + frame.w, y);
  }
  pen.strokeStyle = ink.grey;
  pen.lineWidth = 1;
  pen.stroke();
}

/** Draws a scale bar as long as the distance between grid lines. Pages have one in HTML; this one is for files. @param at its left end */
export function drawScale(
  pen: Pen,
  ink: Palette,
  ground: Ground,
  k: number,
  [x, y]: readonly [number, number],
): void {
  const { wide, words } = stepAt(ground, k);
  pen.beginPath();
  pen.moveTo(x, y - 6);
  pen.lineTo(x, y);
  pen.lineTo(x + wide, y);
  pen.lineTo(x + wide, y - 6);
  pen.strokeStyle = ink.ink;
  pen.lineWidth = 2;
  pen.stroke();
  pen.font = `500 15px ${ink.font}`;
  pen.fillStyle = ink.ink;
  pen.textAlign = 'left';
  pen.textBaseline = 'middle';
  pen.fillText(`${words}, north up`, x + wide + 10, y - 3);
}
