/**
 * What the page asks the reader's worker, and what it answers.
 * @module
 */
import type { Field } from '../../../../../shared/activities/map/files/fields.ts';
import type {
  RegisterChoice,
  RegisterChoices,
} from '../../../../../shared/activities/map/files/in/register-sketch.ts';
import type { BadRow, Reading } from '../../../../../shared/activities/map/files/sketch.ts';

/** What one column of one table is, counted from 0; without a field it is not used. */
export type ColumnChoice = { table: number; column: number; field: Field | undefined };

export type ReadRequest =
  /** Words typed or pasted. */
  | { ask: 'text'; text: string }
  /** Spreadsheets that belong together, or one GraphML file. */
  | { ask: 'files'; files: readonly File[] }
  /** The tables read last, with a column as a person says. */
  | ({ ask: 'column' } & ColumnChoice)
  | { ask: 'register'; file: File }
  /** Schools of the register read last. */
  | { ask: 'schools'; choice: RegisterChoice };

/** A table as much as choosing its columns needs. */
export type TableHead = {
  /** The file's name; '' for words typed or pasted. */
  file: string;
  /** One per column. */
  columns: { header: string | undefined; sample: string; field: Field | undefined }[];
};
export type RegisterHead = { choices: RegisterChoices; schools: number; bad: BadRow[]; missing: string[] };

export type ReadResult =
  | { is: 'reading'; reading: Reading; tables: TableHead[] }
  | { is: 'register'; register: RegisterHead }
  /** What happened, and what to do. Nothing was drawn. */
  | { is: 'failed'; title: string; words: string };
