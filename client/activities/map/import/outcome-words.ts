/**
 * Says in words what an import will do.
 * @module
 */
import type { ImportPlan } from '../../../../shared/activities/map/files/plan/import-plan.ts';
import { counted, listOf } from '../../../lib/text/words.ts';

export type PartWords = { name: string; added: number; updated: number; same: number };

export const partsOf = ({ organisations, ties, networks }: ImportPlan): PartWords[] =>
  Object.entries({ Organisations: organisations, Ties: ties, Networks: networks })
    .map(([name, { added, updated, same }]) => ({ name, added: added.length, updated: updated.length, same }))
    .filter(({ added, updated, same }) => added + updated + same > 0);

/** The words of the button, such as "Draw 12 organisations and 9 ties" or "Update 3 organisations". */
export function buttonWords({ organisations, ties, networks }: ImportPlan): string {
  const count = (which: 'added' | 'updated') => [
    ...part(organisations[which].length, 'organisation'),
    ...part(ties[which].length, 'tie'),
    ...part(networks[which].length, 'network'),
  ];
  const [added, updated] = [count('added'), count('updated')];
  if (added.length === 0) return `Update ${listOf(updated)}`;
  return updated.length === 0 ? `Draw ${listOf(added)}` : `Draw ${listOf(added)}, update ${listOf(updated)}`;
}

const part = (count: number, one: string): string[] => (count > 0 ? [counted(count, one)] : []);

/** The most names that are listed; more are only counted. */
const FEW = 4;

/** A sentence about what was taken off the map before, or `undefined` when nothing was. */
export function goneWords({ organisations, ties, networks }: ImportPlan['leftOut']): string | undefined {
  const names = [...organisations, ...networks].map(({ name }) => `“${name}”`);
  const things =
    names.length <= FEW
      ? [...names, ...part(ties.length, 'tie')]
      : [
          ...part(organisations.length, 'organisation'),
          ...part(networks.length, 'network'),
          ...part(ties.length, 'tie'),
        ];
  if (things.length === 0) return undefined;
  return `Taken off the map earlier, and left out: ${listOf(things)}.`;
}

/** A sentence about organisations that were merged on the map. */
export function mergedWords(merged: ImportPlan['merged']): string {
  if (merged.length > FEW)
    return `${merged.length} organisations were merged into others on the map: those are kept, and not drawn twice.`;
  const pairs = merged.map(({ name, into }) => `“${name}” into “${into}”`);
  return `Merged on the map since, and not drawn twice: ${listOf(pairs)}.`;
}

/** The reason why there is nothing to draw. */
export function nothingNew(plan: ImportPlan): string {
  if (goneWords(plan.leftOut) === undefined) return 'All of this is on the map already';
  return partsOf(plan).length > 0 ? 'The rest is on the map already' : 'All of this was taken off the map';
}
