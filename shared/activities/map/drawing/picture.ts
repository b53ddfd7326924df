/**
 * The map as things to draw. Moving a dot changes it in place, so that its ties and networks follow without a new picture.
 * @module
 */
import type { DrawnMap } from '../model/drawn-map.ts';
import type { OrganisationKind, Point, Strength, TieKind, When } from '../model/map-view.ts';
import { type Ground, groundOf } from './ground.ts';

/** One organisation on the sheet. `x`, `y` and the radius `r` are in sheet units. */
export type Dot = {
  id: string;
  kind: OrganisationKind;
  name: string;
  x: number;
  y: number;
  r: number;
  /** How many ties and memberships are drawn. Where there is no room for every name, the heaviest are named first. */
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
  /** When two organisations have several ties: how far beside the straight line this one is drawn, in steps and to either side. */
  lane: number;
};
/** One network. `pattern` decides how its line and its ground look: no two that share a member have the same, up to six. `nth` is its number. */
export type Hull = { id: string; name: string; nth: number; pattern: number; members: Dot[] };
export type Picture = {
  dots: ReadonlyMap<string, Dot>;
  lines: readonly Line[];
  hulls: readonly Hull[];
  /** All three times are shown, so ties that exist, that are hoped for and that ended are told apart. */
  difference: boolean;
  /** There is one while every organisation with coordinates stands at its true place. */
  ground?: Ground | undefined;
};

/** Radius of an organisation of unknown size, in sheet units. */
const RADIUS = 13;
/** The radius grows a little with the number of pupils: 60 and 2,000 must still look like the same kind of thing. */
const radius = (size: number | undefined) =>
  size === undefined || size <= 0 ? RADIUS : Math.min(18, Math.max(11, 5 + 3.2 * Math.log10(size)));

/** How many ways there are to draw a network. More cannot be told apart. */
export const PATTERNS = 6;

/** Gives networks that share a member different patterns. Each keeps that of its number if it can, so that a new one changes few others. */
function tellApart(hulls: readonly Hull[]): void {
  const done = new Set<Hull>();
  for (const hull of hulls) {
    const beside = new Set(hull.members.flatMap(({ hulls: all }) => all).filter((other) => done.has(other)));
    const times = Array.from({ length: PATTERNS }, () => 0);
    for (const { pattern } of beside) times[pattern] = (times[pattern] ?? 0) + 1;
    const least = Math.min(...times);
    if (times[hull.pattern] !== least) hull.pattern = times.indexOf(least);
    done.add(hull);
  }
}

/**
 * Makes the picture of a map.
 * @param drawn the map with all its times
 * @param show the times that are drawn; with all three `difference` is set
 * @param place where an organisation stands, in sheet units
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
    // Lanes 0, 1, -1, 2, -2. A lane lies on the same side whichever way its tie points.
    const side = Math.ceil(nth / 2) * (nth % 2 === 0 ? -1 : 1) * (from.id < to.id ? 1 : -1);
    const line = { id, from, to, kind, directed, strength, when, lane: side || 0 };
    lines.push(line);
    for (const dot of [from, to]) {
      dot.lines.push(line);
      dot.weight += 1;
    }
  }
  const hulls = drawn.networks.map(({ id, name, members }, nth) => {
    const hull: Hull = { id, name, nth, pattern: nth % PATTERNS, members: [] };
    for (const [member, when] of members) {
      const dot = dots.get(member);
      // The line goes round those who belong or are hoped for, not round those who have left.
      if (!dot || !show.has(when) || when === 'past') continue;
      hull.members.push(dot);
      dot.hulls.push(hull);
      dot.weight += 1;
    }
    return hull;
  });
  tellApart(hulls);
  return {
    dots,
    lines,
    hulls,
    difference: show.size === 3,
    ground: groundOf(drawn.organisations.values(), place),
  };
}
