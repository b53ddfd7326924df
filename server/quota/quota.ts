/**
 * How much people may store: each person, each workshop, the whole server. SPEC [L14] [L15].
 *
 * Counted in memory with each edit. What the storage itself says takes its place whenever a log was folded or a restore
 * point made, so it need not be right to the byte.
 * @module
 */
import { LIMITS } from '../../shared/protocol/limits.ts';
import { makeBuckets } from '../access/buckets.ts';
import type { Clock } from '../clock.ts';
import type { StoredBytes } from '../storage/storage.ts';
import type { Contributor, StoredLimits } from './limits.ts';

export type QuotaPorts = {
  clock: Pick<Clock, 'now'>;
  limits: StoredLimits;
  /** Has a full workshop measured again, after folding what can be folded. MUST NOT throw. */
  relieve(workshopId: string): void;
};

export type Quota = {
  /**
   * Whether somebody may store so many bytes more in a workshop's documents; they are counted as theirs then.
   * @param who the same object for all of a connection
   */
  takes(workshopId: string, who: Contributor, bytes: number): boolean;
  /** Whether the server takes nothing more. */
  full(): boolean;
  /** A log has grown. */
  grown(workshopId: string, bytes: number): void;
  /** Begins a measurement. The returned function takes its outcome; what has grown in between is added to it. */
  measuring(workshopId: string): (stored: StoredBytes) => void;
  /** The workshop is gone. */
  forget(workshopId: string): void;
};

type Count = { stored: StoredBytes; relievedAt: number };

const nothing = (): StoredBytes => ({ documents: 0, history: 0, sealed: 0 });
const sum = ({ documents, history, sealed }: StoredBytes) => documents + history + sealed;

export function makeQuota({ clock, limits, relieve }: QuotaPorts): Quota {
  const counts = new Map<string, Count>();
  let total = 0;
  const personal = makeBuckets(clock, {
    burst: LIMITS.personBytes / 1024,
    everyMs: LIMITS.personKilobyteMs,
  });

  const countOf = (workshopId: string): Count => {
    const known = counts.get(workshopId);
    if (known) return known;
    const count = { stored: nothing(), relievedAt: -Infinity };
    counts.set(workshopId, count);
    return count;
  };
  const set = (workshopId: string, stored: StoredBytes) => {
    const count = countOf(workshopId);
    total += sum(stored) - sum(count.stored);
    count.stored = stored;
  };
  /** What each has stored that their budget does not know of yet. Letters one by one would cost as much as judging them. */
  const untold = new WeakMap<Contributor, number>();
  const takesPersonally = (workshopId: string, who: Contributor, bytes: number): boolean => {
    const all = (untold.get(who) ?? 0) + bytes;
    const isLittle = all < LIMITS.untoldBytes;
    const takes = isLittle || personal(`${workshopId}/${who.id}`, all / 1024) === 0;
    // Whoever has used up their budget is asked every time.
    untold.set(who, isLittle ? all : takes ? 0 : LIMITS.untoldBytes);
    return takes;
  };
  /** What was deleted from a full workshop makes room once its logs are folded. */
  const relieved = (workshopId: string) => {
    const count = countOf(workshopId);
    if (clock.now() - count.relievedAt < LIMITS.relieveEveryMs) return;
    count.relievedAt = clock.now();
    relieve(workshopId);
  };

  return {
    takes(workshopId, who, bytes) {
      const most = limits.workshopBytes * (who.kind === 'facilitator' ? 1 : 1 - LIMITS.workshopReserve);
      if (total >= limits.storedBytes || countOf(workshopId).stored.documents + bytes > most) {
        relieved(workshopId);
        return false;
      }
      return who.kind === 'facilitator' || takesPersonally(workshopId, who, bytes);
    },
    full: () => total >= limits.storedBytes,
    grown(workshopId, bytes) {
      countOf(workshopId).stored.documents += bytes;
      total += bytes;
    },
    measuring(workshopId) {
      const before = countOf(workshopId).stored.documents;
      return (stored) => {
        // Deleted in the meantime.
        const now = counts.get(workshopId);
        if (!now) return;
        set(workshopId, { ...stored, documents: stored.documents + now.stored.documents - before });
      };
    },
    forget(workshopId) {
      set(workshopId, nothing());
      counts.delete(workshopId);
    },
  };
}
