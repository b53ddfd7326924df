/**
 * The bridge from a Yjs document to a Solid store: only the entries an edit touched are read again.
 * @module
 */
import { batch, createSignal, onCleanup } from 'solid-js';
import { type SetStoreFunction, type Store, createStore, reconcile } from 'solid-js/store';
import type * as Y from 'yjs';
import {
  type Doc,
  type DocumentKind,
  readDocument,
  root,
  rootNames,
  type RootsIn,
  type ViewOf,
} from '../../../shared/model/document.ts';
import { isText, readEntry, type RootDefinition } from '../../../shared/model/root.ts';
import { type Credit, creditOf, writersOf } from '../../../shared/model/writers.ts';
import type { Author } from '../../../shared/model/table/table-view.ts';

/**
 * Who is told, root by root, what an entry is after each change of its fields; `undefined` when it is none any more. Words
 * typed in an entry's text are no such change.
 */
export type Noted<View> = {
  [Root in keyof View]?: (this: void, id: string, entry: View[Root][keyof View[Root]] | undefined) => void;
};

/**
 * Makes a live, read-only view of a document's roots. Must run under a Solid owner, whose end stops it.
 * @param noted told of every entry at once, and again when its fields change
 */
export function createProjection<K extends DocumentKind>(
  doc: Doc<K>,
  roots: RootsIn<K>,
  noted: Noted<ViewOf<K>> = {},
): Store<ViewOf<K>> {
  const [view, setView] = createStore<ViewOf<K>>(readDocument(doc, roots));
  for (const name of rootNames(roots)) {
    const map = root(doc, name);
    const definition = roots[name] as RootDefinition<unknown>;
    const note = noted[name] as ((id: string, entry: unknown) => void) | undefined;
    const readAgain = (ids: Iterable<string>, fields?: ReadonlySet<string>) =>
      batch(() => {
        for (const id of ids) {
          const entry = readEntry(map, definition, id);
          write(setView, name, id, entry);
          if (!fields || fields.has(id)) note?.(id, entry);
        }
      });
    const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      const ofFields = note && events.filter(({ target }) => !isText(target));
      readAgain(changedKeys(map, events), ofFields && changedKeys(map, ofFields));
    };
    if (note) readAgain(map.keys());
    map.observeDeep(observer);
    onCleanup(() => map.unobserveDeep(observer));
    // Whether somebody's opinion counts depends on who wrote it, which may be known later than the opinion.
    if (definition.ownerOf) onCleanup(writersOf(doc).watch(() => readAgain(map.keys())));
  }
  return view;
}

/** Returns the keys of `map` whose entries changed, at any depth. */
export function changedKeys(map: Y.Map<unknown>, events: Y.YEvent<Y.AbstractType<unknown>>[]): Set<string> {
  const keys = new Set<string>();
  for (const event of events) {
    if (event.target === map) for (const key of event.changes.keys.keys()) keys.add(key);
    else {
      const key = keyWithin(map, event.target);
      if (key !== undefined) keys.add(key);
    }
  }
  return keys;
}

/** The key of `map` below which a type lies. `event.path` costs the square of the depth. */
function keyWithin(map: Y.Map<unknown>, type: Y.AbstractType<unknown>): string | undefined {
  let item = type._item;
  while (item && item.parent !== map) item = (item.parent as Y.AbstractType<unknown>)._item;
  return item?.parentSub ?? undefined;
}

function write<View>(setView: SetStoreFunction<View>, name: string, id: string, entry: unknown): void {
  const set = setView as unknown as (root: string, id: string, value: unknown) => void;
  set(name, id, typeof entry === 'object' ? reconcile(entry, { merge: true }) : entry);
}

/** Something said in somebody's name, such as a response. */
export type Said = { id: string; author: Author };

/**
 * Tells who stands behind the entries of a root, and tells anew when that may be somebody else: never at one's own
 * keystrokes but the first in an entry. Must run under a Solid owner.
 */
export function createCredits(doc: Y.Doc, entries: Y.Map<unknown>): (said: Said) => Credit {
  const [known, setKnown] = createSignal(undefined, { equals: false });
  const [versions, setVersions] = createStore<Record<string, number>>({});
  const mine = new Set<string>();
  const look = (events: Y.YEvent<Y.AbstractType<unknown>>[], { local }: Y.Transaction) => {
    for (const id of changedKeys(entries, events)) {
      if (local && mine.has(id)) continue;
      if (local) mine.add(id);
      setVersions(id, (version = 0) => version + 1);
    }
  };
  entries.observeDeep(look);
  onCleanup(() => entries.unobserveDeep(look));
  onCleanup(writersOf(doc).watch(() => setKnown()));
  return ({ id, author }) => {
    known();
    void versions[id];
    return creditOf(entries.get(id), author.id);
  };
}
