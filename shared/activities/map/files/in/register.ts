/**
 * Reads the national register of schools, one large CSV file. Its columns change from year to year, so they are found by their headers.
 * Only the columns in `COLUMNS` are read, because the file also names people.
 * @module
 */
import Papa from 'papaparse';
import { evenLines, separatorOf } from '../separators.ts';
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
/** One school, with each column as text; '' where the file says nothing. */
export type RegisterRow = Record<RegisterColumn, string>;
export type Register = {
  rows: RegisterRow[];
  bad: BadRow[];
  /** Columns that this year's file does not have, by their headers. */
  missing: string[];
};
/** The file is not the register, because it lacks these columns. */
export type NoRegister = { lacks: string[] };

const NEEDED: readonly RegisterColumn[] = ['urn', 'name'];
const ROWS_PER_REPORT = 500;
/** A line end that is not one of Windows. Without any the text is taken as it is, because a copy of it takes a while. */
const MIXED = /(?<!\r)\n|\r(?!\n)/;

/** Whether a header is the register's. */
export const isRegister = (header: readonly string[]): boolean =>
  [COLUMNS.urn, COLUMNS.name, COLUMNS.authority].every((column) => header.includes(column));

/** Reads the register. @param onProgress called every few hundred rows with the part that has been read, from 0 to 1 */
export function readRegister(text: string, onProgress?: (part: number) => void): Register | NoRegister {
  const register: Register = { rows: [], bad: [], missing: [] };
  const take = new Map<RegisterColumn, number>();
  let lacks: string[] | undefined;
  let number = 0;
  // Browsers keep a whole text in memory for as long as a piece of it is used, so equal cells share one string.
  const seen = new Map<string, string>();
  const kept = (words: string): string => {
    const known = seen.get(words);
    if (known === undefined) seen.set(words, words);
    return known ?? words;
  };
  // A spreadsheet that saved the file again may have changed the separator, and a program that added to it the line ends.
  const delimiter = separatorOf(text);
  const even = MIXED.test(text) ? evenLines(text, delimiter) : text;
  Papa.parse<string[]>(even, {
    delimiter,
    newline: even === text ? undefined : '\n',
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
      if (number % ROWS_PER_REPORT === 0) onProgress?.(meta.cursor / even.length);
    },
  });
  lacks ??= NEEDED.map((column) => COLUMNS[column]);
  return lacks.length > 0 ? { lacks } : register;
}
