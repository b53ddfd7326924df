/**
 * The storage as its users see it, out of batches of calls that somebody else carries out: in a thread of its own
 * (`in-thread.ts`) or here (`memory.ts`).
 * @module
 */
import type { Clock } from '../clock.ts';
import { type Storage, StorageError, type StorageErrorCode } from './storage.ts';
import { statements, type Statements } from './statements/statements.ts';

/** One method of one part of the port, and what it was called with. A tuple: names of fields would be sent with every edit. */
export type Call = readonly [part: keyof Statements, method: string, args: readonly unknown[]];
/** What became of a call: replies stand in the order of the calls. */
export type Reply = { value: unknown } | { code: StorageErrorCode; message: string };

export type Carrier = {
  /** Carries calls out, each wholly or not at all. One batch at a time. Rejects only when it never will again. */
  run(calls: readonly Call[]): Promise<readonly Reply[]>;
  /** Called once, with nothing under way. */
  close(): Promise<void>;
};

export type Pace = {
  clock: Clock;
  /** Commits of edits are at least this many ms apart. A commit costs the same for one edit and for fifty. */
  gatherMs: number;
};

type Pending = { call: Call; resolve(value: unknown): void; reject(error: StorageError): void };

/** Whatever is asked for while a batch is under way goes with the next (group commit). */
export function storageOn(carrier: Carrier, { clock, gatherMs }: Pace): Storage {
  let outbox: Pending[] = [];
  let underWay: Promise<void> | undefined;
  let lastSent = -Infinity;
  /** When the outbox has to leave. */
  let due = Infinity;
  let cancel = () => {};
  let closed = false;

  const ask = (call: Call) =>
    new Promise<unknown>((resolve, reject) => {
      if (closed) return reject(new StorageError('unavailable', 'The storage is closed.'));
      outbox.push({ call, resolve, reject });
      const now = clock.now();
      const leave = isEdit(call) ? Math.max(lastSent + gatherMs, now) : now;
      if (leave >= due) return;
      due = leave;
      schedule();
    });
  const schedule = () => {
    cancel();
    if (due === Infinity) return;
    // Never later than that, even if somebody sets the clock back.
    cancel = clock.after(Math.min(due - clock.now(), gatherMs), () => {
      // Otherwise it is called again after the batch.
      if (!underWay && outbox.length > 0) void send();
    });
  };
  const send = () => {
    const batch = outbox;
    outbox = [];
    due = Infinity;
    lastSent = clock.now();
    underWay = carry(batch).finally(() => {
      underWay = undefined;
      schedule();
    });
    return underWay;
  };
  const drained = async (): Promise<void> => {
    if (!underWay && outbox.length === 0) return;
    await (underWay ?? send());
    await drained();
  };
  const carry = async (batch: Pending[]) => {
    let replies: readonly Reply[] = [];
    try {
      replies = await carrier.run(batch.map(({ call }) => call));
    } catch {
      // It is gone for good: each of them is told so below.
    }
    batch.forEach(({ resolve, reject }, index) => {
      const reply = replies[index] ?? LOST;
      if ('value' in reply) resolve(reply.value);
      else reject(new StorageError(reply.code, reply.message));
    });
  };

  const asked = methodsOf(ask);
  return {
    ...asked,
    ready: async () => void (await asked.registry.workshop('')),
    async close() {
      if (closed) return;
      closed = true;
      cancel();
      await drained();
      await carrier.close();
    },
  };
}

const LOST: Reply = { code: 'unavailable', message: 'The storage has stopped.' };

const isEdit = ([part, method]: Call) => part === 'documents' && method === 'append';

/** Every method the statements have, asked for by its name. */
function methodsOf(ask: (call: Call) => Promise<unknown>): Statements {
  const named = statements(() => Promise.reject(new Error('Only the names are wanted.')), new Map());
  const parts = Object.entries(named).map(([part, methods]) => {
    const asking = Object.keys(methods).map((method) => [
      method,
      (...args: unknown[]) => ask([part as keyof Statements, method, args.map(own)]),
    ]);
    return [part, Object.fromEntries(asking)];
  });
  return Object.fromEntries(parts) as Statements;
}

/** Bytes are copied at once, because callers reuse them; and a view of a pooled buffer would take the whole pool along. */
const own = (arg: unknown) => (arg instanceof Uint8Array ? new Uint8Array(arg) : arg);
