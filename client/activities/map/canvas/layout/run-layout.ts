import type { Point } from '../../../../../shared/activities/map/model/map-view.ts';
import type { Places } from '../../../../../shared/activities/map/drawing/layout/bodies.ts';
import type { LayoutWish } from '../../../../../shared/activities/map/drawing/layout/layouts.ts';

/** Lays a map out in a worker of its own. Rejects when the worker could not be started or broke. */
export function runLayout(wish: LayoutWish): Promise<Places> {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<Places>();
  worker.addEventListener('message', ({ data }: MessageEvent<[string, Point][]>) => resolve(new Map(data)));
  worker.addEventListener('error', (event) => reject(new Error(event.message)));
  // A worker has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage(wish);
  return promise.finally(() => worker.terminate());
}
