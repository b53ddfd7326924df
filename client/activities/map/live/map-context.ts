/**
 * The state that canvas, list and panel share, such as the selection.
 * @module
 */
import { type Accessor, createContext, createSignal, useContext } from 'solid-js';
import type { When } from '../../../../shared/activities/map/model/map-view.ts';
import type { MapSession } from './map-session.ts';

export type MapScene = {
  session: MapSession;
  /** Whether the map can be edited now. */
  writable: Accessor<boolean>;
  /** The selected ids of organisations, ties and networks. Things that were taken away stay selected until the selection changes. */
  selection: Accessor<ReadonlySet<string>>;
  /** Selects things, and shows the selection to others. */
  select(ids: Iterable<string>): void;
  /** The id of what the pointer is over. */
  hover: Accessor<string | undefined>;
  setHover(id: string | undefined): void;
  /** The times that are drawn. */
  show: Accessor<ReadonlySet<When>>;
  setShow(show: ReadonlySet<When>): void;
  /** The last request to bring things into view. Each request is a new object, so that asking twice for the same works. */
  focusRequest: Accessor<{ ids: readonly string[] } | undefined>;
  focusOn(ids: readonly string[]): void;
};

export const MapContext = createContext<MapScene>();

/** Returns the map on the screen. Throws outside `<MapContext.Provider>`. */
export function useMap(): MapScene {
  const scene = useContext(MapContext);
  if (!scene) throw new Error('useMap needs <MapContext.Provider> above it.');
  return scene;
}

/** Makes the shared state of one open map. */
export function makeMapScene(session: MapSession, writable: Accessor<boolean>): MapScene {
  const [selection, setSelection] = createSignal<ReadonlySet<string>>(new Set());
  const [hover, setHover] = createSignal<string>();
  const [show, setShow] = createSignal<ReadonlySet<When>>(new Set(['now', 'planned']));
  const [focusRequest, setFocusRequest] = createSignal<{ ids: readonly string[] }>();
  return {
    session,
    writable,
    selection,
    select(ids) {
      const selected = [...ids];
      setSelection(new Set(selected));
      session.presence.tell({ selected: selected.length > 0 ? selected : undefined });
    },
    hover,
    setHover: (id) => setHover(() => id),
    show,
    setShow: (times) => setShow(() => times),
    focusRequest,
    focusOn: (ids) => setFocusRequest({ ids }),
  };
}
