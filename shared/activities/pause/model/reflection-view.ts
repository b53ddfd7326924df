/**
 * One person's private writing as plain data. SPEC section S.
 * @module
 */
import * as v from 'valibot';
import { moment, rank } from '../../../model/numbers.ts';
import { entriesOf, type RootsOf } from '../../../model/root.ts';
import { byRank } from '../../../model/table/table-view.ts';

export const AUDIENCES = ['keep', 'table', 'room'] as const;
/** Who may see a thought: only its author, the people at the author's table, or everybody. */
export type Audience = (typeof AUDIENCES)[number];

/** One thought, written in one pause. */
export type Reflection = {
  id: string;
  /**
   * The step the thought was written in, with the step's title and question. They are copied, because steps change and
   * workshops end.
   */
  step: string;
  title: string;
  prompt: string;
  text: string;
  rank: number;
  /** When the thought was begun, in milliseconds since 1970 by that device's clock. */
  at: number;
  /** The audience its author has chosen. Choosing hands nothing in yet. */
  to: Audience;
  named: boolean;
  /**
   * Set once the thought is handed in to be shared. Only this person's devices know `ticket`; the thought appears
   * under a digest of it. `table` is the table it was handed in for, and is missing for the whole room.
   */
  handedIn?: { ticket: string; table?: string };
  /** True once others have seen the thought. It can no longer be taken back. */
  shown?: true;
};

const ReflectionSchema = v.object({
  step: v.string(),
  title: v.string(),
  prompt: v.string(),
  text: v.string(),
  rank,
  at: moment,
  to: v.picklist(AUDIENCES),
  named: v.boolean(),
  handedIn: v.optional(v.object({ ticket: v.string(), table: v.optional(v.string()) })),
  shown: v.optional(v.literal(true)),
});

export type ReflectionsView = { reflections: Record<string, Reflection> };

/** Every root of a person's own document. No undo covers it: the browser's own undo takes back what was typed last. */
export const PRIVATE_ROOTS = {
  reflections: entriesOf(ReflectionSchema, { undo: false }),
} satisfies RootsOf<ReflectionsView>;

/** All reflections that have words in them, in the order they were begun. */
export const writtenIn = ({ reflections }: ReflectionsView): Reflection[] =>
  Object.values(reflections)
    .filter(({ text }) => text.trim())
    .sort(byRank);
