/**
 * Which networks can be drawn as skins without any spot getting more than can be told apart.
 * @module
 */
import { polygonContains, polygonHull } from 'd3-polygon';
import type { Hull } from '../picture.ts';

/** More skins than this over one spot cannot be told apart. */
export const MOST = 6;

/** Decided by where members stand and not by the zoom: drawing, legend and file name the same networks with letters. */
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
