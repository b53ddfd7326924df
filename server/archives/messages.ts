/**
 * The messages between the server and the programs that write and read archives. Large things go through files in a
 * temporary folder.
 * @module
 */
import type { ProblemCode } from '../../shared/protocol/http.ts';
import type { TableRow, WriterRow } from '../storage/storage.ts';

/** A document as the storage has it: a file that holds the updates one after the other, and how long each is. */
export type GatheredDocument = { name: string; lengths: readonly number[]; writers: readonly WriterRow[] };
export type WriteRequest = {
  folder: string;
  workshop: { title: string; format: string; host?: string };
  tables: readonly TableRow[];
  /** Milliseconds since 1970. */
  madeAt: number;
  documents: readonly GatheredDocument[];
  /** Documents that do not verify. */
  leftOut: readonly string[];
};
/** How far it is: documents that are done, of all. */
export type WriteProgress = { done: number; of: number };
export type WriteAnswer = { bytes: number };

export type ReadRequest = {
  folder: string;
  /** What the documents may take together. */
  mostBytes: number;
  /** With it, the workshop that comes back to the archive's is made of it. SPEC [E14]. */
  comeBack?: true;
};
export type OpenedDocument = { name: string; file: string; writers: readonly WriterRow[] };
/** A workshop that was made apart from the relay, its documents in files of the folder. */
export type Grown = {
  workshop: { title: string; format: string; host?: string };
  tables: readonly TableRow[];
  documents: readonly OpenedDocument[];
};
export type ReadAnswer =
  | Grown
  /** `part`: the file that is at fault, if it has a name of ours. */
  | { refused: ProblemCode; part?: string };

export type ReturnRequest = {
  folder: string;
  /** The workshop to come back to. */
  workshop: { title: string; host?: string };
  tables: readonly TableRow[];
  documents: readonly GatheredDocument[];
  /** What the new one is called. Without it, it is called after the old one. */
  title?: string;
};

/** The name of the archive in the folder, and of the document at a place. */
export const ARCHIVE_FILE = 'archive.zip';
export const documentFile = (place: number): string => `${place}.bin`;
