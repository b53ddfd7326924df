/**
 * The bridge from a Yjs document to a Solid store: only the entries an edit touched are read again.
 * @module
 */
import { batch, onCleanup } from 'solid-js';
import { type SetStoreFunction, type Store, createStore, reconcile } from 'solid-js/store';
import type * as Y from 'yjs';
import { type RootName, readRoot, root } from '../../shared/model/schema.ts';

/** One per root: turns an entry into plain data, or `undefined` to leave it out. */
export type Readers<View> = {
  [K in keyof View]: (id: string, value: unknown) => View[K][keyof View[K]] | undefined;
};

/**
 * A live, read-only view of a document's root maps. Must run under a Solid owner, whose end stops it.
 * @param readers one per root: turns an entry into plain data, or `undefined` to leave it out
 */
export function createProjection<View extends Record<string, Record<string, unknown>>>(
  doc: Y.Doc,
  readers: Readers<View>,
): Store<View> {
  const names = Object.keys(readers) as (keyof View & RootName)[];
  const [view, setView] = createStore<View>(readAll(doc, readers, names));
  for (const name of names) {
    const map = root(doc, name);
    const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      batch(() => {
        for (const id of changedKeys(map, events)) write(setView, name, id, readers[name](id, map.get(id)));
      });
    };
    map.observeDeep(observer);
    onCleanup(() => map.unobserveDeep(observer));
  }
  return view;
}

/** The keys of `map` whose entries, at any depth, changed. */
export function changedKeys(map: Y.Map<unknown>, events: Y.YEvent<Y.AbstractType<unknown>>[]): Set<string> {
  const keys = new Set<string>();
  for (const event of events) {
    if (event.target === map) for (const key of event.changes.keys.keys()) keys.add(key);
    else keys.add(String(event.path[0]));
  }
  return keys;
}

function readAll<View>(doc: Y.Doc, readers: Readers<View>, names: (keyof View & RootName)[]): View {
  return Object.fromEntries(names.map((name) => [name, readRoot<unknown>(doc, name, readers[name])])) as View;
}

function write<View extends Record<string, Record<string, unknown>>>(
  setView: SetStoreFunction<View>,
  name: keyof View,
  id: string,
  entry: unknown,
): void {
  const set = setView as unknown as (root: keyof View, id: string, value: unknown) => void;
  set(name, id, typeof entry === 'object' ? reconcile(entry, { merge: true }) : entry);
}
