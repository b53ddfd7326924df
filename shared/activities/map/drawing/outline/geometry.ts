/**
 * Distances in the plane.
 * @module
 */
export type Spot = readonly [x: number, y: number];
/** A closed line; the last point is joined to the first. */
export type Ring = [number, number][];
export type Segment = readonly [Spot, Spot];

export const lengthOf = ([[ax, ay], [bx, by]]: Segment): number => Math.hypot(bx - ax, by - ay);

/** The point of a segment that is nearest to a spot. */
export function nearestOn([[ax, ay], [bx, by]]: Segment, [x, y]: Spot): Spot {
  const [dx, dy] = [bx - ax, by - ay];
  const long = dx * dx + dy * dy;
  const part = long > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / long)) : 0;
  return [ax + dx * part, ay + dy * part];
}

/** The distance of a spot from a segment. It is written out without arrays, because one picture calls it some hundred thousand times. */
export function farFrom([[ax, ay], [bx, by]]: Segment, x: number, y: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const long = dx * dx + dy * dy;
  const part = long > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / long)) : 0;
  return distance(ax + dx * part - x, ay + dy * part - y);
}
/** The length of a vector. `Math.hypot` guards against overflow, which is not needed here, and takes several times as long. */
export const distance = (dx: number, dy: number): number => Math.sqrt(dx * dx + dy * dy);

/** Twice the signed area of a triangle: positive where a, b, c turn to the right, y pointing down. */
export const turn = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number =>
  (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

export function isInTriangle([a, b, c]: readonly [Spot, Spot, Spot], x: number, y: number): boolean {
  const one = turn(a[0], a[1], b[0], b[1], x, y);
  const two = turn(b[0], b[1], c[0], c[1], x, y);
  const three = turn(c[0], c[1], a[0], a[1], x, y);
  return (one >= 0 && two >= 0 && three >= 0) || (one <= 0 && two <= 0 && three <= 0);
}
