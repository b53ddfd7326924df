/**
 * Reading a stored document back where nobody else waits for the thread, and giving up in time. SPEC [L12].
 * @module
 */
import * as Y from 'yjs';
import { parseUpdate } from './parsed.ts';
import { slicesOf } from './slices.ts';
import { stopwatch } from './stopwatch.ts';

/** Below this many bytes an update cannot cost more than a tenth of a second. */
const SMALL_BYTES = 4 * 1024;
const SLICE = 200;

/**
 * Applies a snapshot and the updates after it, all in one transaction, like `applyAll`.
 * @returns false when that took more processor time; the document then holds some of it
 * @throws when an update cannot be decoded
 */
export function applyWithin(
  doc: Y.Doc,
  ms: number,
  snapshot: Uint8Array | undefined,
  updates: readonly Uint8Array[],
): boolean {
  const spent = stopwatch();
  const parts = snapshot ? [snapshot, ...updates] : updates;
  return doc.transact(() => {
    for (const part of parts) {
      const slices = part.length < SMALL_BYTES ? [part] : slicesOf(parseUpdate(part), () => SLICE);
      for (const slice of slices) {
        if (spent() > ms) return false;
        Y.applyUpdate(doc, slice);
      }
    }
    return true;
  });
}
