/**
 * What people are doing on a map at this moment: where they point, what they have selected, and what they drag. It is never stored; a
 * drag is written to the document when it ends.
 * @module
 */
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import * as v from 'valibot';
import type { Awareness } from 'y-protocols/awareness';
import type { Point } from '../../../../shared/activities/map/model/map-view.ts';
import { packIds, unpackIds } from './many-ids.ts';

/** What one window tells the others. `undefined` takes something back. */
export type MapDoing = {
  /** The place of the pointer, in sheet units. */
  cursor?: Point | undefined;
  /** The ids of selected organisations, ties and networks. */
  selected?: readonly string[] | undefined;
  /** The ids of dragged organisations, and how far they have been dragged, in sheet units. */
  drag?: { ids: readonly string[]; by: Point } | undefined;
};
/** Another window. `client` tells two windows of one person apart. */
export type MapPeer = MapDoing & { client: number; id: string; name: string };

export type MapPresence = {
  peers: Accessor<readonly MapPeer[]>;
  /** Tells the others, once per frame at most. */
  tell(doing: MapDoing): void;
};

/** Up to this many ids are sent as they are, which every receiver can read; more are sent as bits. */
const FEW = 100;

const number = v.pipe(v.number(), v.finite());
const PointSchema = v.tuple([number, number]);
const IdsSchema = v.union([v.array(v.string()), v.object({ of: v.number(), bits: v.string() })]);
const StateSchema = v.object({
  user: v.object({ id: v.string(), name: v.string() }),
  cursor: v.optional(PointSchema),
  selected: v.optional(IdsSchema),
  drag: v.optional(v.object({ ids: IdsSchema, by: PointSchema })),
});

/**
 * Must run under a Solid owner.
 * @param all every id on the map, sorted
 */
export function createMapPresence(awareness: Awareness, all: () => readonly string[]): MapPresence {
  const known = new Map<number, MapPeer>();
  const [peers, setPeers] = createSignal<readonly MapPeer[]>([]);
  const read = (clients: Iterable<number>) => {
    for (const client of clients) {
      const peer = client === awareness.clientID ? undefined : peerIn(client, awareness, all);
      if (peer) known.set(client, peer);
      else known.delete(client);
    }
    setPeers([...known.values()]);
  };
  let next: MapDoing = {};
  let frame = 0;
  const send = () => {
    frame = 0;
    const state = { ...awareness.getLocalState(), ...told(next, all) };
    next = {};
    if (JSON.stringify(state) !== JSON.stringify(awareness.getLocalState())) awareness.setLocalState(state);
  };
  const onChange = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    // Changes of one's own state are reported here too, and are ignored.
    const others = [...added, ...updated, ...removed].filter((client) => client !== awareness.clientID);
    if (others.length > 0) read(others);
  };
  awareness.on('change', onChange);
  onCleanup(() => {
    cancelAnimationFrame(frame);
    awareness.off('change', onChange);
  });
  read(awareness.getStates().keys());
  return {
    peers,
    tell(doing) {
      next = { ...next, ...doing };
      frame ||= requestAnimationFrame(send);
    },
  };
}

/** What is sent: long lists of ids are packed. */
function told(doing: MapDoing, all: () => readonly string[]) {
  const tellable = (ids: readonly string[]) => (ids.length > FEW ? packIds(ids, all()) : ids);
  const { selected, drag } = doing;
  return {
    ...doing,
    ...(selected && { selected: tellable(selected) }),
    ...(drag && { drag: { ...drag, ids: tellable(drag.ids) } }),
  };
}

function peerIn(client: number, awareness: Awareness, all: () => readonly string[]): MapPeer | undefined {
  const parsed = v.safeParse(StateSchema, awareness.getStates().get(client));
  if (!parsed.success) return undefined;
  const { user, cursor, selected, drag } = parsed.output;
  const meant = (ids: v.InferOutput<typeof IdsSchema>) => ('bits' in ids ? unpackIds(ids, all()) : ids);
  return {
    client,
    id: user.id,
    name: user.name,
    cursor,
    selected: selected && meant(selected),
    drag: drag && { ids: meant(drag.ids), by: drag.by },
  };
}
