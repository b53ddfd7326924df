/**
 * The messages between the page and the worker that reads files.
 * @module
 */
import type { Field } from '../../../../../shared/activities/map/files/fields.ts';
import type { Separator } from '../../../../../shared/activities/map/files/separators.ts';
import type {
  RegisterChoice,
  RegisterChoices,
} from '../../../../../shared/activities/map/files/in/register-sketch.ts';
import type { BadRow, Reading } from '../../../../../shared/activities/map/files/sketch.ts';

/** What a column of a table holds. Both are counted from 0. A column without a field is not used. */
export type ColumnChoice = { table: number; column: number; field: Field | undefined };

export type SeparatorChoice = { table: number; separator: Separator };

export type ReadRequest =
  /** Words typed or pasted. */
  | { ask: 'text'; text: string }
  /** Spreadsheets that belong together, or one GraphML file. */
  | { ask: 'files'; files: readonly File[] }
  /** Reads the last tables again, with a column changed by a person. */
  | ({ ask: 'column' } & ColumnChoice)
  /** Reads the text of a table again, with cells separated by what a person says. */
  | ({ ask: 'separator' } & SeparatorChoice)
  | { ask: 'register'; file: File }
  /** Chooses schools from the register that was read last. */
  | { ask: 'schools'; choice: RegisterChoice };

/** As much of a table as is needed to choose its columns. */
export type TableHead = {
  /** The file's name; '' for words typed or pasted. */
  file: string;
  /** The columns in order, each with a few of its cells as a sample. */
  columns: { header: string | undefined; sample: string; field: Field | undefined }[];
  /** What separates its cells, and what could. */
  separator: Separator;
  separators: readonly Separator[];
};
export type RegisterHead = { choices: RegisterChoices; schools: number; bad: BadRow[]; missing: string[] };

export type ReadResult =
  | { is: 'reading'; reading: Reading; tables: TableHead[] }
  | { is: 'register'; register: RegisterHead }
  /** Says what happened and what to do. Nothing was drawn. */
  | { is: 'failed'; title: string; words: string };
