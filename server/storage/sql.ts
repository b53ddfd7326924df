/**
 * PORT: an SQL database, as far as the statements (`statements/`) and the group commit need one. One file in `engines/` each.
 *
 * An engine
 * - MUST run a statement with its values bound, never pasted into the text, and MAY keep it prepared by the identity of `text`.
 * - MUST run statements in the order of the calls, each after the one before it has finished.
 * - MUST give integers as numbers, bytes as `Uint8Array`, and NULL as `null`.
 * - MUST resolve a transaction only after it is durable, and MUST have undone all of it when it rejects.
 * - MUST know savepoints, foreign keys that cascade, `RETURNING`, `ON CONFLICT`, and the tables of `engines/sqlite.ts`.
 * - MUST refuse to open for a second server what a first one uses.
 * - MUST NOT know what is stored in it: whatever is true of every engine belongs to the statements.
 * @module
 */
import type { StorageErrorCode } from './storage.ts';

export type Value = string | number | Uint8Array | null;

/**
 * Runs one statement and resolves its rows. What is put into the template is bound as a value:
 *
 *     const [row] = await sql<{ title: string }>`SELECT title FROM workshops WHERE id = ${id}`;
 */
export type Sql = <Row = Record<string, Value>>(
  text: TemplateStringsArray,
  ...values: Value[]
) => Promise<Row[]>;

export type Engine = {
  /** Runs `body` in one transaction. At most one is under way at a time. @throws what `body` or the commit threw */
  transaction<T>(body: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * What an error of this engine means: a foreign key that leads nowhere is `unknown-workshop`, a medium that can never be
   * read is `damaged`, everything else may be tried again.
   */
  codeOf(error: unknown): StorageErrorCode;
  /** Leaves nothing on the medium of what committed transactions have deleted. */
  wipe(): Promise<void>;
  close(): Promise<void>;
};

/** @param where for SQLite a folder. @throws with one sentence for whoever runs the server */
export type OpenEngine = (where: string) => Engine | Promise<Engine>;
