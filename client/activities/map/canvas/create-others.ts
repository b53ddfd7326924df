/**
 * What others draw where somebody is not looking: told quietly, with a way there. Nobody's view is moved for them.
 * @module
 */
import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import type { Picture } from '../../../../shared/activities/map/drawing/picture.ts';
import type { MapScene } from '../live/map-context.ts';
import { listOf } from '../../../lib/text/words.ts';
import { type Easel, inWindow } from './draw/easel.ts';

/** Who drew how much out of sight. */
export type OutOfSight = { words: string; ids: readonly string[] };

/**
 * Must run under a Solid owner.
 * @param options.view changes when the window moves over the sheet
 */
export function createOthers(
  map: Pick<MapScene, 'session'>,
  {
    picture,
    easel,
    view,
  }: { picture: Accessor<Picture>; easel: () => Easel | undefined; view: () => unknown },
): { outOfSight: Accessor<OutOfSight | undefined>; dismiss(): void } {
  const { session } = map;
  const [found, setFound] = createSignal<ReadonlyMap<string, string>>(new Map());
  let known: ReadonlySet<string> | undefined;
  createEffect(
    on(picture, ({ dots }) => {
      const before = known;
      known = new Set(dots.keys());
      // What was there when the map was opened is no news.
      if (!before || before.size === 0) return;
      const fresh = [...known].filter((id) => !before.has(id));
      const others = fresh.flatMap((id) => {
        const client = session.drawnElsewhere(id);
        return client === undefined ? [] : [[id, nameOf(client)] as const];
      });
      if (others.length > 0) setFound((was) => new Map([...was, ...others]));
    }),
  );
  const nameOf = (client: number) =>
    session.presence.peers().find((peer) => peer.client === client)?.name ?? 'Somebody';
  const isSeen = (id: string): boolean => {
    const [dot, made] = [picture().dots.get(id), easel()];
    if (!dot || !made) return true;
    const { w, h } = made.size();
    const [x, y] = inWindow(made.view(), dot);
    return x >= 0 && y >= 0 && x <= w && y <= h;
  };
  // Whatever was in sight once is no news any more.
  createEffect(
    on([found, view], () => {
      const left = [...found()].filter(([id]) => !isSeen(id));
      if (left.length < found().size) setFound(new Map(left));
    }),
  );
  return {
    outOfSight: () => {
      const ids = [...found().keys()];
      if (ids.length === 0) return undefined;
      const names = [...new Set(found().values())];
      return { words: `${names.length > 2 ? 'Others' : listOf(names)} drew ${ids.length} more`, ids };
    },
    dismiss: () => setFound(new Map()),
  };
}
