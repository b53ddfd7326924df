/**
 * A small map that nobody has laid out, such as a template: each network is gathered, and every name has room.
 * @module
 */
import { largest, smallest } from '../../../../model/extremes.ts';
import { type Force, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { type Body, mean, type Places, placesOf, pulls } from './bodies.ts';
import type { LayoutRequest } from './layouts.ts';

/** The length of a tie at rest, in sheet units. */
const TIE = 130;
/** An organisation that is no member keeps this far from the outermost member of a network, in sheet units. */
const MARGIN = 80;
/** The width and height that an organisation and its name take, in sheet units. */
const ROOM = { x: 280, y: 84 };
const ROUNDS = 300;
/** How strong each force is, between 0 and 1 as d3-force counts; `PUSH` is a charge. Chosen by looking at the nine templates. */
const PULL = 0.51;
const PUSH = -2900;
const GATHER = 0.061;
const KEEP_OUT = 0.068;
/** Names are wide, so a drawing has more room beside its middle than above and below it. */
const CENTRE = { x: 0.07, y: 0.17 };

/** A body that has been given a place and a speed. */
type Moving = Required<Pick<Body, 'id' | 'x' | 'y' | 'vx' | 'vy'>>;

/**
 * Ties and networks pull, everything else pushes. The same map always gets the same places: the bodies start on a circle in the
 * order of the map, and d3-force has its own random numbers with a fixed seed. Meant for a few dozen organisations, because
 * `separateNames` compares each with each.
 */
export function layOutSmallMap({
  organisations,
  ties,
  networks,
}: Pick<LayoutRequest, 'organisations' | 'ties' | 'networks'>): Places {
  const bodies = onCircle(organisations.map(({ id }) => id));
  forceSimulation<Body>(bodies)
    .force('ties', pulls(ties, bodies).distance(TIE).strength(PULL))
    .force('apart', forceManyBody().strength(PUSH))
    .force('networks', gathered(bodies, networks))
    .force('x', forceX<Body>(0).strength(CENTRE.x))
    .force('y', forceY<Body>(0).strength(CENTRE.y))
    .stop()
    .tick(ROUNDS);
  layDown(bodies);
  separateNames(bodies);
  return placesOf(bodies);
}

/** On a circle neighbours in the list start as neighbours, so fewer ties cross in the end than from a spiral. */
function onCircle(ids: readonly string[]): Moving[] {
  const radius = (TIE * ids.length) / 6;
  return ids.map((id, nth) => {
    const angle = (2 * Math.PI * nth) / ids.length;
    return { id, x: radius * Math.cos(angle), y: radius * Math.sin(angle), vx: 0, vy: 0 };
  });
}

/** A force that pulls members towards the middle of their network and pushes everybody else out of it. */
function gathered(
  bodies: readonly Moving[],
  networks: readonly (readonly string[])[],
): Force<Body, undefined> {
  const groups = networks
    .map((ids) => {
      const members = new Set(ids);
      return {
        inside: bodies.filter(({ id }) => members.has(id)),
        outside: bodies.filter(({ id }) => !members.has(id)),
      };
    })
    .filter(({ inside }) => inside.length > 0);
  return (alpha) => {
    for (const { inside, outside } of groups) {
      const [x, y] = mean(inside.map((body) => [body.x, body.y]));
      for (const body of inside) {
        body.vx += (x - body.x) * alpha * GATHER;
        body.vy += (y - body.y) * alpha * GATHER;
      }
      // An organisation in the middle of a network looks like a member of it.
      const reach = largest(inside.map((body) => Math.hypot(body.x - x, body.y - y))) + MARGIN;
      for (const body of outside) {
        const distance = Math.hypot(body.x - x, body.y - y);
        const push = (alpha * KEEP_OUT * Math.max(0, reach - distance)) / Math.max(distance, 1);
        body.vx += (body.x - x) * push;
        body.vy += (body.y - y) * push;
      }
    }
  };
}

/** Turns a drawing that is higher than wide on its side, because sheets and screens are wider than high. */
function layDown(bodies: readonly Moving[]): void {
  const length = (axis: 'x' | 'y') => {
    const along = bodies.map((body) => body[axis]);
    return largest(along) - smallest(along);
  };
  if (length('x') >= length('y')) return;
  for (const body of bodies) [body.x, body.y] = [body.y, body.x];
}

/**
 * Moves organisations whose names would overlap apart, along the shorter way. `forceCollide` knows circles only, and a circle
 * as wide as a name would leave three names' height empty above it.
 */
function separateNames(bodies: readonly Moving[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    let overlap = false;
    for (const [nth, a] of bodies.entries()) {
      for (const b of bodies.slice(nth + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const [wide, high] = [ROOM.x - Math.abs(dx), ROOM.y - Math.abs(dy)];
        if (wide <= 0 || high <= 0) continue;
        overlap = true;
        if (high <= wide) {
          const by = (Math.sign(dy || 1) * high) / 4;
          [a.y, b.y] = [a.y - by, b.y + by];
        } else {
          const by = (Math.sign(dx || 1) * wide) / 4;
          [a.x, b.x] = [a.x - by, b.x + by];
        }
      }
    }
    if (!overlap) return;
  }
}
