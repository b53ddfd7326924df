/**
 * Panning and zooming by wheel, hand, fingers and buttons, with d3-zoom.
 * @module
 */
import { select } from 'd3-selection';
import { zoom, zoomIdentity, type ZoomTransform } from 'd3-zoom';
import type { Point } from '../../../../../shared/activities/map/model/map-view.ts';
import type { View } from '../../../../../shared/activities/map/drawing/pens/pen.ts';
import { FARTHEST, NEAREST } from '../../../../../shared/activities/map/drawing/view.ts';

export type Panning = { to(view: View): void; by(factor: number): void; close(): void };

/**
 * Makes the element pan and zoom.
 * @param onView called with each new view
 * @param onRest called when the view has come to rest
 * @param pans whether a press at this place of the window moves the sheet
 */
export function makePanning(
  element: HTMLCanvasElement,
  onView: (view: View) => void,
  onRest: () => void,
  pans: (at: Point, shift: boolean, touch: boolean) => boolean,
): Panning {
  const behaviour = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([FARTHEST, NEAREST])
    .clickDistance(4)
    .filter((event: MouseEvent | TouchEvent | WheelEvent) => {
      if (event.type === 'wheel') return true;
      const box = element.getBoundingClientRect();
      if ('touches' in event) {
        const [finger] = event.touches;
        if (event.touches.length > 1 || !finger) return true;
        return pans([finger.clientX - box.left, finger.clientY - box.top], false, true);
      }
      if (event.button === 1) return true;
      return (
        event.button === 0 && pans([event.clientX - box.left, event.clientY - box.top], event.shiftKey, false)
      );
    })
    .on('zoom', ({ transform: { x, y, k } }: { transform: ZoomTransform }) => onView({ x, y, k }))
    .on('end', onRest);
  const selection = select(element);
  selection.call(behaviour).on('dblclick.zoom', null);
  return {
    to: ({ x, y, k }) => selection.call(behaviour.transform, zoomIdentity.translate(x, y).scale(k)),
    by: (factor) => selection.call(behaviour.scaleBy, factor),
    close: () => void selection.on('.zoom', null),
  };
}
