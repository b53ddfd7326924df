/**
 * How people call tables: by number, and by name where they have one.
 * @module
 */
import type { TableRef } from '../../protocol/http.ts';

/** A table with the number it is called by. The number is its place in the workshop's list, from 1. */
export type NumberedTable = { id: string; number: number; name: string; here: number };

/**
 * A table's own name beside its number. Whoever named it "Table 4", or "Table 4 Kingfisher", gets no second number.
 * @returns an empty string when nothing but the number is left.
 */
export function ownName(name: string): string {
  return name.replace(/^table\s*\d+\s*[,:.–-]?\s*/i, '').trim();
}

/** Every table with its number, in the workshop's own order. */
export function numberTables(tables: readonly (TableRef & { here?: number })[]): NumberedTable[] {
  return tables.map((table, index) => ({
    id: table.id,
    number: index + 1,
    name: ownName(table.name),
    here: table.here ?? 0,
  }));
}

/** What people call one of these tables; `undefined` when it is not among them. */
export function titleAmong(tables: readonly TableRef[], id: string | undefined): string | undefined {
  const table = numberTables(tables).find((numbered) => numbered.id === id);
  return table && tableTitle(table);
}

/** "Table 4, Kingfisher", as a heading or in a sentence. */
export function tableTitle(table: Pick<NumberedTable, 'number' | 'name'>): string {
  return table.name ? `Table ${table.number}, ${table.name}` : `Table ${table.number}`;
}
