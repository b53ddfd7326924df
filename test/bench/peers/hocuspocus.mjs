/**
 * Hocuspocus as its manual sets it up: default debounce, and the database extension on one SQLite file.
 * JavaScript, because its packages are not the repository's and cannot be type-checked on a clean clone.
 * @module
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';

const db = new DatabaseSync(join(process.env.DATA_DIR, 'hocuspocus.db'));
// As durable per store as ours is per commit, so that neither saves time by promising less.
db.exec(`
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS documents (name TEXT PRIMARY KEY, state BLOB NOT NULL) STRICT;
`);
const read = db.prepare('SELECT state FROM documents WHERE name = ?');
const write = db.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?)');

const server = new Server({
  address: '127.0.0.1',
  port: Number(process.env.PORT),
  quiet: true,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => read.get(documentName)?.state ?? null,
      store: async ({ documentName, state }) => void write.run(documentName, state),
    }),
  ],
});
await server.listen();
