/** Lays maps out beside the page, so that nothing waits. One wish, one answer. */
import { layOut, type LayoutWish } from '../../../../../shared/activities/map/drawing/layout/layouts.ts';

addEventListener('message', ({ data }: MessageEvent<LayoutWish>) => {
  postMessage([...layOut(data)]);
});
