/**
 * Gathers a workshop's documents in a folder, for a program that reads them. SPEC [E8] [E14].
 * @module
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { documentName } from '../../shared/protocol/rooms.ts';
import { ElsewhereError } from '../elsewhere/elsewhere.ts';
import { type Storage, StorageError, type WorkshopRow } from '../storage/storage.ts';
import { documentFile, type GatheredDocument } from './messages.ts';
import type { Temporary } from './temporary.ts';

/** The documents that an archive holds, in its order. Those of tables that were taken away are no part of it. */
export async function namesOf(
  { history }: Pick<Storage, 'history'>,
  workshopId: string,
  tables: WorkshopRow['tables'],
  backstage: boolean,
): Promise<string[]> {
  const stored = new Set(await history.documents(workshopId));
  const ofTables = tables.flatMap(({ id: tableId }) =>
    (['table', 'map'] as const).map((kind) => documentName({ kind, tableId })),
  );
  return ['plan', ...(backstage ? ['backstage'] : []), ...ofTables].filter((name) => stored.has(name));
}

/**
 * Puts what the storage has of each document into the folder, one document at a time. From the storage and not from the
 * rooms: no document has to be brought into memory and encoded in the relay's thread, and what was called saved is there.
 */
export async function gather(
  { documents: log }: Pick<Storage, 'documents'>,
  workshopId: string,
  names: readonly string[],
  { path }: Temporary,
  signal: AbortSignal | undefined,
): Promise<{ documents: GatheredDocument[]; leftOut: string[] }> {
  const documents: GatheredDocument[] = [];
  const leftOut: string[] = [];
  for (const name of names) {
    if (signal?.aborted) throw new ElsewhereError('stopped', 'It is not wanted any more.');
    try {
      const { snapshot, updates, writers } = await log.load(workshopId, name);
      const parts = snapshot ? [snapshot, ...updates] : updates;
      await writeFile(join(path, documentFile(documents.length)), Buffer.concat(parts), { mode: 0o600 });
      documents.push({ name, lengths: parts.map(({ length }) => length), writers });
    } catch (error) {
      // What does not verify opens in no room either.
      if (!(error instanceof StorageError) || error.code !== 'damaged') throw error;
      leftOut.push(name);
    }
  }
  return { documents, leftOut };
}
