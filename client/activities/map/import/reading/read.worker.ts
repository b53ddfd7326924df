/**
 * Reads files in a worker, because the register is 24 MB and people go on drawing meanwhile. What was read stays in the worker.
 * @module
 */
import { decode } from '../../../../../shared/activities/map/files/in/decode.ts';
import {
  mistakenBytes,
  mistakenWords as notTable,
} from '../../../../../shared/activities/map/files/in/mistaken.ts';
import { readGraphml } from '../../../../../shared/activities/map/files/in/graphml-in.ts';
import {
  isRegister,
  type Register,
  readRegister,
} from '../../../../../shared/activities/map/files/in/register.ts';
import {
  registerChoices,
  sketchRegister,
} from '../../../../../shared/activities/map/files/in/register-sketch.ts';
import {
  MOST_BYTES,
  MOST_REGISTER_BYTES,
  type TooMuch,
  tooLarge,
  tooMuchIn,
  tooMuchOf,
} from '../../../../../shared/activities/map/files/in/limits.ts';
import { readTables } from '../../../../../shared/activities/map/files/in/rows.ts';
import type { Reading } from '../../../../../shared/activities/map/files/sketch.ts';
import { type Given, mistakenWords } from './mistaken-words.ts';
import { answerQuestions } from '../../../../lib/ask-worker.ts';
import type { ReadResult, ReadRequest } from './reader-messages.ts';
import { headOf, type SourceTable, tablesOf } from './sources.ts';

let tables: SourceTable[] = [];
let register: Register | undefined;
let lost = 0;

answerQuestions<ReadRequest, ReadResult, number>(self, answer);

async function answer(ask: ReadRequest, onProgress: (part: number) => void): Promise<ReadResult> {
  switch (ask.ask) {
    case 'text': {
      lost = 0;
      const large = tooLarge(ask.text.length, MOST_BYTES);
      if (large) return failed(large);
      return takeTables(tablesOf({ text: ask.text, file: '' }));
    }
    case 'column':
      // A fresh worker, started after another one broke, has not read anything.
      if (tables.length === 0) throw new Error('There is no table whose columns could be chosen.');
      // Each field belongs to one column at most, so choosing it for this column takes it from another.
      tables = tables.map((table, index) => {
        if (index !== ask.table) return table;
        const columns = table.columns.map((was, nth) =>
          nth === ask.column ? ask.field : was === ask.field ? undefined : was,
        );
        return { ...table, columns };
      });
      return ofTables();
    case 'separator': {
      const source = tables[ask.table]?.source;
      if (!source) throw new Error('There is no table whose separator could be chosen.');
      const again = { ...source, by: ask.separator };
      const sources = [...new Set(tables.map((table) => table.source))];
      return takeTables(sources.flatMap((one) => tablesOf(one === source ? again : one)));
    }
    case 'files':
      return readFiles(ask.files);
    case 'register':
      return readSchools(ask.file, onProgress);
    case 'schools':
      if (!register) throw new Error('There is no register to choose schools from.');
      return reading({ sketch: sketchRegister(register.rows, ask.choice), bad: register.bad, notes: [] });
  }
}

const ofTables = (): ReadResult => reading(readTables(tables));

/** Takes tables as what is read now. The register is turned away, as a file and as rows copied from it. */
function takeTables(read: typeof tables): ReadResult {
  const isTheRegister = read.some(({ header }) => header && isRegister(header));
  const tooMuch = isTheRegister ? undefined : tooMuchIn(read);
  tables = isTheRegister || tooMuch ? [] : read;
  if (tooMuch) return failed(tooMuch);
  return isTheRegister ? elsewhere : ofTables();
}

const failed = (tooMuch: TooMuch): ReadResult => ({ is: 'failed', ...tooMuch });

function reading(read: Reading): ReadResult {
  const note =
    lost > 0
      ? [
          `${lost} ${lost === 1 ? 'letter was' : 'letters were'} already lost in the file and shown as “\uFFFD”.`,
        ]
      : [];
  return { is: 'reading', reading: { ...read, notes: [...note, ...read.notes] }, tables: tables.map(headOf) };
}

async function readFiles(files: readonly File[]): Promise<ReadResult> {
  const opened = await open(files, 'files');
  if (!('texts' in opened)) return opened;
  const { texts } = opened;
  const graphs = texts.filter(({ text }) => /^\s*</.test(text));
  tables = [];
  if (graphs.length === 0) return takeTables(texts.flatMap(tablesOf));
  if (texts.length > 1) {
    return {
      is: 'failed',
      title: 'These files do not go together',
      words: 'Nothing was drawn. Choose one GraphML file by itself, or spreadsheets only.',
    };
  }
  const read = readGraphml(graphs[0]?.text ?? '');
  if (!('why' in read)) {
    const tooMuch = tooMuchOf(read);
    return tooMuch ? failed(tooMuch) : reading(read);
  }
  return {
    is: 'failed',
    title: 'This file cannot be read as GraphML',
    words: `${read.why} Nothing was drawn. Save it again from the program it comes from, as GraphML, and choose it once more.`,
  };
}

async function readSchools(file: File, onProgress: (part: number) => void): Promise<ReadResult> {
  const opened = await open([file], 'register');
  if (!('texts' in opened)) return opened;
  tables = [];
  register = undefined;
  const read = readRegister(opened.texts[0]?.text ?? '', onProgress);
  if ('lacks' in read) {
    return {
      is: 'failed',
      title: 'This file is not the school register',
      words: `Its first row should name the columns, and ${read.lacks.join(' and ')} cannot be found. Nothing was drawn. A list of your own goes under “A spreadsheet”.`,
    };
  }
  register = read;
  const { rows, bad, missing } = read;
  return { is: 'register', register: { choices: registerChoices(rows), schools: rows.length, bad, missing } };
}

/** The answer to a register that is given as a spreadsheet. Its columns would be shown to choose from, and some of them name people. */
const elsewhere: ReadResult = {
  is: 'failed',
  title: 'This is the school register',
  words:
    'Nothing was drawn. Its file goes under “The school register”: there you choose an authority, and the columns that name people are not read.',
};
const cannotOpen: ReadResult = {
  is: 'failed',
  title: 'The file could not be opened',
  words:
    'It may have been moved, or be open in another program. Nothing was drawn. Close it there, and choose it again.',
};

/** The text of each file, or the answer that says what is wrong with one of them. */
async function open(
  files: readonly File[],
  given: Given,
): Promise<{ texts: { text: string; file: string }[] } | ReadResult> {
  lost = 0;
  const texts: { text: string; file: string }[] = [];
  for (const file of files) {
    const large = tooLarge(file.size, given === 'register' ? MOST_REGISTER_BYTES : MOST_BYTES);
    if (large) return failed(large);
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      return cannotOpen;
    }
    const { text, damaged } = decode(bytes);
    const mistaken = mistakenBytes(bytes) ?? notTable(text);
    if (mistaken) return { is: 'failed', ...mistakenWords(mistaken, given) };
    lost += damaged;
    texts.push({ text, file: file.name });
  }
  return { texts };
}
