/**
 * Reads files off the page's thread: the register is 24 MB, and people go on drawing meanwhile. What was read stays here.
 * @module
 */
import { decode } from '../../../shared/map-files/decode.ts';
import { readGraphml } from '../../../shared/map-files/graphml-in.ts';
import { type Register, readRegister } from '../../../shared/map-files/register.ts';
import { registerChoices, sketchRegister } from '../../../shared/map-files/register-sketch.ts';
import { readTables } from '../../../shared/map-files/rows.ts';
import type { Reading } from '../../../shared/map-files/sketch.ts';
import { readTable, readTablesIn, type Table } from '../../../shared/map-files/table.ts';
import type { Answer, Ask, Asked, Heard, TableHead } from './reader-messages.ts';

let tables: (Table & { file: string })[] = [];
let register: Register | undefined;
let lost = 0;

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's has none.
const tell = (heard: Heard) => self.postMessage(heard);

self.addEventListener('message', async ({ data: { nth, ask } }: MessageEvent<Asked>) => {
  tell({ nth, answer: await answer(ask, (part) => tell({ nth, part })) });
});

async function answer(ask: Ask, onProgress: (part: number) => void): Promise<Answer> {
  switch (ask.ask) {
    case 'text':
      lost = 0;
      tables = readTablesIn(ask.text).map((table) => ({ ...table, file: '' }));
      return ofTables();
    case 'column':
      // One field, one column: who moves a name moves it away from where it was.
      tables = tables.map((table, index) => {
        if (index !== ask.table) return table;
        const columns = table.columns.map((was, nth) =>
          nth === ask.column ? ask.field : was === ask.field ? undefined : was,
        );
        return { ...table, columns };
      });
      return ofTables();
    case 'files':
      return readFiles(ask.files);
    case 'register':
      return readSchools(ask.file, onProgress);
    case 'schools':
      return reading({
        sketch: sketchRegister(register?.rows ?? [], ask.choice),
        bad: register?.bad ?? [],
        notes: [],
      });
  }
}

const ofTables = (): Answer => reading(readTables(tables));

function reading(read: Reading): Answer {
  const note =
    lost > 0
      ? [
          `${lost} ${lost === 1 ? 'letter was' : 'letters were'} already lost in the file and shown as “\uFFFD”.`,
        ]
      : [];
  return { is: 'reading', reading: { ...read, notes: [...note, ...read.notes] }, tables: tables.map(headOf) };
}

function headOf({ file, header, columns, rows }: (typeof tables)[number]): TableHead {
  return {
    file,
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

async function readFiles(files: readonly File[]): Promise<Answer> {
  const texts = await textsOf(files);
  if (!texts) return cannotOpen;
  const graphs = texts.filter(({ text }) => /^\s*</.test(text));
  tables = [];
  if (graphs.length === 0) {
    tables = texts.map(({ text, file }) => ({ ...readTable(text), file }));
    return ofTables();
  }
  if (texts.length > 1) {
    return {
      is: 'failed',
      title: 'These files do not go together',
      words: 'Nothing was drawn. Choose one GraphML file by itself, or spreadsheets only.',
    };
  }
  const read = readGraphml(graphs[0]?.text ?? '');
  if (!('why' in read)) return reading(read);
  return {
    is: 'failed',
    title: 'This file cannot be read as GraphML',
    words: `${read.why} Nothing was drawn. Save it again from the program it comes from, as GraphML, and choose it once more.`,
  };
}

async function readSchools(file: File, onProgress: (part: number) => void): Promise<Answer> {
  const texts = await textsOf([file]);
  if (!texts) return cannotOpen;
  tables = [];
  const read = readRegister(texts[0]?.text ?? '', onProgress);
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

const cannotOpen: Answer = {
  is: 'failed',
  title: 'The file could not be opened',
  words:
    'It may have been moved, or be open in another program. Nothing was drawn. Close it there, and choose it again.',
};

/** The files' words, or nothing when one of them cannot be opened. */
async function textsOf(files: readonly File[]): Promise<{ text: string; file: string }[] | undefined> {
  lost = 0;
  try {
    return await Promise.all(
      files.map(async (file) => {
        const { text, damaged } = decode(new Uint8Array(await file.arrayBuffer()));
        lost += damaged;
        return { text, file: file.name };
      }),
    );
  } catch {
    return undefined;
  }
}
