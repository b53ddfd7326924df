/**
 * What an import will do, in words.
 * @module
 */
import type { ImportPlan } from '../../../shared/map-files/plan.ts';
import { counted, listOf } from '../../lib/words.ts';

export type PartWords = { name: string; added: number; updated: number; same: number };

export const partsOf = ({ organisations, ties, networks }: ImportPlan): PartWords[] =>
  Object.entries({ Organisations: organisations, Ties: ties, Networks: networks })
    .map(([name, { added, updated, same }]) => ({ name, added: added.length, updated: updated.length, same }))
    .filter(({ added, updated, same }) => added + updated + same > 0);

/** "Draw 12 organisations and 9 ties", "Update 3 organisations". */
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
