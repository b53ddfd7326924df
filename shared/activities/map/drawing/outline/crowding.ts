/**
 * Chooses which networks are drawn as skins, so that no spot lies under more skins than can be told apart.
 * @module
 */
import { polygonContains, polygonHull } from 'd3-polygon';
import type { Hull } from '../picture.ts';

/** The most skins over one spot that can be told apart. */
export const MOST = 6;

/** Sorts networks into those drawn as skins and those marked with letters. It depends on where members stand and not on the zoom, so that drawing, legend and file mark the same networks. */
export function sortHulls(hulls: readonly Hull[]): { skinned: Hull[]; marked: Hull[] } {
  const skinned: { hull: Hull; members: ReadonlySet<string>; ground: [number, number][] }[] = [];
  const marked: Hull[] = [];
  for (const hull of hulls) {
    if (hull.members.length === 0) continue;
    const crowded = hull.members.some(
      ({ id, x, y }) =>
        skinned.filter(
          ({ members, ground }) => members.has(id) || (ground.length > 2 && polygonContains(ground, [x, y])),
        ).length >= MOST,
    );
    if (crowded) {
      marked.push(hull);
      continue;
    }
    const centres = hull.members.map(({ x, y }): [number, number] => [x, y]);
    const ground = (centres.length > 2 && polygonHull(centres)) || [];
    skinned.push({ hull, members: new Set(hull.members.map(({ id }) => id)), ground });
  }
  return { skinned: skinned.map(({ hull }) => hull), marked };
}
