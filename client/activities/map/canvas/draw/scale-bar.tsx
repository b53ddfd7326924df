import { type Ground, stepAt } from '../../../../../shared/activities/map/drawing/ground.ts';
import './scale-bar.css';

/** How far is how far, while the map is arranged as on the ground: as long as the lines of the grid are apart. */
export function ScaleBar(props: { ground: Ground; zoom: number }) {
  const step = () => stepAt(props.ground, props.zoom);
  return (
    <p class="map-scale">
      <span class="map-scale__bar" style={{ width: `${step().wide}px` }} />
      {step().words}, north up
    </p>
  );
}
