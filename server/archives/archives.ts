/**
 * A workshop as one file, and a new workshop out of such a file. SPEC [E8] to [E12].
 * @module
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { documentName } from '../../shared/protocol/rooms.ts';
import { withFreeCode } from '../access/join-code.ts';
import { Refusal } from '../access/refusal.ts';
import { hashSecret, makeId, makeSecret, type Random } from '../access/secret.ts';
import type { Clock } from '../clock.ts';
import { type Elsewhere, ElsewhereError, type Program } from '../elsewhere/elsewhere.ts';
import { CrowdedError, makeFairGate } from '../fair-gate.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { type Storage, StorageError, type WorkshopRow } from '../storage/storage.ts';
import {
  ARCHIVE_FILE,
  documentFile,
  type GatheredDocument,
  type ReadAnswer,
  type ReadRequest,
  type WriteAnswer,
  type WriteProgress,
  type WriteRequest,
} from './messages.ts';
import { receive } from './receive.ts';
import { inTemporary, type Temporary, temporaryFolder } from './temporary.ts';

/** A file that is gone once `remove` is called. */
export type Taken = { path: string; bytes: number; remove(): Promise<void> };
export type TakeOptions = {
  /** With the facilitators' notes. */
  backstage: boolean;
  /** Hears how many documents are done, of how many. */
  onProgress?: (progress: WriteProgress) => void;
  signal?: AbortSignal;
};
export type Archives = {
  /** Writes a workshop's archive. @throws {Refusal} `archives-busy`; {ElsewhereError} when it could not be made */
  take(workshop: WorkshopRow, options: TakeOptions): Promise<Taken>;
  /**
   * Makes a new workshop out of an archive.
   * @param network where it comes from, for its turn
   * @throws {Refusal} one of `archive-…`, `archives-busy`, `bad-request`; then nothing of it stays
   */
  open(
    network: string,
    body: ReadableStream<Uint8Array> | null,
    signal?: AbortSignal,
  ): Promise<CreatedWorkshop>;
};

export type ArchivePorts = {
  storage: Pick<Storage, 'documents' | 'history' | 'transplants'>;
  elsewhere: Elsewhere;
  random: Random;
  clock: Pick<Clock, 'now'>;
  limits: { workshopBytes: number };
};

const WAITING = { ofOneKey: 4, inAll: 40 };
/** A map of a thousand organisations takes two seconds to draw; there may be a hundred tables. */
const WRITING: Program<WriteRequest, WriteAnswer, WriteProgress> = {
  url: new URL('./write/program.ts', import.meta.url),
  stage: 'archive',
  patienceMs: 180_000,
  memoryMb: 768,
  waiting: WAITING,
};
/** A hundred tables of a long day take some ten seconds. */
const READING: Program<ReadRequest, ReadAnswer> = {
  url: new URL('./read/program.ts', import.meta.url),
  stage: 'archive',
  patienceMs: 45_000,
  memoryMb: 768,
  waiting: { ofOneKey: LIMITS.archivesComing, inAll: LIMITS.archivesComing },
};

export function makeArchives(ports: ArchivePorts): Archives {
  const taking = makeFairGate(1, WAITING);
  const opening = makeFairGate(LIMITS.archivesComing, WAITING);
  return {
    take: (workshop, options) => unlessCrowded(taking(workshop.id, () => take(ports, workshop, options))),
    open: (network, body, signal) =>
      unlessCrowded(
        opening(network, () =>
          inTemporary(async (folder) => {
            await receive(body, join(folder, ARCHIVE_FILE));
            return plant(ports, folder, await read(ports, network, folder, signal), signal);
          }),
        ),
      ),
  };
}

const unlessCrowded = <T>(made: Promise<T>): Promise<T> =>
  made.catch((error: unknown) => {
    const crowded =
      error instanceof CrowdedError || (error instanceof ElsewhereError && error.code === 'crowded');
    throw crowded ? new Refusal('archives-busy', { retryAfter: 30 }) : error;
  });

async function take(
  { storage, elsewhere, clock }: ArchivePorts,
  { id, title, format, host, tables }: WorkshopRow,
  { backstage, onProgress, signal }: TakeOptions,
): Promise<Taken> {
  const folder = await temporaryFolder();
  try {
    const madeAt = clock.now();
    const names = await namesOf(storage, id, tables, backstage);
    const { documents, leftOut } = await gather(storage, id, names, folder, signal);
    const workshop = { title, format, ...(host !== undefined && { host }) };
    const request = { folder: folder.path, workshop, tables, madeAt, documents, leftOut };
    const { bytes } = await elsewhere.run(WRITING, request, {
      for: id,
      ...(onProgress && { onProgress }),
      ...(signal && { signal }),
    });
    return { path: join(folder.path, ARCHIVE_FILE), bytes, remove: folder.remove };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

/** The documents that an archive holds, in its order. Those of tables that were taken away are no part of it. */
async function namesOf(
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
async function gather(
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

async function read(
  { elsewhere, limits }: ArchivePorts,
  network: string,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<Exclude<ReadAnswer, { refused: unknown }>> {
  const request = { folder, mostBytes: limits.workshopBytes };
  const answer = await elsewhere
    .run(READING, request, { for: network, ...(signal && { signal }) })
    .catch((error: unknown) => {
      const spent = error instanceof ElsewhereError && error.code === 'spent';
      throw spent ? new Refusal('archive-too-costly') : error;
    });
  if (!('refused' in answer)) return answer;
  throw new Refusal(answer.refused, answer.part === undefined ? {} : { field: answer.part });
}

/** Writes the workshop and all its documents at once. */
async function plant(
  { storage, random, clock }: ArchivePorts,
  folder: string,
  { workshop, tables, documents }: Exclude<ReadAnswer, { refused: unknown }>,
  signal: AbortSignal | undefined,
): Promise<CreatedWorkshop> {
  const grown = await Promise.all(
    documents.map(async ({ name, file, writers }) => ({
      name,
      state: await readFile(join(folder, file)),
      writers,
    })),
  );
  const facilitatorKey = makeSecret(random);
  const row = {
    id: makeId(random),
    ...workshop,
    facilitatorHash: hashSecret(facilitatorKey),
    tables: [...tables],
    createdAt: clock.now(),
  };
  // Whoever is not there any more would never learn its key.
  if (signal?.aborted) throw new ElsewhereError('stopped', 'It is not wanted any more.');
  const joinCode = await withFreeCode(random, (free) =>
    storage.transplants.plant({ ...row, joinCode: free }, grown),
  );
  return { id: row.id, joinCode, facilitatorKey, tables: row.tables };
}
