import { Show } from 'solid-js';
import { createPrinting } from '../../../lib/screen/printing.ts';
import { pictureWords } from '../export/pictures.ts';
import { useMap } from '../live/map-context.ts';
import './print-map.css';

/**
 * The map on paper: the same page as the file to take along, with its legend and as wide as the paper, in place of the part of it that
 * the screen shows. It is drawn only while the page is printed.
 */
export function PrintMap(props: { title: string }) {
  const scene = useMap();
  const printing = createPrinting();
  const drawn = () => {
    const words = pictureWords(scene, { title: props.title, now: new Date() });
    return new DOMParser().parseFromString(words, 'image/svg+xml').documentElement;
  };
  return (
    <Show when={printing()}>
      <div class="print-map">{drawn()}</div>
    </Show>
  );
}
