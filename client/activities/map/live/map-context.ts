/**
 * What everything on a map's screen shares: canvas, list and panel show the same selection.
 * @module
 */
import { type Accessor, createContext, createSignal, useContext } from 'solid-js';
import type { When } from '../../../../shared/activities/map/model/map-view.ts';
import type { MapSession } from './map-session.ts';

export type MapScene = {
  session: MapSession;
  /** Whether edits can be made here and now. */
  writable: Accessor<boolean>;
  /** Ids of organisations, ties and networks; what is gone stays in it until somebody selects anew. */
  selection: Accessor<ReadonlySet<string>>;
  /** Selects, and tells the others. */
  select(ids: Iterable<string>): void;
  /** What the pointer is over. */
  hover: Accessor<string | undefined>;
  setHover(id: string | undefined): void;
  /** Which times are drawn. */
  show: Accessor<ReadonlySet<When>>;
  setShow(show: ReadonlySet<When>): void;
  /** Asks the canvas to bring some into view; a new object for every wish. */
  focusRequest: Accessor<{ ids: readonly string[] } | undefined>;
  focusOn(ids: readonly string[]): void;
};

export const MapContext = createContext<MapScene>();

/** The map on the screen. Throws outside `<MapContext.Provider>`. */
export function useMap(): MapScene {
  const scene = useContext(MapContext);
  if (!scene) throw new Error('useMap needs <MapContext.Provider> above it.');
  return scene;
}

/** The shared state of one open map. */
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
