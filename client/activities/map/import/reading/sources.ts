/**
 * The texts that tables are read from, kept so that one can be read again when a person says what separates its cells.
 * @module
 */
import {
  readTableBy,
  readTablesIn,
  type Table,
} from '../../../../../shared/activities/map/files/in/table.ts';
import {
  NONE,
  type Separator,
  separatorOf,
  separatorsIn,
} from '../../../../../shared/activities/map/files/separators.ts';
import type { TableHead } from './reader-messages.ts';

export type Source = {
  text: string;
  /** Its name; '' for words typed or pasted, which may hold several tables below each other. */
  file: string;
  /** What a person says separates its cells. */
  by?: Separator;
};
export type SourceTable = Table & { source: Source };

/** Reads the tables of a source. */
export function tablesOf(source: Source): SourceTable[] {
  const { text, file, by } = source;
  const tables = file === '' ? readTablesIn(text, by) : [readTableBy(text, by)];
  return tables.map((table) => ({ ...table, source }));
}

/** As much of a table as is needed to choose its columns and what separates them. */
export function headOf({ source, header, columns, rows }: SourceTable): TableHead {
  const separators = separatorsIn(source.text);
  return {
    file: source.file,
    separator: source.by ?? separatorOf(source.text),
    separators: separators.length > 0 ? [...separators, NONE] : [],
    columns: columns.map((field, index) => ({
      header: header?.[index],
      field,
      sample: rows
        .map(({ cells }) => cells[index] ?? '')
        .filter(Boolean)
        .slice(0, 3)
        .join(', '),
    })),
  };
}
