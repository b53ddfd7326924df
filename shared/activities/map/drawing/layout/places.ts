/**
 * Where organisations stand that nobody has placed yet.
 *
 * These places are not written to the document: every screen works out the same ones from the same map. So after an import a
 * hundred people do not write positions at once, and looking at a map does not change it. The first person who moves something
 * also writes the guessed places of all the others (`withGuesses`), so that nothing jumps when the drawing goes on.
 * @module
 */
import { largest, smallest } from '../../../../model/extremes.ts';
import { entryAt } from '../../../../model/record.ts';
import type { DrawnMap } from '../../model/drawn-map.ts';
import type { Organisation, Point } from '../../model/map-view.ts';
import { mean, type Places, spiral } from './bodies.ts';
import { byForce, layOut } from './layouts.ts';

/** Larger maps are not laid out by ties until somebody asks for it, because opening a map must not wait for a layout. */
const MOST_BY_FORCE = 150;
const GAP = 110;

/** Returns where each organisation stands: its stored place, or else the guessed one. @param stored the places in the document */
export function placesOn(map: DrawnMap, stored: Readonly<Record<string, Point | undefined>>) {
  const guessed = guessPlaces(map, stored);
  return (id: string): Point => entryAt(stored, id) ?? guessed.get(id) ?? [0, 0];
}

/** Works out places for the organisations that have none. @param stored the places in the document */
export function guessPlaces(
  { organisations, ties }: DrawnMap,
  stored: Readonly<Record<string, Point | undefined>>,
): Places {
  const homeless = [...organisations.keys()].filter((id) => !entryAt(stored, id)).sort();
  const guessed = new Map<string, Point>();
  if (homeless.length === 0) return guessed;
  const settled = pointsOf([...organisations.keys()].map((id) => entryAt(stored, id)));
  const isHomeless = new Set(homeless);
  const pairs = ties.map(({ from, to }) => [from, to] as const);
  const among = pairs.filter(([from, to]) => isHomeless.has(from) && isHomeless.has(to));
  const group = homeless.map((id) => ({ id }));
  const shape: Places =
    homeless.length <= MOST_BY_FORCE
      ? byForce({ organisations: group, ties: among })
      : onTheGround(homeless.flatMap((id) => organisations.get(id) ?? []));
  if (settled.length === 0) return shape;

  const near = new Map<string, Point[]>();
  for (const [one, other] of pairs.flatMap(([from, to]) => [[from, to] as const, [to, from] as const])) {
    const place = entryAt(stored, other);
    if (!place) continue;
    const places = near.get(one) ?? [];
    places.push(place);
    near.set(one, places);
  }
  const east = largest(settled.map(([x]) => x));
  const [, middle] = mean(settled);
  const left = smallest([...shape.values()].map(([x]) => x));
  const taken = makeTaken(settled);
  for (const id of homeless) {
    const [x, y] = shape.get(id) as Point;
    const neighbours = near.get(id) ?? [];
    // Near the neighbours it has ties with. An organisation without ties to placed ones stands beside the drawing.
    const target: Point = neighbours.length > 0 ? mean(neighbours) : [east + GAP + x - left, middle + y];
    const place = freeSpot(target, taken);
    taken.add(place);
    guessed.set(id, place);
  }
  return guessed;
}

/** Places for a large map: by coordinates where most are known, otherwise on a spiral. */
function onTheGround(list: readonly Organisation[]): Places {
  const known = list.filter(({ grid }) => grid !== undefined);
  if (known.length * 2 > list.length)
    return layOut({ layout: 'geography', organisations: list, ties: [], networks: [] });
  return new Map(spiral(list.map(({ id }) => id)).map(({ id, x, y }) => [id, [x, y]]));
}

const pointsOf = (points: readonly (Point | undefined)[]): Point[] =>
  points.filter((point) => point !== undefined);

/** The first spot at or round a place that is not within 55 units of another organisation. */
function freeSpot([x, y]: Point, taken: Taken): Point {
  for (let nth = 0; nth < 60; nth += 1) {
    const [far, angle] = [28 * Math.sqrt(nth), nth * 2.4];
    const spot: Point = [Math.round(x + far * Math.cos(angle)), Math.round(y + far * Math.sin(angle))];
    if (taken.isFree(spot)) return spot;
  }
  return [x, y];
}

/** How near another organisation a spot may not be, in sheet units. */
const APART = 55;
type Taken = { add(place: Point): void; isFree(spot: Point): boolean };

/** The places that are taken, by squares of the sheet, so that only the neighbours of a spot are looked at. */
function makeTaken(places: readonly Point[]): Taken {
  const squares = new Map<string, Point[]>();
  const square = (x: number, y: number) => `${Math.floor(x / APART)} ${Math.floor(y / APART)}`;
  const add = (place: Point) => {
    const key = square(...place);
    const within = squares.get(key) ?? [];
    within.push(place);
    squares.set(key, within);
  };
  places.forEach(add);
  const near = [-APART, 0, APART];
  return {
    add,
    isFree: ([x, y]) =>
      near.every((dx) =>
        near.every((dy) =>
          (squares.get(square(x + dx, y + dy)) ?? []).every(([ox, oy]) => Math.hypot(ox - x, oy - y) > APART),
        ),
      ),
  };
}
