/**
 * The national register of schools: one large CSV whose columns change from year to year, so headers are the only key.
 * Only the columns in `COLUMNS` are looked at. The file also names people; what is not asked for here is never read.
 * @module
 */
import Papa from 'papaparse';
import { delimiterOf } from '../cells.ts';
import type { BadRow } from '../sketch.ts';

const COLUMNS = {
  urn: 'URN',
  name: 'EstablishmentName',
  authority: 'LA (name)',
  type: 'TypeOfEstablishment (name)',
  group: 'EstablishmentTypeGroup (name)',
  status: 'EstablishmentStatus (name)',
  phase: 'PhaseOfEducation (name)',
  lowAge: 'StatutoryLowAge',
  highAge: 'StatutoryHighAge',
  pupils: 'NumberOfPupils',
  trust: 'Trusts (name)',
  federation: 'Federations (name)',
  diocese: 'Diocese (name)',
  district: 'DistrictAdministrative (name)',
  ward: 'AdministrativeWard (name)',
  postcode: 'Postcode',
  easting: 'Easting',
  northing: 'Northing',
} as const;

export type RegisterColumn = keyof typeof COLUMNS;
/** One school, every column as words; '' where the file says nothing. */
export type RegisterRow = Record<RegisterColumn, string>;
export type Register = {
  rows: RegisterRow[];
  bad: BadRow[];
  /** What later files may lack: these columns are not in this one. */
  missing: string[];
};
/** The file is no register: these columns, without which there is none, are not in it. */
export type NoRegister = { lacks: string[] };

const NEEDED: readonly RegisterColumn[] = ['urn', 'name'];
const ROWS_PER_REPORT = 500;

/** Whether these are the register's columns, whatever else they may be taken for. */
export const isRegister = (header: readonly string[]): boolean =>
  [COLUMNS.urn, COLUMNS.name, COLUMNS.authority].every((column) => header.includes(column));

/** @param onProgress called now and then with how much has been read, from 0 to 1 */
export function readRegister(text: string, onProgress?: (part: number) => void): Register | NoRegister {
  const register: Register = { rows: [], bad: [], missing: [] };
  const take = new Map<RegisterColumn, number>();
  let lacks: string[] | undefined;
  let number = 0;
  // Words of a cell are cut out of the text and would keep all of it alive; equal ones are kept once.
  const seen = new Map<string, string>();
  const kept = (words: string): string => {
    const known = seen.get(words);
    if (known === undefined) seen.set(words, words);
    return known ?? words;
  };
  Papa.parse<string[]>(text, {
    // Saved again by a spreadsheet it may have others.
    delimiter: delimiterOf(text),
    step({ data, meta }, parser) {
      number += 1;
      if (number === 1) {
        for (const [column, header] of Object.entries(COLUMNS)) {
          const index = data.findIndex((cell) => cell.trim() === header);
          if (index >= 0) take.set(column as RegisterColumn, index);
          else register.missing.push(header);
        }
        lacks = NEEDED.filter((column) => !take.has(column)).map((column) => COLUMNS[column]);
        if (lacks.length > 0) parser.abort();
        return;
      }
      if (data.length <= 1 && !data[0]?.trim()) return;
      const row = {} as RegisterRow;
      for (const column of Object.keys(COLUMNS) as RegisterColumn[]) {
        const index = take.get(column);
        row[column] = kept((index === undefined ? undefined : data[index])?.trim() ?? '');
      }
      const reason = !row.urn ? 'It has no URN.' : !row.name ? 'It has no name.' : undefined;
      if (reason) register.bad.push({ table: 0, number, words: `${row.urn} ${row.name}`.trim(), reason });
      else register.rows.push(row);
      if (number % ROWS_PER_REPORT === 0) onProgress?.(meta.cursor / text.length);
    },
  });
  lacks ??= NEEDED.map((column) => COLUMNS[column]);
  return lacks.length > 0 ? { lacks } : register;
}
