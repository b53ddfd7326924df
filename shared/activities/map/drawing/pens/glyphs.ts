/**
 * The signs of agencies, as strokes on a field of 24 by 24 units, which any pen can draw.
 * @module
 */
import type { OrganisationKind } from '../../model/map-view.ts';

type Stroke =
  | { line: readonly (readonly [x: number, y: number])[] }
  | { circle: readonly [x: number, y: number, r: number] };
const line = (...points: [number, number][]): Stroke => ({ line: points });
const circle = (x: number, y: number, r: number): Stroke => ({ circle: [x, y, r] });

export const GLYPHS: Partial<Record<OrganisationKind, readonly Stroke[]>> = {
  // A town hall: gable, columns, steps.
  'local-authority': [
    line([3, 9], [12, 3], [21, 9], [3, 9]),
    line([6, 9], [6, 18]),
    line([12, 9], [12, 18]),
    line([18, 9], [18, 18]),
    line([3, 21], [21, 21]),
  ],
  // A pulse.
  health: [line([2, 12], [8, 12], [10, 6], [14, 18], [16, 12], [22, 12])],
  // A shield.
  police: [line([12, 2], [20, 5], [20, 12], [17, 18], [12, 22], [7, 18], [4, 12], [4, 5], [12, 2])],
  // Two people.
  'social-care': [
    circle(9, 8, 4),
    line([2, 21], [3, 16], [9, 14.5], [15, 16], [16, 21]),
    line([16, 4.5], [19, 8], [16, 11.5]),
    line([19, 15.5], [22, 21]),
  ],
  // A mortarboard.
  university: [
    line([12, 5], [22, 10], [12, 15], [2, 10], [12, 5]),
    line([6, 12.5], [6, 17], [12, 20], [18, 17], [18, 12.5]),
  ],
  // A heart.
  voluntary: [line([12, 21], [3, 12], [3, 7], [7, 4], [12, 8], [17, 4], [21, 7], [21, 12], [12, 21])],
  // A case.
  business: [
    line([3, 8], [21, 8], [21, 20], [3, 20], [3, 8]),
    line([8, 8], [8, 4], [16, 4], [16, 8]),
    line([3, 14], [21, 14]),
  ],
  other: [circle(12, 12, 6)],
};
