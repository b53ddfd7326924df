/**
 * Folding a log into one state.
 * @module
 */
import * as Y from 'yjs';
import { takeNameOff } from '../../../shared/model/name-off.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import { applyWithin } from '../../updates/apply-within.ts';

/**
 * One update that says what the snapshot and the updates say together. Through a fresh document, which forgets what was
 * deleted; structures still waiting for others are kept. What would take too long that way is merged as it is.
 * @throws when an update cannot be decoded
 */
export function fold(snapshot: Uint8Array | undefined, updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  try {
    if (applyWithin(doc, LIMITS.trialLoadMs, snapshot, updates)) return Y.encodeStateAsUpdate(doc);
  } catch (error) {
    // Something nested deeper than the stack was deleted. Anything else cannot be decoded.
    if (!(error instanceof RangeError)) throw error;
  } finally {
    doc.destroy();
  }
  return merged(snapshot ? [snapshot, ...updates] : updates);
}

/**
 * A stored state without one person's name, as `takeNameOff` leaves it. `undefined` when it does not name them, `unread` when it
 * cannot be read within bounds.
 */
export function withoutName(state: Uint8Array, personId: string): Uint8Array | 'unread' | undefined {
  // Whoever is named is named together with their id, which is plain text in it.
  if (!Buffer.from(state.buffer, state.byteOffset, state.length).includes(personId)) return undefined;
  const doc = new Y.Doc();
  try {
    if (!applyWithin(doc, LIMITS.trialLoadMs, undefined, [state])) return 'unread';
    return takeNameOff(doc, personId) ? Y.encodeStateAsUpdate(doc) : undefined;
  } catch {
    return 'unread';
  } finally {
    doc.destroy();
  }
}

/** In pairs, because merging many small updates at once takes time quadratic in their number. */
function merged(updates: readonly Uint8Array[]): Uint8Array {
  let parts = updates;
  while (parts.length > 1)
    parts = Array.from({ length: Math.ceil(parts.length / 2) }, (_, nth) =>
      Y.mergeUpdates(parts.slice(2 * nth, 2 * nth + 2)),
    );
  return parts[0] ?? new Uint8Array([0, 0]);
}
