/**
 * A storage that is counted: the same calls, and what they store is known to the quota.
 * @module
 */
import type { Clock } from '../clock.ts';
import type { OnError } from '../on-error.ts';
import type { Storage } from '../storage/storage.ts';
import type { StoredLimits } from './limits.ts';
import { makeQuota, type Quota } from './quota.ts';

export type Metered = { storage: Storage; quota: Quota };

/** Measures what there is; resolves once that is known. @throws {StorageError} when it cannot be read */
export async function metered(
  storage: Storage,
  clock: Pick<Clock, 'now'>,
  limits: StoredLimits,
  onError: OnError,
): Promise<Metered> {
  const { documents, history, sizes } = storage;
  const failed = (workshopId: string) => (error: unknown) =>
    onError(error, { stage: 'measure', workshop: workshopId });
  const quota: Quota = makeQuota({
    clock,
    limits,
    relieve: (workshopId) => void relieve(workshopId).catch(failed(workshopId)),
  });
  const measure = async (workshopId: string) => {
    const measured = quota.measuring(workshopId);
    measured(await sizes.of(workshopId));
  };
  /** After what has changed how much is stored. Nobody waits for it. */
  const measured = (workshopId: string) => void measure(workshopId).catch(failed(workshopId));
  const relieve = async (workshopId: string) => {
    // One after the other: everybody else's edits have their turns in between.
    for (const name of await history.documents(workshopId)) await documents.compact(workshopId, name);
    await measure(workshopId);
  };
  for (const [workshopId, stored] of await sizes.all()) quota.measuring(workshopId)(stored);

  return {
    quota,
    storage: {
      ...storage,
      registry: {
        ...storage.registry,
        async deleteWorkshop(id) {
          const deleted = await storage.registry.deleteWorkshop(id);
          quota.forget(id);
          return deleted;
        },
      },
      documents: {
        ...documents,
        append(workshopId, document, update, writers) {
          quota.grown(workshopId, update.length);
          return documents.append(workshopId, document, update, writers);
        },
        async compact(workshopId, document) {
          const rows = await documents.compact(workshopId, document);
          if (rows > 0) measured(workshopId);
          return rows;
        },
      },
      history: {
        ...history,
        async addPoint(workshopId, ...rest) {
          await history.addPoint(workshopId, ...rest);
          measured(workshopId);
        },
      },
    },
  };
}
