/**
 * Reads a table as it was at a restore point.
 * @module
 */
import * as Y from 'yjs';
import { newDocument, readDocument } from '../../../shared/model/document.ts';
import { TABLE_ROOTS, type TableView } from '../../../shared/model/table/table-view.ts';

/**
 * Reads a table from one state.
 * @param state one Yjs update that holds all of the document
 */
export function readOldTable(state: Uint8Array): TableView {
  const doc = newDocument('table');
  Y.applyUpdate(doc, state);
  const view = readDocument(doc, TABLE_ROOTS);
  doc.destroy();
  return view;
}
