/**
 * Entries that are gone from a document, written again from what a page still shows of them.
 * @module
 */
import * as Y from 'yjs';
import { type Doc, type DocumentKind, edit, type Origin, root, type RootName } from './document.ts';
import { put } from './put.ts';

/**
 * Writes an entry again that its author's undo took out while somebody else was in its field. Its fields are those it had;
 * the words are those in the field.
 * @param field the field that holds the words, as shared text
 */
export function reviveEntry<K extends DocumentKind>(
  doc: Doc<K>,
  origin: Origin,
  name: NoInfer<RootName<K>>,
  { id, removedBy: _, ...fields }: { id: string; removedBy?: string },
  field: string,
  words: string,
): void {
  const entries = root(doc, name);
  if (entries.has(id)) return;
  edit(doc, origin, () =>
    put(entries, id, new Y.Map<unknown>(Object.entries({ ...fields, [field]: new Y.Text(words) }))),
  );
}
