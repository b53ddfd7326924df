/**
 * Decides where imported organisations go on the sheet.
 * @module
 */
import type { ImportPlan } from '../../../../shared/activities/map/files/plan/import-plan.ts';
import type { Point } from '../../../../shared/activities/map/model/map-view.ts';

/** The distance between the existing drawing and an import beside it, in sheet units. */
const GAP = 160;

type Added = ImportPlan['organisations']['added'];

/**
 * Returns the place of a new organisation. On an empty map, and on a map the import was exported from, it is the place in the file.
 * Otherwise the whole import goes beside the existing drawing. An organisation without a place gets none, so the canvas guesses one.
 */
export function placeImport(
  { organisations, known }: Pick<ImportPlan, 'organisations' | 'known'>,
  there: Readonly<Record<string, Point>>,
): (organisation: Added[number]) => Point | undefined {
  const placed = organisations.added.flatMap(({ at }) => (at ? [at] : []));
  const taken = Object.values(there);
  const comesBack = [...known].some(([key, id]) => key === id);
  if (placed.length === 0 || taken.length === 0 || comesBack) return ({ at }) => at;
  const [fromLeft, fromTop] = [least(placed, 0), least(placed, 1)];
  const [left, top] = [
    -least(
      taken.map(([x, y]) => [-x, y] as const),
      0,
    ) + GAP,
    least(taken, 1),
  ];
  return ({ at }) => at && [Math.round(at[0] - fromLeft + left), Math.round(at[1] - fromTop + top)];
}

const least = (points: readonly Point[], axis: 0 | 1): number =>
  points.reduce((sum, point) => Math.min(sum, point[axis]), Number.POSITIVE_INFINITY);
