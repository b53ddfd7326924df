/**
 * What people call tables: by number, and by name where the table has one.
 * @module
 */
import type { TableRef } from '../../protocol/http.ts';

/** A table with its number: its place in the workshop's list, from 1. */
export type NumberedTable = { id: string; number: number; name: string; here: number };

/**
 * Returns a table's name without its number. A table that was named "Table 4", or "Table 4 Kingfisher", must not show
 * a second number.
 * @returns an empty string when the name holds nothing but the number
 */
export function ownName(name: string): string {
  return name.replace(/^table\s*\d+\s*[,:.–-]?\s*/i, '').trim();
}

/** Every table with its number, in the workshop's own order. What else is known of a table stays. */
export function numberTables<Table extends TableRef & { here?: number }>(
  tables: readonly Table[],
): (Table & NumberedTable)[] {
  return tables.map((table, index) => ({
    ...table,
    number: index + 1,
    name: ownName(table.name),
    here: table.here ?? 0,
  }));
}

/** The title of one of these tables; `undefined` when it is not among them. */
export function titleAmong(tables: readonly TableRef[], id: string | undefined): string | undefined {
  const table = numberTables(tables).find((numbered) => numbered.id === id);
  return table && tableTitle(table);
}

/** A table's title, for a heading or inside a sentence: "Table 4, Kingfisher". */
export function tableTitle(table: Pick<NumberedTable, 'number' | 'name'>): string {
  return table.name ? `Table ${table.number}, ${table.name}` : `Table ${table.number}`;
}
