/**
 * Who stands behind what a document says, as the server tells it, for the page.
 * @module
 */
import { createSignal, onCleanup } from 'solid-js';
import { createStore } from 'solid-js/store';
import type * as Y from 'yjs';
import { type Credit, creditOf, writersOf } from '../../shared/model/writers.ts';
import { changedKeys } from './document/projection.ts';
import type { Author } from '../../shared/model/table/table-view.ts';

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
