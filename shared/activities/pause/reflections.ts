/**
 * One person's private writing: a document that is never relayed. It lives on its author's devices and, sealed, on the
 * server. One root, `reflections`: id -> map. SPEC section S.
 * @module
 */
import * as v from 'valibot';
import * as Y from 'yjs';
import { nextRank } from '../../model/table/response-edits.ts';
import { type Origin, edit, readRoot, root } from '../../model/schema.ts';
import { byRank, withId } from '../../model/table/table-view.ts';

export const AUDIENCES = ['keep', 'table', 'room'] as const;
/** Who is to see it: nobody else, those at one's table, everybody. */
export type Audience = (typeof AUDIENCES)[number];

/** One thought on one pause. */
export type Reflection = {
  id: string;
  /** The step it was written in, what that was called and what it asked. Steps change and workshops end; this stays. */
  step: string;
  title: string;
  prompt: string;
  text: string;
  rank: number;
  /** Milliseconds since 1970 by the device that began it. */
  at: number;
  /** What its author means to do with it. Nothing has been handed in by choosing. */
  to: Audience;
  named: boolean;
  /**
   * Handed in to be shared. `ticket` is known to this person's devices alone; the thought appears under a digest of it.
   * `table`: the table it was handed in for, missing for the whole room.
   */
  handedIn?: { ticket: string; table?: string };
  /** Others have seen it: it can be taken back no more. */
  shown?: true;
};

const ReflectionSchema = v.object({
  step: v.string(),
  title: v.string(),
  prompt: v.string(),
  text: v.string(),
  rank: v.number(),
  at: v.number(),
  to: v.picklist(AUDIENCES),
  named: v.boolean(),
  handedIn: v.optional(v.object({ ticket: v.string(), table: v.optional(v.string()) })),
  shown: v.optional(v.literal(true)),
});

export type ReflectionsView = { reflections: Record<string, Reflection> };
export const REFLECTION_READERS = {
  reflections: (id: string, value: unknown): Reflection | undefined => withId(id, ReflectionSchema, value),
};

/** All reflections with words in them, in the order they were begun. */
export const writtenIn = ({ reflections }: ReflectionsView): Reflection[] =>
  Object.values(reflections)
    .filter(({ text }) => text.trim())
    .sort(byRank);

/** The same, straight from the document. */
export const reflectionsIn = (doc: Y.Doc): Reflection[] =>
  writtenIn({ reflections: readRoot(doc, 'reflections', REFLECTION_READERS.reflections) });

const entries = (doc: Y.Doc) => root<Y.Map<unknown>>(doc, 'reflections');

/** Begins an empty thought, kept to oneself and unnamed until its author says otherwise. */
export function beginReflection(
  doc: Y.Doc,
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
export function reflectionText(doc: Y.Doc, id: string): Y.Text | undefined {
  const words = entries(doc).get(id)?.get('text');
  return words instanceof Y.Text ? words : undefined;
}

/** Changes what one pause asked of one thought, or what is to become of it. Not once it is handed in. */
export function changeReflection(
  doc: Y.Doc,
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

/** Notes that a thought is handed in, or with `undefined` that it was taken back. */
export function setHandedIn(doc: Y.Doc, origin: Origin, id: string, handedIn: Reflection['handedIn']): void {
  const entry = entries(doc).get(id);
  if (!entry || entry.has('shown')) return;
  edit(doc, origin, () => (handedIn ? entry.set('handedIn', handedIn) : entry.delete('handedIn')));
}

/** Notes that others have seen it. */
export function markShown(doc: Y.Doc, origin: Origin, id: string): void {
  const entry = entries(doc).get(id);
  if (entry && !entry.has('shown')) edit(doc, origin, () => entry.set('shown', true));
}

/** Deletes thoughts for good, on this person's other devices too once they have heard of it. */
export function deleteReflections(doc: Y.Doc, origin: Origin, ids: readonly string[]): void {
  edit(doc, origin, () => {
    for (const id of ids) entries(doc).delete(id);
  });
}
