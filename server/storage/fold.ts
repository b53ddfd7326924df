/**
 * Folding a log into one state.
 * @module
 */
import * as Y from 'yjs';

/**
 * One update that says what the snapshot and the updates say together. Through a fresh document, because
 * `Y.mergeUpdates` over many small updates is quadratic; structures still waiting for others are kept.
 * @throws when an update cannot be decoded
 */
export function fold(snapshot: Uint8Array | undefined, updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  try {
    // Each in its own transaction: Yjs retries waiting structures between them.
    if (snapshot) Y.applyUpdate(doc, snapshot);
    for (const update of updates) Y.applyUpdate(doc, update);
    return Y.encodeStateAsUpdate(doc);
  } finally {
    doc.destroy();
  }
}
