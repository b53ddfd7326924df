/**
 * Reading a document back from a snapshot and a log.
 * @module
 */
import * as Y from 'yjs';

/**
 * Applies a stored snapshot and log to an empty document, all in one transaction. The end of a transaction costs time
 * for every client that ever wrote, so 10,000 transactions took 250 ms where one takes 20 ms.
 * @throws when an update cannot be decoded
 */
export function applyAll(doc: Y.Doc, snapshot: Uint8Array | undefined, updates: readonly Uint8Array[]): void {
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot);
    for (const update of updates) Y.applyUpdate(doc, update);
  });
}
