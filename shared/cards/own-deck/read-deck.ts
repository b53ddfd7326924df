/**
 * Reads a deck from whatever people have: JSON, CSV in any encoding, rows copied from a spreadsheet.
 * @module
 */
import { decode } from '../../activities/map/files/in/decode.ts';
import { mistakenBytes } from '../../activities/map/files/in/mistaken.ts';
import { readDeckCsv } from './deck-csv.ts';
import { readDeckJson } from './deck-json.ts';
import { type DeckReading, isReading, type Unreadable } from './reading.ts';

/** Bytes of a file, and characters of what is pasted: four times 500 of the longest cards. */
const MOST_BYTES = 4_000_000;

/** Reads words that were pasted. Never throws. */
export function readDeckText(text: string): DeckReading | Unreadable {
  if (text.length > MOST_BYTES) return TOO_LARGE;
  // A table may begin with a brace only if its first question does.
  return /^\uFEFF?\s*[[{]/.test(text) ? readDeckJson(text) : readDeckCsv(text);
}

/** Reads the bytes of a file. Never throws. */
export function readDeckFile(bytes: Uint8Array): DeckReading | Unreadable {
  if (bytes.length > MOST_BYTES) return TOO_LARGE;
  if (mistakenBytes(bytes)) return NO_TEXT;
  const { text, damaged } = decode(bytes);
  const read = readDeckText(text);
  if (!isReading(read) || damaged === 0) return read;
  const lost = `${damaged === 1 ? 'One letter was' : `${damaged} letters were`} already lost in the file and shown as “\uFFFD”.`;
  return { ...read, notes: [lost, ...read.notes] };
}

const TOO_LARGE: Unreadable = {
  title: 'This is larger than any deck',
  words:
    'Nothing has come in. A deck holds 500 cards, which is less than 1 MB: keep only those, and try again.',
};
const NO_TEXT: Unreadable = {
  title: 'This file is neither CSV nor JSON',
  words:
    'Nothing has come in. In a spreadsheet choose “Save as” or “Download”, and there CSV. Then choose the CSV file here.',
};
