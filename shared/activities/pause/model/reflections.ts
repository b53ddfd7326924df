/**
 * Edits of one person's private writing. The document is never relayed: it lives on its author's devices and, sealed,
 * on the server. SPEC section S.
 * @module
 */
import * as Y from 'yjs';
import { edit, entriesIn, type Origin, type PrivateDoc, readRoot } from '../../../model/document.ts';
import { nextRank } from '../../../model/table/response-edits.ts';
import { PRIVATE_ROOTS, type Reflection, writtenIn } from './reflection-view.ts';

/** All reflections that have words in them, in the order they were begun. */
export const reflectionsIn = (doc: PrivateDoc): Reflection[] =>
  writtenIn({ reflections: readRoot(doc, 'reflections', PRIVATE_ROOTS.reflections) });

const entries = (doc: PrivateDoc) => entriesIn(doc, 'reflections');

/** Begins an empty thought. It is kept to its author, and unnamed, until the author chooses otherwise. */
export function beginReflection(
  doc: PrivateDoc,
  origin: Origin,
  { id, ...about }: Pick<Reflection, 'id' | 'step' | 'title' | 'prompt' | 'at'>,
): void {
  edit(doc, origin, () => {
    const rank = nextRank(entries(doc));
    const start = { ...about, rank, text: new Y.Text(), to: 'keep', named: false };
    entries(doc).set(id, new Y.Map<unknown>(Object.entries(start)));
  });
}

/** The words of a thought, for binding to an input. `undefined` once it is gone. */
export function reflectionText(doc: PrivateDoc, id: string): Y.Text | undefined {
  const words = entries(doc).get(id)?.get('text');
  return words instanceof Y.Text ? words : undefined;
}

/** Changes a thought's question, audience or name. It changes nothing once the thought is handed in. */
export function changeReflection(
  doc: PrivateDoc,
  origin: Origin,
  id: string,
  change: Partial<Pick<Reflection, 'to' | 'named' | 'prompt'>>,
): void {
  const entry = entries(doc).get(id);
  if (!entry || entry.has('handedIn')) return;
  edit(doc, origin, () => {
    for (const [key, value] of Object.entries(change)) if (entry.get(key) !== value) entry.set(key, value);
  });
}

/** Notes that a thought was handed in. `undefined` notes that it was taken back. */
export function setHandedIn(
  doc: PrivateDoc,
  origin: Origin,
  id: string,
  handedIn: Reflection['handedIn'],
): void {
  const entry = entries(doc).get(id);
  if (!entry || entry.has('shown')) return;
  edit(doc, origin, () => (handedIn ? entry.set('handedIn', handedIn) : entry.delete('handedIn')));
}

/** Notes that others have seen a thought. */
export function markShown(doc: PrivateDoc, origin: Origin, id: string): void {
  const entry = entries(doc).get(id);
  if (entry && !entry.has('shown')) edit(doc, origin, () => entry.set('shown', true));
}

/** Deletes thoughts for good. The person's other devices delete them too as soon as they are in touch. */
export function deleteReflections(doc: PrivateDoc, origin: Origin, ids: readonly string[]): void {
  edit(doc, origin, () => {
    for (const id of ids) entries(doc).delete(id);
  });
}
