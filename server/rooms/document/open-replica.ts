/**
 * Reading a stored document into memory without holding up everybody else's. SPEC [L8] [L12].
 * @module
 */
import * as Y from 'yjs';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import { nextTurn } from '../../next-turn.ts';
import { type StoredDocument, StorageError } from '../../storage/storage.ts';
import { judge } from '../../updates/judge.ts';
import { parseUpdate } from '../../updates/parsed.ts';
import type { Trials } from '../trials.ts';
import { Replica, sizeOf } from './replica.ts';

/** It takes longer than this thread may be kept. */
class TooLong extends Error {}

/**
 * Small documents are read at once. What is large, or turns out to be dear, is read in another thread first, and then
 * here in slices.
 * @throws {StorageError} `damaged` when it cannot be read within bounds: it stays on the disk as it is. `unavailable` when
 *   that could not be found out just now
 */
export async function openReplica(
  stored: StoredDocument,
  trials: Trials,
  workshopId: string,
): Promise<Replica> {
  if (sizeOf(stored) <= LIMITS.plainLoadBytes) {
    try {
      return new Replica(stored, fillWithin(LIMITS.plainLoadMs));
    } catch (error) {
      if (!(error instanceof TooLong)) throw error;
    }
  }
  const slices = await slicesOfStored(trials, workshopId, stored.snapshot, stored.updates);
  const replica = new Replica({ epoch: stored.epoch, snapshot: undefined, updates: [] });
  await inTurns(slices, (slice) => replica.apply(slice));
  return replica;
}

/**
 * What is stored, as slices that can be applied here.
 * @throws {StorageError} `damaged` when it cannot be read within bounds, `unavailable` when that could not be found out
 */
export async function slicesOfStored(
  trials: Trials,
  workshopId: string,
  snapshot: Uint8Array | undefined,
  updates: readonly Uint8Array[],
): Promise<readonly Uint8Array[]> {
  const outcome = await trials.document(workshopId, snapshot, updates).catch((cause: unknown) => {
    throw new StorageError('unavailable', 'The stored document could not be tried.', { cause });
  });
  if (outcome.kind === 'refused')
    throw new StorageError('damaged', `The stored document cannot be read: ${outcome.reason}.`);
  return outcome.slices;
}

/** Does something with each slice, a few milliseconds in each turn. */
export async function inTurns(
  slices: readonly Uint8Array[],
  run: (slice: Uint8Array) => unknown,
): Promise<void> {
  let since = performance.now();
  for (const slice of slices) {
    if (performance.now() - since > LIMITS.sliceMs) {
      await nextTurn();
      since = performance.now();
    }
    await run(slice);
  }
}

/** In one transaction, since the end of each costs time for every client that ever wrote. */
const fillWithin =
  (ms: number) =>
  (doc: Y.Doc, snapshot: Uint8Array | undefined, updates: readonly Uint8Array[]): void => {
    const until = performance.now() + ms;
    doc.transact(() => {
      for (const update of snapshot ? [snapshot, ...updates] : updates) {
        const verdict = judge(doc, parseUpdate(update));
        const dear =
          verdict.kind === 'costly' || (verdict.kind === 'refused' && verdict.reason === 'too-deep');
        if (dear || performance.now() > until) throw new TooLong();
        Y.applyUpdate(doc, update);
      }
    });
  };
