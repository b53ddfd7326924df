/**
 * A plain copy of a large document: a county's map has thousands of entries, and a store would make a signal of every
 * field that is looked at. Entries are replaced, never changed, so whoever holds one holds what it said then.
 * @module
 */
import { type Accessor, batch, createSignal, onCleanup } from 'solid-js';
import * as Y from 'yjs';
import {
  type Doc,
  type DocumentKind,
  readRoot,
  root,
  rootNames,
  type RootsIn,
  type ViewOf,
} from '../../../../shared/model/document.ts';
import type { RootDefinition } from '../../../../shared/model/root.ts';
import { changedKeys } from '../../../sync/document/projection.ts';

export type Mirror<View> = {
  /** Everything as it is now. Not reactive: read it behind `changed`. */
  view: View;
  /** Counts the changes of one root; reading it follows them. */
  changed: { readonly [K in keyof View]: Accessor<number> };
};

/** How long after a letter everything else on the page learns of it. */
const TYPED_MS = 250;
const isTyping = ({ changed }: Y.Transaction) => [...changed.keys()].every((type) => type instanceof Y.Text);

/** Must run under a Solid owner, whose end stops it. */
export function createMirror<K extends DocumentKind>(doc: Doc<K>, roots: RootsIn<K>): Mirror<ViewOf<K>> {
  const view: Record<string, Record<string, unknown>> = {};
  const changed: Record<string, Accessor<number>> = {};
  // Organisations and where they stand come in one transaction: nobody may see the one without the other.
  const waiting = new Set<() => void>();
  let written: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    clearTimeout(written);
    written = undefined;
    const all = [...waiting];
    waiting.clear();
    batch(() => all.forEach((count) => count()));
  };
  const onTransaction = (transaction: Y.Transaction) => {
    if (waiting.size === 0) return;
    // Whoever writes a sentence sees it in the field. A county is not worked out anew for every letter.
    if (isTyping(transaction)) written ??= setTimeout(tell, TYPED_MS);
    else tell();
  };
  doc.on('afterTransaction', onTransaction);
  onCleanup(() => {
    doc.off('afterTransaction', onTransaction);
    clearTimeout(written);
  });
  for (const name of rootNames(roots)) {
    const { read } = roots[name] as RootDefinition<unknown>;
    const entries = readRoot(doc, name, { read });
    const [version, setVersion] = createSignal(0);
    [view[name], changed[name]] = [entries, version];
    const count = () => setVersion((version) => version + 1);
    const map = root(doc, name);
    const observer = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
      for (const id of changedKeys(map, events)) {
        const entry = read(id, map.get(id));
        if (entry === undefined) delete entries[id];
        else entries[id] = entry;
      }
      waiting.add(count);
    };
    map.observeDeep(observer);
    onCleanup(() => map.unobserveDeep(observer));
  }
  return { view: view as ViewOf<K>, changed: changed as Mirror<ViewOf<K>>['changed'] };
}
