/**
 * A workshop as one file, and a new workshop out of such a file. SPEC [E8] to [E12] [E14].
 * @module
 */
import { join } from 'node:path';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { Refusal } from '../access/refusal.ts';
import type { Random } from '../access/secret.ts';
import type { Clock } from '../clock.ts';
import { type Elsewhere, ElsewhereError, type Program } from '../elsewhere/elsewhere.ts';
import { CrowdedError, makeFairGate } from '../fair-gate.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Storage, WorkshopRow } from '../storage/storage.ts';
import { gather, namesOf } from './gather.ts';
import {
  ARCHIVE_FILE,
  type Grown,
  type ReadAnswer,
  type ReadRequest,
  type ReturnRequest,
  type WriteAnswer,
  type WriteProgress,
  type WriteRequest,
} from './messages.ts';
import { plant } from './plant.ts';
import { receive } from './receive.ts';
import { inTemporary, temporaryFolder } from './temporary.ts';

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
  /** Makes of an archive the workshop in which people come back to it. As `open`. SPEC [E14]. */
  openReturn: Archives['open'];
  /**
   * Makes the workshop in which people come back to one that is here. SPEC [E14].
   * @throws {Refusal} `archives-busy`; {ElsewhereError} when it could not be made; then nothing of it stays
   */
  comeBack(workshop: WorkshopRow, title: string | undefined, signal?: AbortSignal): Promise<CreatedWorkshop>;
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
  const opens =
    (how: Pick<ReadRequest, 'comeBack'>): Archives['open'] =>
    (network, body, signal) =>
      unlessCrowded(
        opening(network, () =>
          inTemporary(async (folder) => {
            await receive(body, join(folder, ARCHIVE_FILE));
            return plant(ports, folder, await read(ports, network, folder, how, signal), signal);
          }),
        ),
      );
  return {
    take: (workshop, options) => unlessCrowded(taking(workshop.id, () => take(ports, workshop, options))),
    open: opens({}),
    openReturn: opens({ comeBack: true }),
    comeBack: (workshop, title, signal) =>
      unlessCrowded(taking(workshop.id, () => comeBack(ports, workshop, title, signal))),
  };
}

/** A hundred tables of a long day are read in some ten seconds, as an archive is. */
const RETURNING: Program<ReturnRequest, Grown> = {
  url: new URL('./again/program.ts', import.meta.url),
  stage: 'archive',
  patienceMs: 45_000,
  memoryMb: 768,
  waiting: WAITING,
};

async function comeBack(
  ports: ArchivePorts,
  { id, title: oldTitle, host, tables }: WorkshopRow,
  title: string | undefined,
  signal: AbortSignal | undefined,
): Promise<CreatedWorkshop> {
  const folder = await temporaryFolder();
  try {
    const names = await namesOf(ports.storage, id, tables, false);
    const { documents } = await gather(ports.storage, id, names, folder, signal);
    const workshop = { title: oldTitle, ...(host !== undefined && { host }) };
    const request = {
      folder: folder.path,
      workshop,
      tables,
      documents,
      ...(title !== undefined && { title }),
    };
    const grown = await ports.elsewhere.run(RETURNING, request, { for: id, ...(signal && { signal }) });
    return await plant(ports, folder.path, grown, signal);
  } finally {
    await folder.remove();
  }
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

async function read(
  { elsewhere, limits }: ArchivePorts,
  network: string,
  folder: string,
  how: Pick<ReadRequest, 'comeBack'>,
  signal: AbortSignal | undefined,
): Promise<Grown> {
  const request = { folder, mostBytes: limits.workshopBytes, ...how };
  const answer = await elsewhere
    .run(READING, request, { for: network, ...(signal && { signal }) })
    .catch((error: unknown) => {
      const spent = error instanceof ElsewhereError && error.code === 'spent';
      throw spent ? new Refusal('archive-too-costly') : error;
    });
  if (!('refused' in answer)) return answer;
  throw new Refusal(answer.refused, answer.part === undefined ? {} : { field: answer.part });
}
