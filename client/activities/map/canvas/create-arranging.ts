/**
 * Arranges the whole map: in a worker, and as one step of undo.
 * @module
 */
import { type Accessor, createMemo, createSignal } from 'solid-js';
import type { Places } from '../../../../shared/activities/map/drawing/layout/bodies.ts';
import type { LayoutName, LayoutRequest } from '../../../../shared/activities/map/drawing/layout/layouts.ts';
import type { Point } from '../../../../shared/activities/map/model/map-view.ts';
import { makeWorkerClient } from '../../../lib/ask-worker.ts';
import type { MapScene } from '../live/map-context.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import type { Drawing } from './draw/create-drawing.ts';

export type Arranging = {
  /** The layouts that this map and this selection have the data for. */
  layouts: Accessor<{ layout: LayoutName; words: string }[]>;
  running: Accessor<boolean>;
  /** The layout that could not be worked out, until it is tried again or `dismiss` is called. */
  failed: Accessor<LayoutName | undefined>;
  dismiss(): void;
  /** @returns whether the map is arranged now */
  run(layout: LayoutName): Promise<boolean>;
};

/** Must run under a Solid owner. */
export function createArranging(map: MapScene, drawing: Drawing): Arranging {
  const { drawn } = map.session;
  const announce = useAnnounce();
  const [running, setRunning] = createSignal(false);
  const [failed, setFailed] = createSignal<LayoutName>();
  const centre = () => [...map.selection()].find((id) => drawn().organisations.has(id));
  const layouts = createMemo(() => {
    const all: { layout: LayoutName; words: string }[] = [
      { layout: 'force', words: 'By who is tied to whom' },
    ];
    if (drawn().networks.length > 0) all.push({ layout: 'networks', words: 'By network' });
    const round = centre();
    if (round !== undefined) {
      all.push({ layout: 'rings', words: `In rings round ${drawn().organisations.get(round)?.name}` });
    }
    const placed = [...drawn().organisations.values()].some(({ grid }) => grid);
    if (placed) all.push({ layout: 'geography', words: 'As on the ground' });
    return all;
  });
  return {
    layouts,
    running,
    failed,
    dismiss: () => void setFailed(undefined),
    async run(layout) {
      if (running()) return false;
      setRunning(true);
      setFailed(undefined);
      const { organisations, ties, networks } = drawn();
      try {
        const places = await runLayout({
          layout,
          organisations: [...organisations.values()].map(({ id, grid }) => ({ id, ...(grid && { grid }) })),
          ties: ties.filter(({ when }) => map.show().has(when)).map(({ from, to }) => [from, to]),
          networks: networks.map(({ members }) => [...members.keys()]),
          ...(layout === 'rings' && { centre: centre() }),
        });
        drawing.settle(places);
        announce('The map is arranged. Undo puts everything back where it was.');
        return true;
      } catch {
        setFailed(layout);
        return false;
      } finally {
        setRunning(false);
      }
    },
  };
}

/** Lays a map out in a worker of its own. Rejects when the worker cannot be loaded, breaks or never answers. */
async function runLayout(request: LayoutRequest): Promise<Places> {
  const layouts = makeWorkerClient<LayoutRequest, [string, Point][]>(
    () => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' }),
  );
  try {
    return new Map(await layouts.ask(request));
  } finally {
    layouts.close();
  }
}
