/**
 * Folding a log into one state.
 * @module
 */
import * as Y from 'yjs';
import { applyAll } from '../../../shared/model/apply-all.ts';

/**
 * One update that says what the snapshot and the updates say together. Through a fresh document, because
 * `Y.mergeUpdates` over many small updates is quadratic; structures still waiting for others are kept.
 * @throws when an update cannot be decoded
 */
export function fold(snapshot: Uint8Array | undefined, updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  try {
    applyAll(doc, snapshot, updates);
    return Y.encodeStateAsUpdate(doc);
  } finally {
    doc.destroy();
  }
}
