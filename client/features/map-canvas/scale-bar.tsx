import { createSignal, onCleanup, onMount } from 'solid-js';
import type { Easel } from './easel.ts';
import './scale-bar.css';

const STEPS = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];

/** How far is how far, while the map is arranged as on the ground. */
export function ScaleBar(props: { perMetre: number; easel: Easel | undefined }) {
  const [zoom, setZoom] = createSignal(1);
  onMount(() => {
    let frame = 0;
    const look = () => {
      setZoom(props.easel?.view().k ?? 1);
      frame = requestAnimationFrame(look);
    };
    look();
    onCleanup(() => cancelAnimationFrame(frame));
  });
  const metres = () => STEPS.find((step) => step * props.perMetre * zoom() >= 60) ?? 100_000;
  return (
    <p class="map-scale">
      <span class="map-scale__bar" style={{ width: `${metres() * props.perMetre * zoom()}px` }} />
      {metres() < 1000 ? `${metres()} metres` : `${metres() / 1000} km`}
    </p>
  );
}
