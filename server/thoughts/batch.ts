/**
 * Which of the thoughts that wait may be shown together, and in what order.
 * @module
 */
import type { ShownThought } from '../../shared/activities/pause/model/thought-edits.ts';
import type { Author } from '../../shared/model/table/table-view.ts';
import { UNNAMED } from '../../shared/activities/pause/model/thoughts.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Random } from '../access/secret.ts';

/** A thought that waits. `person` handed it in; `author` is who it is credited to if it is named. `id`: once shown. */
export type WaitingThought = ShownThought & {
  ticket: string;
  person: string;
  step: string;
  table?: string | undefined;
  named: boolean;
  /** When it was handed in, in milliseconds since 1970. */
  at: number;
};

/**
 * Unnamed thoughts come along only with those of two more people for the same audience: each reveal by itself, since
 * whoever sees two of them sees what came between. SPEC [T4].
 * @returns the batch in random order, credited as it is to be shown, and whether any were held back
 */
export function batchFor(
  waiting: readonly WaitingThought[],
  random: Random,
): { batch: WaitingThought[]; held: boolean } {
  const hidden = new Map<string | undefined, Set<string>>();
  for (const { table, person, named } of waiting) {
    if (!named) hidden.set(table, (hidden.get(table) ?? new Set()).add(person));
  }
  const fits = ({ named, table }: WaitingThought) =>
    named || (hidden.get(table)?.size ?? 0) >= LIMITS.unnamedFloor;
  const batch = shuffled(waiting.filter(fits), random).map((held) => ({ ...held, author: creditOf(held) }));
  return { batch, held: batch.length < waiting.length };
}

const creditOf = ({ named, author }: WaitingThought): Author => (named ? author : UNNAMED);

/** Fisher and Yates. */
function shuffled<T>(list: readonly T[], random: Random): T[] {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const drawn = Buffer.from(random(6)).readUIntBE(0, 6) % (last + 1);
    [result[last], result[drawn]] = [result[drawn] as T, result[last] as T];
  }
  return result;
}
