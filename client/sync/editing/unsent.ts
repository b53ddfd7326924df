/**
 * Words that are on the screen and not in their document yet: an input method is still composing them, or they are written
 * when somebody leaves the field. Nothing may be called
 * saved meanwhile.
 * @module
 */
import type * as Y from 'yjs';

type Held = { fields: Set<() => void>; listeners: Set<() => void> };
const known = new WeakMap<Y.Doc, Held>();

function heldIn(doc: Y.Doc): Held {
  let held = known.get(doc);
  if (!held) known.set(doc, (held = { fields: new Set(), listeners: new Set() }));
  return held;
}

/** Whether some field holds words that its document has not got. */
export const holdsUnsent = (doc: Y.Doc): boolean => heldIn(doc).fields.size > 0;

/** Calls `listener` whenever that changes, until the returned function is called. */
export function watchUnsent(doc: Y.Doc, listener: () => void): () => void {
  const { listeners } = heldIn(doc);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How long composed words wait. Long enough for a word in one go, short enough for nobody to lose more than it. */
const PAUSE_MS = 400;

/**
 * Sends on what one field holds and its document does not: a moment after it changed, and when the page hides.
 * @param push brings what the field holds into the document
 * @param options.pause false for a value that is written as a whole, by whoever leaves the field: half a name is none
 */
export function createSending(doc: Y.Doc | null, push: () => void, { pause = true } = {}) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = () => {
    clearTimeout(timer);
    timer = undefined;
    try {
      push();
    } finally {
      release();
    }
  };
  const release = () => {
    if (!doc || !heldIn(doc).fields.delete(send)) return;
    for (const tell of heldIn(doc).listeners) tell();
    globalThis.removeEventListener?.('pagehide', send);
    globalThis.document?.removeEventListener('visibilitychange', send);
  };
  return {
    /** The field holds words that the document has not got. */
    hold() {
      if (pause) timer ??= setTimeout(send, PAUSE_MS);
      if (!doc || heldIn(doc).fields.has(send)) return;
      heldIn(doc).fields.add(send);
      for (const tell of heldIn(doc).listeners) tell();
      globalThis.addEventListener?.('pagehide', send);
      globalThis.document?.addEventListener('visibilitychange', send);
    },
    /** The document has them, or the field is let go of. */
    release() {
      clearTimeout(timer);
      timer = undefined;
      release();
    },
  };
}
