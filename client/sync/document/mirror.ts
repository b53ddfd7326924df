/**
 * A plain copy of a large document, or of some of its roots. A county's map has thousands of entries, and a Solid store would make a signal for every field
 * that is read. Entries are replaced and never changed, so an entry that somebody holds keeps its values.
 * @module
 */
import { type Accessor, batch, createSignal, onCleanup } from 'solid-js';
import * as Y from 'yjs';
import {
  type Doc,
  type DocumentKind,
  readRoot,
  root,
  type RootsIn,
  type ViewOf,
} from '../../../shared/model/document.ts';
import type { RootDefinition } from '../../../shared/model/root.ts';
import { changedKeys } from './projection.ts';

export type Mirror<View> = {
  /** The current entries. It is not reactive: call `changed` first to follow changes. */
  view: View;
  /** For each root, a signal that counts its changes. */
  changed: { readonly [K in keyof View]: Accessor<number> };
};

/** How long after a keystroke in shared text the rest of the page learns of it, in milliseconds. */
const TYPED_MS = 250;
const isTyping = ({ changed }: Y.Transaction) => [...changed.keys()].every((type) => type instanceof Y.Text);

/** Mirrors some roots of a document. Must run under a Solid owner, whose end stops it. */
export function createMirror<K extends DocumentKind, Root extends keyof RootsIn<K> & keyof ViewOf<K>>(
  doc: Doc<K>,
  roots: Pick<RootsIn<K>, Root>,
): Mirror<Pick<ViewOf<K>, Root>> {
  const view: Record<string, Record<string, unknown>> = {};
  const changed: Record<string, Accessor<number>> = {};
  // Organisations and their positions arrive in one transaction, so all roots are reported together: one must not be seen without the other.
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
    // The field shows what is typed by itself. The rest of the page waits a little, because a county must not be worked out at every letter.
    if (isTyping(transaction)) written ??= setTimeout(tell, TYPED_MS);
    else tell();
  };
  doc.on('afterTransaction', onTransaction);
  onCleanup(() => {
    doc.off('afterTransaction', onTransaction);
    clearTimeout(written);
  });
  for (const name of Object.keys(roots) as (Root & string)[]) {
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
  return { view, changed } as Mirror<Pick<ViewOf<K>, Root>>;
}
