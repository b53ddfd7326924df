/**
 * Changing a workshop's list of tables.
 * @module
 */
import type { TableChange, TableRow, TablesChanged } from '../storage.ts';

/** Pure: the list after a change, or why there is none. */
export function changed(tables: readonly TableRow[], change: TableChange): TablesChanged {
  if (change.do === 'add') {
    return tables.length < change.most
      ? { tables: [...tables, change.table] }
      : { refused: 'too-many-tables' };
  }
  const id = change.do === 'remove' ? change.tableId : change.table.id;
  if (!tables.some((table) => table.id === id)) return { refused: 'unknown-table' };
  if (change.do === 'rename')
    return { tables: tables.map((table) => (table.id === id ? change.table : table)) };
  return tables.length > 1
    ? { tables: tables.filter((table) => table.id !== id) }
    : { refused: 'last-table' };
}
