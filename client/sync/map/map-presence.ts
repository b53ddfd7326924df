/**
 * What others do on a map this moment: where they point, what they have selected, what they drag. Nothing of it is stored;
 * a drag is written down when it ends.
 * @module
 */
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import * as v from 'valibot';
import type { Awareness } from 'y-protocols/awareness';
import type { Point } from '../../../shared/model/map/map-view.ts';

/** What one browser tells the others. `undefined` takes something back. */
export type MapDoing = {
  /** Where the pointer is, on the sheet. */
  cursor?: Point | undefined;
  /** Ids of organisations, ties and networks. */
  selected?: readonly string[] | undefined;
  /** Organisations on their way, and how far they have come. */
  drag?: { ids: readonly string[]; by: Point } | undefined;
};
/** One window of somebody else's. `client` tells two windows of one person apart. */
export type MapPeer = MapDoing & { client: number; id: string; name: string };

export type MapPresence = {
  peers: Accessor<readonly MapPeer[]>;
  /** Tells the others, once per frame at most. */
  tell(doing: MapDoing): void;
};

/** More than this would not fit a presence state; then the others see the end of the drag only. */
const MOST_IDS = 200;

const number = v.pipe(v.number(), v.finite());
const PointSchema = v.tuple([number, number]);
const StateSchema = v.object({
  user: v.object({ id: v.string(), name: v.string() }),
  cursor: v.optional(PointSchema),
  selected: v.optional(v.array(v.string())),
  drag: v.optional(v.object({ ids: v.array(v.string()), by: PointSchema })),
});

/** Must run under a Solid owner. */
export function createMapPresence(awareness: Awareness): MapPresence {
  const [peers, setPeers] = createSignal<readonly MapPeer[]>([]);
  const read = () => setPeers(peersIn(awareness));
  let next: MapDoing = {};
  let frame = 0;
  const send = () => {
    frame = 0;
    const state = { ...awareness.getLocalState(), ...next };
    next = {};
    if (JSON.stringify(state) !== JSON.stringify(awareness.getLocalState())) awareness.setLocalState(state);
  };
  awareness.on('change', read);
  onCleanup(() => {
    cancelAnimationFrame(frame);
    awareness.off('change', read);
  });
  read();
  return {
    peers,
    tell(doing) {
      next = { ...next, ...fitting(doing) };
      frame ||= requestAnimationFrame(send);
    },
  };
}

function fitting(doing: MapDoing): MapDoing {
  const { selected, drag } = doing;
  return {
    ...doing,
    ...(selected && { selected: selected.slice(0, MOST_IDS) }),
    ...(drag && drag.ids.length > MOST_IDS && { drag: undefined }),
  };
}

function peersIn(awareness: Awareness): MapPeer[] {
  const peers: MapPeer[] = [];
  for (const [client, state] of awareness.getStates()) {
    const parsed = client === awareness.clientID ? undefined : v.safeParse(StateSchema, state);
    if (!parsed?.success) continue;
    const { user, ...doing } = parsed.output;
    peers.push({ ...doing, client, id: user.id, name: user.name });
  }
  return peers;
}
