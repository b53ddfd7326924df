/**
 * Edits of one person's private writing. The document is never relayed: it lives on its author's devices and, sealed,
 * on the server. SPEC section S.
 * @module
 */
import * as Y from 'yjs';
import {
  edit,
  entryIn,
  type Origin,
  type PrivateDoc,
  readRoot,
  root,
  textIn,
} from '../../../model/document.ts';
import { drop, put } from '../../../model/put.ts';
import { nextRank } from '../../../model/table/response-edits.ts';
import { PRIVATE_ROOTS, type Reflection, writtenIn } from './reflection-view.ts';

/** All reflections that have words in them, in the order they were begun. */
export const reflectionsIn = (doc: PrivateDoc): Reflection[] =>
  writtenIn({ reflections: readRoot(doc, 'reflections', PRIVATE_ROOTS.reflections) });

const thought = (doc: PrivateDoc, id: string) => entryIn(doc, 'reflections', id);

/** Begins an empty thought. It is kept to its author, and unnamed, until the author chooses otherwise. */
export function beginReflection(
  doc: PrivateDoc,
  origin: Origin,
  { id, ...about }: Pick<Reflection, 'id' | 'step' | 'title' | 'prompt' | 'at'>,
): void {
  edit(doc, origin, () => {
    const reflections = root(doc, 'reflections');
    const rank = nextRank(reflections);
    const start = { ...about, rank, text: new Y.Text(), to: 'keep', named: false };
    put(reflections, id, new Y.Map<unknown>(Object.entries(start)));
  });
}

/** The words of a thought, for binding to an input. `undefined` once it is gone. */
export const reflectionText = (doc: PrivateDoc, id: string): Y.Text | undefined =>
  textIn(doc, 'reflections', id, 'text');

/** Changes a thought's question, audience or name. It changes nothing once the thought is handed in. */
export function changeReflection(
  doc: PrivateDoc,
  origin: Origin,
  id: string,
  change: Partial<Pick<Reflection, 'to' | 'named' | 'prompt'>>,
): void {
  const entry = thought(doc, id);
  if (!entry || entry.has('handedIn')) return;
  edit(doc, origin, () => {
    for (const [key, value] of Object.entries(change)) if (entry.get(key) !== value) put(entry, key, value);
  });
}

/** Notes that a thought was handed in. `undefined` notes that it was taken back. */
export function setHandedIn(
  doc: PrivateDoc,
  origin: Origin,
  id: string,
  handedIn: Reflection['handedIn'],
): void {
  const entry = thought(doc, id);
  if (!entry || entry.has('shown')) return;
  edit(doc, origin, () => (handedIn ? put(entry, 'handedIn', handedIn) : drop(entry, 'handedIn')));
}

/** Notes that others have seen a thought. */
export function markShown(doc: PrivateDoc, origin: Origin, id: string): void {
  const entry = thought(doc, id);
  if (entry && !entry.has('shown')) edit(doc, origin, () => put(entry, 'shown', true));
}

/** Deletes thoughts for good. The person's other devices delete them too as soon as they are in touch. */
export function deleteReflections(doc: PrivateDoc, origin: Origin, ids: readonly string[]): void {
  edit(doc, origin, () => {
    for (const id of ids) drop(root(doc, 'reflections'), id);
  });
}
