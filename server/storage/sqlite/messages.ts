/**
 * What the main thread and the worker say to each other.
 * @module
 */
import type { StorageErrorCode } from '../storage.ts';
import type { sqliteBallots } from './ballots.ts';
import type { sqliteDocuments } from './documents.ts';
import type { sqliteHistory } from './history.ts';
import type { sqliteRegistry } from './registry.ts';
import type { sqliteSealed } from './sealed.ts';

/** Everything the worker can be asked to do. Each runs inside the transaction of its batch. */
export type Operations = ReturnType<typeof sqliteRegistry> &
  Omit<ReturnType<typeof sqliteDocuments>, 'lookUp' | 'read'> &
  ReturnType<typeof sqliteBallots> &
  ReturnType<typeof sqliteSealed> &
  ReturnType<typeof sqliteHistory>;
export type Operation = keyof Operations;

export type Call = { id: number; operation: Operation | 'close'; args: unknown[] };
export type Reply =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; code: StorageErrorCode; message: string };
/** Sent once: whether the data file could be opened. */
export type Opened = { opened: true } | { opened: false; message: string };
