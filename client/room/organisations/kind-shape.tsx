import { Match, Switch } from 'solid-js';
import type { OrganisationKind } from '../../../shared/activities/map/model/map-view.ts';
import './kind-shape.css';

const CORNERS: Partial<Record<OrganisationKind, { corners: number; radius: number; turn: number }>> = {
  nursery: { corners: 3, radius: 16, turn: -90 },
  secondary: { corners: 4, radius: 18, turn: -45 },
  special: { corners: 4, radius: 16, turn: 0 },
  'all-through': { corners: 5, radius: 15.5, turn: -90 },
  'post-16': { corners: 6, radius: 15.5, turn: 0 },
};
const GREY: readonly OrganisationKind[] = ['secondary', 'all-through', 'post-16'];
/** An upright cross. */
const CROSS = '-5,-14 5,-14 5,-5 14,-5 14,5 5,5 5,14 -5,14 -5,5 -14,5 -14,-5 -5,-5';

/** The shape of an organisation, as on the sheet. It is decorative, because the kind is said in words beside it. */
export function KindShape(props: { kind: OrganisationKind }) {
  const polygon = () => {
    const shape = CORNERS[props.kind];
    return shape && pointsOf(shape);
  };
  return (
    <svg
      class="kindshape"
      classList={{ 'kindshape--grey': GREY.includes(props.kind) }}
      viewBox="-18 -18 36 36"
      aria-hidden="true"
    >
      <Switch fallback={<rect class="kindshape__tile" x="-14" y="-14" width="28" height="28" rx="7" />}>
        <Match when={polygon()}>{(points) => <polygon points={points()} />}</Match>
        <Match when={props.kind === 'primary'}>
          <circle r="14" />
        </Match>
        <Match when={props.kind === 'pru'}>
          <polygon points={CROSS} />
        </Match>
      </Switch>
    </svg>
  );
}

function pointsOf({ corners, radius, turn }: { corners: number; radius: number; turn: number }): string {
  return Array.from({ length: corners }, (_, corner) => {
    const angle = ((turn + (corner * 360) / corners) * Math.PI) / 180;
    return `${(radius * Math.cos(angle)).toFixed(1)},${(radius * Math.sin(angle)).toFixed(1)}`;
  }).join(' ');
}
