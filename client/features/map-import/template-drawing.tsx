import { For } from 'solid-js';
import type { MapSketch } from '../../../shared/map-files/sketch.ts';
import type { OrganisationKind, Point } from '../../../shared/model/map/map-view.ts';

const SCHOOLS: readonly OrganisationKind[] = [
  'nursery',
  'primary',
  'secondary',
  'special',
  'all-through',
  'post-16',
  'pru',
];
const EDGE = 40;

/** A sketch in small: schools as rings, agencies as squares, ties as lines. For the eye only. */
export function TemplateDrawing(props: { sketch: MapSketch }) {
  const at = () => new Map(props.sketch.organisations.map(({ key, at }) => [key, at ?? ([0, 0] as Point)]));
  const box = () => {
    const places = [...at().values()];
    const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
    const [left, top] = [Math.min(...xs) - EDGE, Math.min(...ys) - EDGE];
    return `${left} ${top} ${Math.max(...xs) + EDGE - left} ${Math.max(...ys) + EDGE - top}`;
  };
  const lines = () =>
    props.sketch.ties.map(({ from, to }) => [...(at().get(from) ?? [0, 0]), ...(at().get(to) ?? [0, 0])]);
  return (
    <svg class="mapin__drawing" viewBox={box()} aria-hidden="true">
      <For each={lines()}>{([x1, y1, x2, y2]) => <line x1={x1} y1={y1} x2={x2} y2={y2} />}</For>
      <For each={props.sketch.organisations}>
        {({ key, kind }) => {
          const [x, y] = at().get(key) as Point;
          return SCHOOLS.includes(kind ?? 'other') ? (
            <circle cx={x} cy={y} r="18" />
          ) : (
            <rect x={x - 17} y={y - 17} width="34" height="34" rx="8" />
          );
        }}
      </For>
    </svg>
  );
}
