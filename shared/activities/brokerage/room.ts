/**
 * What all tables' grids say together, for the projector.
 * @module
 */
import type { Role } from './rows.ts';
import { shortName } from './rows.ts';
import { type GridParts, gridOf, rowsIn } from './view.ts';

export type TableGrid = {
  id: string;
  /** How many rows the table has looked at, of how many. */
  looked: number;
  of: number;
  /** What nobody does, as the table says: the first words of each. */
  nobody: readonly string[];
};

/** What one table's grid says. */
export function tableGridOf(id: string, table: GridParts, roles: readonly Role[]): TableGrid {
  const rows = rowsIn(gridOf(table, roles));
  return {
    id,
    looked: rows.filter(({ looked }) => looked).length,
    of: rows.length,
    nobody: rows.filter(({ nobody }) => nobody).map(shortName),
  };
}

/**
 * Returns the largest truth of the room in one sentence: what most tables say nobody does, or else how much that is.
 * Empty while no table has looked at anything.
 */
export function headlineOf(tables: readonly TableGrid[]): string {
  const begun = tables.filter(({ looked }) => looked > 0);
  if (begun.length === 0) return '';
  const counts = new Map<string, number>();
  for (const { nobody } of begun) for (const name of nobody) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most) return 'No table has found anything yet that nobody does.';
  const [name, count] = most;
  if (count === begun.length && count > 1)
    return `${count === 2 ? 'Both' : `All ${count}`} tables say nobody does this: “${name}”.`;
  if (count > 1) return `${count} of ${begun.length} tables say nobody does this: “${name}”.`;
  const things = begun.reduce((all, { nobody }) => all + nobody.length, 0);
  if (begun.length === 1)
    return things === 1 ? `One thing nobody does: “${name}”.` : `${things} things that nobody does.`;
  const found = begun.filter(({ nobody }) => nobody.length > 0).length;
  return found === 1
    ? `One table found what nobody does: “${name}”.`
    : `${found} tables each found something else that nobody does.`;
}
