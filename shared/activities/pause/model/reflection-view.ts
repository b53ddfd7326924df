/**
 * What one person's private writing says, as plain data. SPEC section S.
 * @module
 */
import * as v from 'valibot';
import { entriesOf, type RootsOf } from '../../../model/root.ts';
import { byRank } from '../../../model/table/table-view.ts';

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

/** Every root of a person's own document. There is no undo: the field's own takes back what one has just typed. */
export const PRIVATE_ROOTS = {
  reflections: entriesOf(ReflectionSchema, { undo: false }),
} satisfies RootsOf<ReflectionsView>;

/** All reflections with words in them, in the order they were begun. */
export const writtenIn = ({ reflections }: ReflectionsView): Reflection[] =>
  Object.values(reflections)
    .filter(({ text }) => text.trim())
    .sort(byRank);
