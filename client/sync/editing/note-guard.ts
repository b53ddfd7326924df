/**
 * Keeps what no editor can show out of a rich note's way: y-prosemirror throws at anything but elements and text, and
 * would then show nothing of the note to anybody.
 * @module
 */
import * as Y from 'yjs';
import type { ChallengeId } from '../../../shared/cards/challenge.ts';
import { newDocument, noteFragment, type TableDoc } from '../../../shared/model/document.ts';

/** No note of ours is nested deeper. */
const DEEPEST = 60;

/**
 * A note that an editor can be put on, until `stop` is called. What no editor can show is deleted, as the editor does with
 * elements it does not know. Somebody who may only read gets a copy of their own, in which nothing can be deleted for others.
 */
export function readableNote(
  doc: TableDoc,
  challenge: ChallengeId,
  mayWrite: boolean,
): { note: Y.XmlFragment; stop(): void } {
  if (mayWrite) {
    const note = noteFragment(doc, challenge);
    return { note, stop: tidy(note) };
  }
  const copy = newDocument('table');
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const note = noteFragment(copy, challenge);
  const untidied = tidy(note);
  const follow = (update: Uint8Array) => Y.applyUpdate(copy, update);
  doc.on('update', follow);
  const stop = () => {
    doc.off('update', follow);
    untidied();
    copy.destroy();
  };
  return { note, stop };
}

/** Deletes now, and whenever more arrives. It hears of changes before an editor that is made afterwards. */
function tidy(note: Y.XmlFragment): () => void {
  const clear = () => {
    const odd = oddIn(note);
    if (odd.length === 0) return;
    note.doc?.transact((transaction) => {
      for (const item of odd) item.delete(transaction);
    }, null);
  };
  clear();
  note.observeDeep(clear);
  return () => note.unobserveDeep(clear);
}

/** The items of a note that are neither element nor text, or lie too deep. */
function oddIn(note: Y.XmlFragment): Y.Item[] {
  const odd: Y.Item[] = [];
  let level: Pick<Y.XmlFragment, '_start'>[] = [note];
  for (let depth = 0; level.length > 0; depth += 1) {
    const below: Y.XmlElement[] = [];
    for (const type of level) {
      for (let item = type._start; item; item = item.right) {
        if (item.deleted) continue;
        const inner = item.content instanceof Y.ContentType ? item.content.type : undefined;
        const fits = inner instanceof Y.XmlElement || inner instanceof Y.XmlText;
        if (!fits || depth === DEEPEST) odd.push(item);
        else if (inner instanceof Y.XmlElement) below.push(inner);
      }
    }
    level = depth === DEEPEST ? [] : below;
  }
  return odd;
}
