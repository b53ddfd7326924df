/**
 * The map as things to draw. Dots are moved in place, so that ties and hulls follow without being made anew.
 * @module
 */
import type { DrawnMap } from '../model/drawn-map.ts';
import type { OrganisationKind, Point, Strength, TieKind, When } from '../model/map-view.ts';
import { type Ground, groundOf } from './ground.ts';

/** One organisation; `x`, `y` and the radius `r` in the sheet's units. */
export type Dot = {
  id: string;
  kind: OrganisationKind;
  name: string;
  x: number;
  y: number;
  r: number;
  /** Ties and memberships drawn: what is named first when there is no room for every name. */
  weight: number;
  lines: Line[];
  hulls: Hull[];
};
export type Line = {
  id: string;
  from: Dot;
  to: Dot;
  kind: TieKind;
  directed: boolean;
  strength: Strength;
  when: When;
  /** How many lines' widths beside the straight way, when two organisations have several ties. */
  lane: number;
};
/** A network; `pattern` counts the networks in the order they were drawn. */
export type Hull = { id: string; name: string; pattern: number; members: Dot[] };
export type Picture = {
  dots: ReadonlyMap<string, Dot>;
  lines: readonly Line[];
  hulls: readonly Hull[];
  /** Everything is shown, so that what would change can be told from what is. */
  difference: boolean;
  /** While everybody whose coordinates are known stands where they do in the county. */
  ground?: Ground | undefined;
};

/** Radius of an organisation of unknown size. */
const RADIUS = 13;
/** A little by size: 60 pupils or 2,000 still look like the same kind of thing. */
const radius = (size: number | undefined) =>
  size === undefined || size <= 0 ? RADIUS : Math.min(18, Math.max(11, 5 + 3.2 * Math.log10(size)));

/**
 * @param drawn everything there is, whatever its time
 * @param show which times are to be seen; all three is the view of the difference
 */
export function makePicture(drawn: DrawnMap, show: ReadonlySet<When>, place: (id: string) => Point): Picture {
  const dots = new Map<string, Dot>();
  for (const { id, kind, name, size } of drawn.organisations.values()) {
    const [x, y] = place(id);
    dots.set(id, { id, kind, name, x, y, r: radius(size), weight: 0, lines: [], hulls: [] });
  }
  const lines: Line[] = [];
  const between = new Map<string, number>();
  for (const { id, kind, directed, strength, when, ...ends } of drawn.ties) {
    const [from, to] = [dots.get(ends.from), dots.get(ends.to)];
    if (!from || !to || !show.has(when)) continue;
    const pair = from.id < to.id ? `${from.id} ${to.id}` : `${to.id} ${from.id}`;
    const nth = between.get(pair) ?? 0;
    between.set(pair, nth + 1);
    // 0, 1, -1, 2, -2: and the same side whichever way the tie points.
    const side = Math.ceil(nth / 2) * (nth % 2 === 0 ? -1 : 1) * (from.id < to.id ? 1 : -1);
    const line = { id, from, to, kind, directed, strength, when, lane: side || 0 };
    lines.push(line);
    for (const dot of [from, to]) {
      dot.lines.push(line);
      dot.weight += 1;
    }
  }
  const hulls = drawn.networks.map(({ id, name, members }, pattern) => {
    const hull: Hull = { id, name, pattern, members: [] };
    for (const [member, when] of members) {
      const dot = dots.get(member);
      // Who has left is history: it is not drawn round.
      if (!dot || !show.has(when) || when === 'past') continue;
      hull.members.push(dot);
      dot.hulls.push(hull);
      dot.weight += 1;
    }
    return hull;
  });
  return {
    dots,
    lines,
    hulls,
    difference: show.size === 3,
    ground: groundOf(drawn.organisations.values(), place),
  };
}
