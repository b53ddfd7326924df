/**
 * SQLite, as Node brings it: one file in the data folder. It answers within the call, so it runs in a thread of its own.
 * @module
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Engine, Sql } from '../sql.ts';

/** The tables. Migrations go forward only: append to the list, never change an entry. */
const MIGRATIONS = [
  `
  CREATE TABLE workshops (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, format TEXT NOT NULL, host TEXT, join_code TEXT NOT NULL UNIQUE,
    facilitator_hash TEXT NOT NULL, tables TEXT NOT NULL, created_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE participants (
    id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE, kind TEXT NOT NULL,
    name TEXT NOT NULL, organisation TEXT, role TEXT, table_id TEXT, rejoin_hash TEXT,
    UNIQUE (workshop_id, rejoin_hash)
  ) STRICT;
  CREATE TABLE grants (
    hash TEXT PRIMARY KEY, participant_id TEXT NOT NULL REFERENCES participants ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX grants_by_participant ON grants (participant_id);
  CREATE TABLE documents (
    id INTEGER PRIMARY KEY, workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
    name TEXT NOT NULL, epoch INTEGER NOT NULL DEFAULT 1, UNIQUE (workshop_id, name)
  ) STRICT;
  -- One row per received update. seq counts per document without gaps, across snapshots.
  CREATE TABLE log (
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, seq INTEGER NOT NULL,
    bytes BLOB NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY (document_id, seq)
  ) STRICT, WITHOUT ROWID;
  -- The state after log row seq. The newest two of a document are kept.
  CREATE TABLE snapshots (
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, seq INTEGER NOT NULL,
    bytes BLOB NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY (document_id, seq)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE workshops ADD COLUMN stage_hash TEXT;
  CREATE INDEX participants_by_table ON participants (workshop_id, table_id);
  -- Written anew each time, so that id is the order of the last writes. Who handed one in may be gone since.
  CREATE TABLE ballots (
    id INTEGER PRIMARY KEY, workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE, kind TEXT NOT NULL,
    subject TEXT NOT NULL, person_id TEXT NOT NULL, by_person_id TEXT NOT NULL, value TEXT NOT NULL,
    UNIQUE (workshop_id, kind, subject, person_id, by_person_id)
  ) STRICT;
  CREATE INDEX ballots_by_hand ON ballots (workshop_id, by_person_id, person_id);
  -- Restore points, numbered in the order they were made.
  CREATE TABLE points (
    number INTEGER PRIMARY KEY, workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE,
    id TEXT NOT NULL, at INTEGER NOT NULL, label TEXT NOT NULL, step TEXT, tables TEXT NOT NULL, UNIQUE (workshop_id, id)
  ) STRICT;
  -- What a document said after log row seq.
  CREATE TABLE states (
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, seq INTEGER NOT NULL,
    bytes BLOB NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY (document_id, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE point_states (
    point INTEGER NOT NULL REFERENCES points ON DELETE CASCADE, document_id INTEGER NOT NULL REFERENCES documents
    ON DELETE CASCADE, seq INTEGER NOT NULL, PRIMARY KEY (point, document_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX point_states_by_state ON point_states (document_id, seq);
  `,
  `
  -- Sorted by a person's random id, so that rows do not stand in the order in which people began to write.
  CREATE TABLE sealed (
    person_id TEXT PRIMARY KEY REFERENCES participants ON DELETE CASCADE, version INTEGER NOT NULL, bytes BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- Who writes under a client id. By the document's name: somebody can be known before a first edit makes the document.
  CREATE TABLE writers (
    workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE, document TEXT NOT NULL, client INTEGER NOT NULL,
    since INTEGER NOT NULL, person_id TEXT NOT NULL, PRIMARY KEY (workshop_id, document, client)
  ) STRICT, WITHOUT ROWID;
  -- Who else a browser was in this workshop, as a JSON list of ids, the newest first.
  ALTER TABLE grants ADD COLUMN formerly TEXT;
  `,
  `
  -- What was taken away from documents, in order. path is a JSON list. Who did it may be gone since.
  CREATE TABLE losses (
    id INTEGER PRIMARY KEY, workshop_id TEXT NOT NULL REFERENCES workshops ON DELETE CASCADE, document TEXT NOT NULL,
    person_id TEXT NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL, path TEXT NOT NULL, words TEXT NOT NULL,
    was BLOB NOT NULL
  ) STRICT;
  CREATE INDEX losses_by_document ON losses (workshop_id, document, id);
  CREATE INDEX losses_by_path ON losses (workshop_id, document, person_id, path);
  `,
  `
  -- How the bytes of a state are packed: 0 not at all, as older versions kept them, 1 by zstd.
  ALTER TABLE states ADD COLUMN packed INTEGER NOT NULL DEFAULT 0;
  `,
  `
  -- 1 while the door is closed to newcomers.
  ALTER TABLE workshops ADD COLUMN closed INTEGER NOT NULL DEFAULT 0;
  `,
  `
  -- The keys of further facilitators, as a JSON list of hashes.
  ALTER TABLE workshops ADD COLUMN colleague_hashes TEXT;
  `,
  `
  -- How a workshop ends: when and by whom it was closed, for how many days it is kept from then on, and when it deletes itself.
  ALTER TABLE workshops ADD COLUMN ended_at INTEGER;
  ALTER TABLE workshops ADD COLUMN ended_by TEXT;
  ALTER TABLE workshops ADD COLUMN keep_days INTEGER;
  ALTER TABLE workshops ADD COLUMN delete_at INTEGER;
  -- When somebody last saved the archive.
  ALTER TABLE workshops ADD COLUMN archived_at INTEGER;
  CREATE INDEX workshops_by_end ON workshops (delete_at) WHERE delete_at IS NOT NULL;
  `,
  `
  -- Stories that tables published. Without a story it was taken back; without a workshop that is gone.
  CREATE TABLE published (
    id TEXT PRIMARY KEY, workshop_id TEXT REFERENCES workshops ON DELETE SET NULL, table_id TEXT,
    at INTEGER NOT NULL, story TEXT, UNIQUE (workshop_id, table_id)
  ) STRICT;
  CREATE INDEX published_by_time ON published (at, id) WHERE story IS NOT NULL;
  `,
];

/** Nothing on disk, and nothing left when it is closed. */
export const IN_MEMORY = ':memory:';

/**
 * Opens (and creates) `exchange.db` in a folder, or a database in memory.
 * @throws with one sentence for whoever runs the server
 */
export function open(where: string): Engine {
  const db = openDatabase(where);
  const prepared = new Map<TemplateStringsArray, StatementSync>();
  const sql: Sql = async (text, ...values) => {
    let statement = prepared.get(text);
    if (!statement) prepared.set(text, (statement = db.prepare(text.join('?'))));
    return statement.all(...values) as never;
  };
  return {
    async transaction(body) {
      db.exec('BEGIN IMMEDIATE');
      try {
        const result = await body(sql);
        db.exec('COMMIT');
        return result;
      } catch (error) {
        // A full disk ends the transaction by itself.
        if (db.isTransaction) db.exec('ROLLBACK');
        throw error;
      }
    },
    codeOf(error) {
      const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
      if (code === FOREIGN_KEY) return 'unknown-workshop';
      return CORRUPT.includes(code & 0xff) ? 'damaged' : 'unavailable';
    },
    // Deleted bytes stay in the write-ahead log until it is folded back and cut off.
    wipe: async () => db.exec('PRAGMA wal_checkpoint(TRUNCATE)'),
    close: async () => db.close(),
  };
}

const FOREIGN_KEY = 787;
/** SQLITE_CORRUPT and SQLITE_NOTADB; the upper bits say more. */
const CORRUPT = [11, 26];

function openDatabase(where: string): DatabaseSync {
  if (where !== IN_MEMORY) mkdirSync(where, { recursive: true });
  const db = new DatabaseSync(where === IN_MEMORY ? where : join(where, 'exchange.db'));
  try {
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
    const [found] = db.prepare("PRAGMA integrity_check('documents')").all();
    if (found?.['integrity_check'] !== 'ok')
      throw new Error('The data file is damaged; it was left as it is. Please restore a copy.');
  } catch (error) {
    db.close();
    const busy = error instanceof Error && /locked|busy/i.test(error.message);
    throw busy ? new Error('Another server is using this data folder.', { cause: error }) : error;
  }
  return db;
}

/** @throws when the file was written by a newer version */
function migrate(db: DatabaseSync): void {
  const { user_version: version } = db.prepare('PRAGMA user_version').get() as { user_version: number };
  if (version > MIGRATIONS.length) {
    throw new Error('The data folder was written by a newer version of this program.');
  }
  MIGRATIONS.slice(version).forEach((statements, index) => {
    db.exec(`BEGIN; ${statements} PRAGMA user_version = ${version + index + 1}; COMMIT;`);
  });
}
