/**
 * The one connection to the data file.
 * @module
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate } from './schema.ts';

/** Opens (and creates) `exchange.db` in the folder. @throws with one sentence for whoever runs the server */
export function openDatabase(dataDir: string): DatabaseSync {
  mkdirSync(dataDir, { recursive: true });
  const db = new DatabaseSync(join(dataDir, 'exchange.db'));
  // Exclusive: a second server on the same folder is refused instead of mixing two histories.
  db.exec(`
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON;
    PRAGMA foreign_keys = ON;
  `);
  migrate(db);
  // A document that its index no longer finds would be opened as a new, empty one. SPEC [P5].
  const { integrity_check: found } = db.prepare("PRAGMA integrity_check('documents')").get() as Record<
    string,
    string
  >;
  if (found !== 'ok')
    throw new Error('The data file is damaged; it was left as it is. Please restore a copy.');
  return db;
}
