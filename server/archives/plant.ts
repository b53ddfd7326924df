/**
 * Writes a workshop that grew elsewhere. SPEC [E10] [E14].
 * @module
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { withFreeCode } from '../access/join-code.ts';
import { hashSecret, makeId, makeSecret, type Random } from '../access/secret.ts';
import type { Clock } from '../clock.ts';
import { ElsewhereError } from '../elsewhere/elsewhere.ts';
import type { Storage } from '../storage/storage.ts';
import type { Grown } from './messages.ts';

export type PlantPorts = {
  storage: Pick<Storage, 'transplants'>;
  random: Random;
  clock: Pick<Clock, 'now'>;
};

/** Writes the workshop and all its documents at once. */
export async function plant(
  { storage, random, clock }: PlantPorts,
  folder: string,
  { workshop, tables, documents }: Grown,
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
