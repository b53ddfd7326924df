/**
 * IndexedDB in memory, as much of it as a document's copy on a device uses: stores with keys that count up, transactions that
 * take turns, and a disk that can be full.
 * @module
 */

class Request {
  result: unknown;
  error: Error | undefined;
  onsuccess?: (event: { target: Request }) => void;
  onerror?: (event: { target: Request }) => void;
  onupgradeneeded?: (event: { target: Request }) => void;

  succeed(result: unknown): void {
    this.result = result;
    this.onsuccess?.({ target: this });
  }
  fail(error: Error): void {
    this.error = error;
    this.onerror?.({ target: this });
  }
}

type Rows = Map<number, unknown>;
type Range = { has(key: number): boolean };
type Disk = {
  /** Nothing can be written any more. */
  full: boolean;
  /** No database can be opened, as in a private window. */
  refuses: boolean;
  /** Asked to open a database, it does not answer until `wake` is called. */
  hangs: boolean;
  wake: () => void;
  /** Called after each transaction. */
  onTurn: () => void;
};

/** Runs what is asked of it in order and completes once nothing more is asked. */
class Transaction extends EventTarget {
  error: Error | null = null;
  readonly #asked: (() => unknown)[] = [];
  readonly #db: Database;
  readonly #ended: () => void;

  constructor(db: Database, ended: () => void) {
    super();
    this.#db = db;
    this.#ended = ended;
  }

  objectStore(name: string) {
    const rows = this.#db.stores.get(name) as Rows;
    const inRange = (range?: Range) => [...rows.keys()].filter((key) => !range || range.has(key));
    return {
      add: (value: unknown) =>
        this.#ask(() => {
          if (this.#db.disk.full) this.error = new Error('QuotaExceededError');
          const key = (this.#db.lastKey += 1);
          if (!this.error) rows.set(key, structuredClone(value));
          return key;
        }),
      getAll: (range?: Range) => this.#ask(() => inRange(range).map((key) => rows.get(key))),
      count: (range?: Range) => this.#ask(() => inRange(range).length),
      delete: (range: Range) => this.#ask(() => inRange(range).forEach((key) => rows.delete(key))),
      openKeyCursor: () =>
        this.#ask(() => {
          const key = inRange().at(-1);
          return key === undefined ? null : { key };
        }),
    };
  }

  /** One request at a time, each in a task of its own, so that promises which hang on one are heard before the next. */
  run(): void {
    const next = this.#asked.shift();
    if (next) {
      next();
      setImmediate(() => this.run());
      return;
    }
    // A full disk is found out at the end, when a browser writes what was asked. An abort bubbles to the database.
    const targets = this.error ? [this, this.#db] : [this];
    for (const target of targets) target.dispatchEvent(new Event(this.error ? 'abort' : 'complete'));
    this.#ended();
    this.#db.disk.onTurn();
  }

  #ask(work: () => unknown): Request {
    const request = new Request();
    this.#asked.push(() => request.succeed(work()));
    return request;
  }
}

class Database extends EventTarget {
  readonly stores = new Map<string, Rows>();
  readonly disk: Disk;
  lastKey = 0;
  #turn = Promise.resolve();

  constructor(disk: Disk) {
    super();
    this.disk = disk;
  }
  createObjectStore(name: string): void {
    this.stores.set(name, new Map());
  }
  transaction(): Transaction {
    let ended = () => {};
    const over = new Promise<void>((resolve) => (ended = resolve));
    const transaction = new Transaction(this, ended);
    void this.#turn.then(() => setImmediate(() => transaction.run()));
    this.#turn = this.#turn.then(() => over);
    return transaction;
  }
  close(): void {}
}

/** A device's IndexedDB, and the key ranges it is asked with. */
export function memoryIndexedDb() {
  const databases = new Map<string, Database>();
  const disk: Disk = { full: false, refuses: false, hangs: false, wake: () => {}, onTurn: () => {} };
  const indexedDB = {
    open(name: string): Request {
      const request = new Request();
      const answer = () => {
        if (disk.refuses) return request.fail(new Error('SecurityError'));
        const isNew = !databases.has(name);
        const db = databases.get(name) ?? new Database(disk);
        databases.set(name, db);
        request.result = db;
        if (isNew) request.onupgradeneeded?.({ target: request });
        request.succeed(db);
      };
      if (disk.hangs) disk.wake = answer;
      else setImmediate(answer);
      return request;
    },
    deleteDatabase(name: string): Request {
      const request = new Request();
      databases.delete(name);
      setImmediate(() => request.succeed(undefined));
      return request;
    },
  };
  const IDBKeyRange = {
    lowerBound: (from: number, open: boolean): Range => ({ has: (key) => (open ? key > from : key >= from) }),
    upperBound: (to: number, open: boolean): Range => ({ has: (key) => (open ? key < to : key <= to) }),
  };
  return { indexedDB, IDBKeyRange, databases, disk };
}
