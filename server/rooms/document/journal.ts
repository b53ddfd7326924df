/**
 * What a room owes the disk: received bytes until they are durable, kept and offered again while the storage fails.
 * SPEC [P3] [P4].
 * @module
 */
import { LIMITS } from '../../../shared/protocol/limits.ts';
import type { Clock } from '../../clock.ts';
import { guarded, type Report } from '../../on-error.ts';
import { StorageError } from '../../storage/storage.ts';

export type JournalPorts = {
  clock: Clock;
  report: Report;
  /** Resolves once the bytes are durable; rejects with a `StorageError` other than `unavailable` when that can never be. */
  append(update: Uint8Array): Promise<void>;
  /** One update that says all the document says; `undefined` while memory cannot be trusted. */
  whole(): Uint8Array | undefined;
  /** Something could not be written. It is kept, and tried again until `onResumed`. */
  onStalled(error: unknown): void;
  onResumed(): void;
  /** What is owed will never be durable: its workshop is gone. */
  onLost(error: unknown): void;
};

type Entry = {
  /** Empty once another entry says the same. */
  bytes: Uint8Array;
  /** `durable` entries wait here for the ones before them: receipts keep the order of the room. */
  at: 'waiting' | 'disk' | 'durable';
  resolve(): void;
  reject(error: unknown): void;
  /** Set by a writer who would rather hear of a failure than wait. */
  complain?: (error: unknown) => void;
};

type State = { kind: 'sound' } | { kind: 'stalled'; waitMs: number } | { kind: 'lost'; error: unknown };

const COVERED = new Uint8Array(0);

export class Journal {
  readonly #ports: JournalPorts;
  readonly #entries: Entry[] = [];
  #state: State = { kind: 'sound' };
  #patient = true;
  #tail: Promise<void> = Promise.resolve();
  #cancel: (() => void) | undefined;

  constructor(ports: JournalPorts) {
    this.#ports = ports;
  }

  /** The storage refuses writes just now. */
  get stalled(): boolean {
    return this.#state.kind === 'stalled';
  }

  /** Resolves when everything written so far is durable; rejects only when that can never be. */
  get tail(): Promise<void> {
    return this.#tail;
  }

  /** Whether nothing waits for the disk. */
  get settled(): boolean {
    return this.#entries.length === 0;
  }

  /** Everything not durable yet, in order; perhaps some that just became so. */
  get owed(): Uint8Array[] {
    return this.#entries.flatMap(({ bytes }) => (bytes === COVERED ? [] : [bytes]));
  }

  /**
   * Resolves once these bytes and everything before them are durable, however long that takes.
   * @param options.impatient rejects at the first failure instead; the bytes are kept and tried again all the same
   */
  write(bytes: Uint8Array, { impatient = false } = {}): Promise<void> {
    const entry = { bytes, at: 'waiting', resolve() {}, reject() {} } as Entry;
    const durable = new Promise<void>((resolve, reject) => Object.assign(entry, { resolve, reject }));
    // Whoever cares awaits this promise. Without a handler here, a rejection that nobody awaits would count as unhandled.
    durable.catch(() => {});
    this.#tail = durable;
    this.#entries.push(entry);
    if (this.#state.kind === 'sound') this.#send(entry);
    else if (this.#state.kind === 'lost') this.#lose(this.#state.error);
    if (!impatient) return durable;
    return new Promise((resolve, reject) => {
      durable.then(resolve, reject);
      entry.complain = reject;
      if (this.#state.kind === 'stalled')
        reject(new StorageError('unavailable', 'The storage fails just now.'));
    });
  }

  /** From now on a failure is final: what is owed belongs to something that is being deleted. */
  abandon(): void {
    this.#patient = false;
    if (this.stalled) this.#lose(new StorageError('unavailable', 'Abandoned.'));
  }

  stop(): void {
    this.#cancel?.();
  }

  #send(entry: Entry): void {
    entry.at = 'disk';
    // Async, so that a throw before the storage was asked is a failed write like any other.
    const append = async () => this.#ports.append(entry.bytes);
    append()
      .then(
        () => {
          entry.at = 'durable';
          this.#settle();
          if (this.stalled) this.#resume();
        },
        (error: unknown) => {
          entry.at = 'waiting';
          this.#fail(error);
        },
      )
      .catch((error: unknown) => this.#ports.report(error, 'journal'));
  }

  #settle(): void {
    let count = 0;
    while (this.#entries[count]?.at === 'durable') count += 1;
    for (const entry of this.#entries.splice(0, count)) entry.resolve();
  }

  #fail(error: unknown): void {
    if (this.#state.kind === 'lost') return;
    const final = error instanceof StorageError && error.code !== 'unavailable';
    if (final || !this.#patient) return this.#lose(error);
    if (this.#state.kind === 'sound') {
      this.#state = { kind: 'stalled', waitMs: LIMITS.storageRetryMs };
      // Anything else than a failing storage is a fault of ours; what is owed is kept and tried again all the same.
      if (!(error instanceof StorageError)) this.#ports.report(error, 'journal');
      this.#ports.onStalled(error);
      for (const { complain } of this.#entries) complain?.(error);
    }
    this.#tryLater();
  }

  #tryLater(): void {
    if (this.#state.kind !== 'stalled' || this.#cancel) return;
    const { waitMs } = this.#state;
    this.#state = { kind: 'stalled', waitMs: Math.min(2 * waitMs, LIMITS.storageRetryMaxMs) };
    this.#cancel = this.#ports.clock.after(waitMs, () => {
      this.#cancel = undefined;
      this.#probe();
    });
  }

  /** One write shows whether the storage is back; a thousand would cost a thousand copies to learn the same. */
  #probe(): void {
    const first = this.#entries.find(({ at }) => at === 'waiting');
    if (!first) return this.#resume();
    this.#shorten();
    this.#send(first);
  }

  /** Keeps what is owed within bounds: beyond them one state says it all. */
  #shorten(): void {
    const bytes = this.#entries.reduce((sum, entry) => sum + entry.bytes.length, 0);
    const whole =
      bytes > LIMITS.unsavedBytes
        ? guarded(this.#ports.report, 'journal', () => this.#ports.whole())
        : undefined;
    const [first, ...rest] = this.#entries.filter(({ at }) => at === 'waiting');
    if (!first || !whole) return;
    first.bytes = whole;
    for (const entry of rest) Object.assign(entry, { bytes: COVERED, at: 'durable' });
  }

  #resume(): void {
    if (this.#state.kind !== 'stalled') return;
    this.#state = { kind: 'sound' };
    this.#cancel?.();
    this.#cancel = undefined;
    for (const entry of this.#entries) if (entry.at === 'waiting') this.#send(entry);
    this.#ports.onResumed();
  }

  #lose(error: unknown): void {
    const first = this.#state.kind !== 'lost';
    this.#state = { kind: 'lost', error };
    this.stop();
    for (const entry of this.#entries.splice(0)) entry.reject(error);
    if (first) this.#ports.onLost(error);
  }
}
