import type { Point } from '../../../../../shared/activities/map/model/map-view.ts';
import type { Places } from '../../../../../shared/activities/map/drawing/layout/bodies.ts';
import type { LayoutWish } from '../../../../../shared/activities/map/drawing/layout/layouts.ts';
import { makeWorkerClient } from '../../../../lib/ask-worker.ts';

/** Lays a map out in a worker of its own. Rejects when the worker cannot be loaded, breaks or never answers. */
export async function runLayout(wish: LayoutWish): Promise<Places> {
  const layouts = makeWorkerClient<LayoutWish, [string, Point][]>(
    () => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' }),
  );
  try {
    return new Map(await layouts.ask(wish));
  } finally {
    layouts.close();
  }
}
