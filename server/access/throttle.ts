/**
 * Slows down guessing. Only failures count, because a hall of 200 people is one address. SPEC [J7].
 *
 * An address has a budget of failures that grows back. With none left, what can be guessed is tried in a slow lane, 20 a
 * second, which is 110 days for the join codes there are. What was right from this address before is right at once: whoever
 * guesses in a hall can read that hall's code off the wall, and must keep nobody else out. Keys and tokens are too long to
 * be guessed, so they are always tried at once.
 * @module
 */
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Clock } from '../clock.ts';
import { type FairGate, makeFairGate } from '../fair-gate.ts';
import { keepNewest } from '../newest.ts';

/** Whoever sends, as an object: a connection. Somebody who guesses has few of them, a hall of phones has many. */
type Sender = object;
export type From = { address: string; sender: Sender };

export type Throttle = {
  /**
   * Waits until a guessable secret may be tried. Resolves `false` when it may not be tried now.
   * @param secret undefined for one too long to be guessed
   */
  mayTry(from: From, secret: string | undefined): Promise<boolean>;
  /** Remembers what was right. */
  right(from: From, secret: string): void;
  /** Counts a failure. Returns whether the budget is spent. */
  failed(from: From): boolean;
};

type Record = { spent: number; at: number; right: Map<string, true>; lane?: FairGate<Sender> };

export function makeThrottle(clock: Pick<Clock, 'now' | 'after'>): Throttle {
  const { now } = clock;
  const records = new Map<string, Record>();

  const read = (address: string): Record => {
    const record = records.get(address) ?? { spent: 0, at: now(), right: new Map() };
    const forgiven = Math.floor((now() - record.at) / LIMITS.failedAttemptMs);
    record.spent = Math.max(0, record.spent - forgiven);
    record.at += forgiven * LIMITS.failedAttemptMs;
    return record;
  };
  const keep = (address: string, record: Record) =>
    keepNewest(records, address, record, LIMITS.throttledAddresses);
  const lane = () =>
    makeFairGate<Sender>(1, { ofOneKey: LIMITS.slowLaneLength, inAll: LIMITS.slowLaneLength });
  /** Waits for a sender's turn, which lasts as long as the pace says. Resolves `false` at once when too many wait. */
  const turn = (gate: FairGate<Sender>, sender: Sender) =>
    new Promise<boolean>((resolve) => {
      const pass = () => {
        resolve(true);
        return new Promise<void>((over) => void clock.after(LIMITS.slowLaneMs, over));
      };
      gate(sender, pass).catch(() => resolve(false));
    });

  return {
    async mayTry({ address, sender }, secret) {
      const record = read(address);
      if (secret === undefined || record.spent < LIMITS.failedAttempts || record.right.has(secret))
        return true;
      return turn((record.lane ??= lane()), sender);
    },
    right({ address }, secret) {
      const record = read(address);
      keepNewest(record.right, secret, true, LIMITS.rightCodes);
      keep(address, record);
    },
    failed({ address }) {
      const record = read(address);
      record.spent = Math.min(LIMITS.failedAttempts, record.spent + 1);
      keep(address, record);
      return record.spent >= LIMITS.failedAttempts;
    },
  };
}
