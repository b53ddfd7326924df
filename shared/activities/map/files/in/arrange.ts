/**
 * Places for a small map that nobody has laid out: the same map always gets the same places.
 * @module
 */
import type { Point } from '../../model/map-view.ts';

/** How far neighbours stand from each other on the sheet. */
const APART = 130;
/** What an organisation and its name take, where nobody else stands. */
const ROOM = { x: 250, y: 76 };
const ROUNDS = 300;

type Place = { x: number; y: number };
type Ends = { from: string; to: string };

/**
 * Ties pull, everybody pushes, networks gather their members. A few dozen organisations: the time grows with their square.
 * @returns places around 0, 0
 */
export function arrange(
  ids: readonly string[],
  ties: readonly Ends[],
  networks: readonly (readonly string[])[],
): Map<string, Point> {
  const at = new Map<string, Place>(
    ids.map((id, index) => {
      const angle = (2 * Math.PI * index) / ids.length;
      const radius = (APART * ids.length) / 6;
      return [id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
    }),
  );
  for (let round = 0; round < ROUNDS; round++) {
    const heat = APART * 0.3 * (1 - round / ROUNDS);
    const push = new Map<string, Place>(ids.map((id) => [id, { x: 0, y: 0 }]));
    const shove = (id: string, x: number, y: number) => {
      const sum = push.get(id);
      if (sum) [sum.x, sum.y] = [sum.x + x, sum.y + y];
    };
    for (const [one, a] of at) {
      for (const [other, b] of at) {
        if (one === other) continue;
        const distance = Math.hypot(a.x - b.x, a.y - b.y) || 1;
        const force = APART ** 2 / distance ** 2;
        shove(one, (a.x - b.x) * force, (a.y - b.y) * force);
      }
      // Names are wide: what stands beside needs more room than what stands below.
      shove(one, -a.x * 0.02, -a.y * 0.05);
    }
    const pull = (id: string, to: Place, strength: number) => {
      const from = at.get(id);
      if (!from) return;
      const distance = Math.hypot(to.x - from.x, to.y - from.y);
      const force = (strength * distance) / APART;
      shove(id, (to.x - from.x) * force, (to.y - from.y) * force);
    };
    for (const { from, to } of ties) {
      const [a, b] = [at.get(from), at.get(to)];
      if (!a || !b) continue;
      pull(from, b, 0.5);
      pull(to, a, 0.5);
    }
    for (const members of networks) {
      const places = members.map((id) => at.get(id)).filter((place) => place !== undefined);
      const middle = {
        x: places.reduce((sum, { x }) => sum + x, 0) / places.length,
        y: places.reduce((sum, { y }) => sum + y, 0) / places.length,
      };
      for (const id of members) pull(id, middle, 0.35);
      // Who stands in a network's middle looks like a member of it.
      const reach =
        Math.max(...places.map(({ x, y }) => Math.hypot(x - middle.x, y - middle.y))) + APART * 0.6;
      for (const [id, { x, y }] of at) {
        const distance = Math.hypot(x - middle.x, y - middle.y);
        if (members.includes(id) || distance >= reach) continue;
        const force = (0.9 * (reach - distance)) / Math.max(distance, 1);
        shove(id, (x - middle.x) * force, (y - middle.y) * force);
      }
    }
    for (const [id, { x, y }] of push) {
      const far = Math.hypot(x, y) || 1;
      const place = at.get(id);
      if (place)
        [place.x, place.y] = [
          place.x + (x / far) * Math.min(far, heat),
          place.y + (y / far) * Math.min(far, heat),
        ];
    }
  }
  // Sheets and screens are wider than high.
  const reach = (axis: 'x' | 'y') => {
    const along = [...at.values()].map((place) => place[axis]);
    return Math.max(...along) - Math.min(...along);
  };
  const lying = reach('x') >= reach('y');
  const places = [...at.values()].map(({ x, y }) => (lying ? { x, y } : { x: y, y: x }));
  makeRoom(places);
  return new Map(
    [...at.keys()].map((id, nth) => {
      const { x, y } = places[nth] as Place;
      return [id, [Math.round(x), Math.round(y)] as const];
    }),
  );
}

/** Pushes apart whose names would meet, along the shorter way. */
function makeRoom(places: readonly Place[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    let met = false;
    for (const [nth, a] of places.entries()) {
      for (const b of places.slice(nth + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const [wide, high] = [ROOM.x - Math.abs(dx), ROOM.y - Math.abs(dy)];
        if (wide <= 0 || high <= 0) continue;
        met = true;
        if (high <= wide) {
          const by = (Math.sign(dy || 1) * high) / 4;
          [a.y, b.y] = [a.y - by, b.y + by];
        } else {
          const by = (Math.sign(dx || 1) * wide) / 4;
          [a.x, b.x] = [a.x - by, b.x + by];
        }
      }
    }
    if (!met) return;
  }
}
