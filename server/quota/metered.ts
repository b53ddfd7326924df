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
  clock: Clock,
  limits: StoredLimits,
  onError: OnError,
): Promise<Metered> {
  const { documents, history, transplants, sizes } = storage;
  const failed = (workshopId: string) => (error: unknown) =>
    onError(error, { stage: 'measure', workshop: workshopId });
  const quota: Quota = makeQuota({
    clock,
    limits,
    // At the end of this turn, with the deletion that may have come just now.
    relieve: (workshopId) => void clock.after(0, () => void relieve(workshopId).catch(failed(workshopId))),
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
      documents: over(documents, {
        append(workshopId, document, update, writers) {
          quota.grown(workshopId, update.length);
          return documents.append(workshopId, document, update, writers);
        },
        async compact(workshopId, document) {
          const rows = await documents.compact(workshopId, document);
          if (rows > 0) measured(workshopId);
          return rows;
        },
      }),
      history: over(history, {
        async addPoint(workshopId, ...rest) {
          await history.addPoint(workshopId, ...rest);
          measured(workshopId);
        },
      }),
      transplants: over(transplants, {
        async plant(workshop, grown) {
          const planted = await transplants.plant(workshop, grown);
          if (planted) measured(workshop.id);
          return planted;
        },
      }),
    },
  };
}

/** The same part of the storage but for some calls. Those that are not replaced are looked up in it at each call. */
const over = <Part extends object>(part: Part, calls: Partial<Part>): Part =>
  Object.assign(Object.create(part) as Part, calls);
