/**
 * A table as it was, from a restore point.
 * @module
 */
import * as Y from 'yjs';
import { readRoot } from '../../shared/model/schema.ts';
import { TABLE_READERS, TABLE_ROOTS, type TableView } from '../../shared/model/table/table-view.ts';

/** Reads a document's state. @param state one Yjs update that holds all of it */
export function readOldTable(state: Uint8Array): TableView {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const view = Object.fromEntries(
    TABLE_ROOTS.map((name) => [name, readRoot<unknown>(doc, name, TABLE_READERS[name])]),
  );
  doc.destroy();
  return view as TableView;
}
