import { polygonHull } from 'd3-polygon';
import { createMemo, For } from 'solid-js';
import { isSchool } from '../../../../../shared/activities/map/asks/kinds.ts';
import type { MapSketch } from '../../../../../shared/activities/map/files/sketch.ts';
import type { Point } from '../../../../../shared/activities/map/model/map-view.ts';

/** The width and height of the picture and its margin, in its own units. */
const [WIDTH, HEIGHT, EDGE] = [300, 180, 16];

/** A small drawing of a sketch: schools as rings, agencies as squares, ties as lines, networks as areas. It is decorative. */
export function TemplateDrawing(props: { sketch: MapSketch }) {
  const places = createMemo(() => fit(props.sketch));
  const at = (key: string): Point => places().get(key) ?? [WIDTH / 2, HEIGHT / 2];
  const ground = (keys: Iterable<string>): string => {
    const points = [...keys].map((key) => [...at(key)] as [number, number]);
    const hull = (points.length > 2 && polygonHull(points)) || points;
    return `M${hull.map((point) => point.join(' ')).join('L')}Z`;
  };
  return (
    <svg class="mapin__drawing" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <For each={props.sketch.networks}>{({ members }) => <path d={ground(members.keys())} />}</For>
      <For each={props.sketch.ties}>
        {({ from, to }) => <line x1={at(from)[0]} y1={at(from)[1]} x2={at(to)[0]} y2={at(to)[1]} />}
      </For>
      <For each={props.sketch.organisations}>
        {({ key, kind }) =>
          isSchool(kind ?? 'other') ? (
            <circle cx={at(key)[0]} cy={at(key)[1]} r="5" />
          ) : (
            <rect x={at(key)[0] - 5} y={at(key)[1] - 5} width="10" height="10" rx="2" />
          )
        }
      </For>
    </svg>
  );
}

/** Scales the places so that they fill the picture. */
function fit({ organisations }: MapSketch): Map<string, Point> {
  const points = organisations.map(({ at }) => at ?? ([0, 0] as Point));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(
    (WIDTH - 2 * EDGE) / Math.max(right - left, 1),
    (HEIGHT - 2 * EDGE) / Math.max(bottom - top, 1),
  );
  const place = ([x, y]: Point): Point => [
    WIDTH / 2 + (x - (left + right) / 2) * scale,
    HEIGHT / 2 + (y - (top + bottom) / 2) * scale,
  ];
  return new Map(organisations.map(({ key }, index) => [key, place(points[index] as Point)]));
}
