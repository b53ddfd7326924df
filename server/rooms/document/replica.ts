/**
 * The server's copy of one document, in memory.
 * @module
 */
import * as Y from 'yjs';
import { applyAll } from '../../../shared/model/apply-all.ts';
import type { StoredDocument } from '../../storage/storage.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import type { Missing } from '../session/departure.ts';
import { judge, type Verdict } from '../../updates/judge.ts';
import type { Parsed, Struct } from '../../updates/parsed.ts';

/** The state vector of an empty document: a client that has nothing yet asks with it. */
export const EMPTY_VECTOR: Uint8Array = new Uint8Array([0]);

/** The opening is encoded afresh after so many changes: merging them takes a millisecond, encoding a day-old document twenty. */
const CHANGES_SINCE = 200;

export type Applied = {
  /** What others need to hear, in order; empty when the document did not change. */
  changes: readonly Uint8Array[];
  /** Whether the bytes must be logged: they changed the document, or wait in it for what they depend on. */
  novel: boolean;
};

/** Is shown a transaction as it ends, unless all it does is add to lists, as typing does. */
export type Look = (transaction: Y.Transaction) => void;

/** What the document keeps back until what it depends on arrives. */
type Waiting = readonly [structs: Uint8Array | undefined, deletions: Uint8Array | null];

/** An update failed half-way through: memory no longer says what the log says, and must be thrown away. */
export class TornReplica extends Error {
  override name = 'TornReplica';
}

export class Replica {
  readonly epoch: number;
  readonly #doc = new Y.Doc();
  #changes: Uint8Array[] = [];
  /** Looks at what is being applied while what it deletes is still in memory. */
  #look: Look | undefined;
  /** What newcomers are sent: the state of some changes ago, and those changes. Encoding it all for each of them is too slow. */
  #opening: { state: Uint8Array; since: Uint8Array[]; changes: number } | undefined;
  /** An upper bound of the state's size in bytes: its size when it was measured last, plus everything received since. */
  #atMost = 0;
  #measured = 0;

  /** What waits in the document, parsed, and the bytes it was parsed from. */
  #parked: { update: Uint8Array; structs: readonly Struct[] } | undefined;

  /**
   * @param fill puts the stored bytes into the document
   * @throws when the stored bytes cannot be decoded
   */
  constructor({ epoch, snapshot, updates }: Omit<StoredDocument, 'writers'>, fill = applyAll) {
    this.epoch = epoch;
    this.#atMost = sizeOf({ snapshot, updates });
    fill(this.#doc, snapshot, updates);
    this.#doc.on('update', (update) => this.#changes.push(update));
    this.#doc.on('beforeObserverCalls', (transaction) => {
      if (!onlyAddsToLists(transaction)) this.#look?.(transaction);
    });
  }

  /** The state is larger than a document may be; it takes deletions only. SPEC [L7]. */
  get full(): boolean {
    const { documentBytes, documentSlackBytes } = LIMITS;
    if (this.#atMost > documentBytes && this.#atMost - this.#measured > documentSlackBytes) this.measure();
    return this.#measured > documentBytes;
  }

  /** An upper bound of what its state takes. */
  get bytesAtMost(): number {
    return this.#atMost;
  }

  /** Measures the state, which takes about 2 ms for each megabyte. */
  measure(): void {
    this.#measured = this.whole().length;
    this.#atMost = this.#measured;
  }

  get stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc);
  }

  /**
   * Everything this document has and the state vector has not: one update, or two for whoever has nothing yet.
   * @throws when the vector cannot be decoded
   */
  difference(stateVector: Uint8Array): [Uint8Array, ...Uint8Array[]] {
    if (stateVector.length !== 1 || stateVector[0] !== EMPTY_VECTOR[0])
      return [Y.encodeStateAsUpdate(this.#doc, stateVector)];
    const opening = (this.#opening ??= { state: this.whole(), since: [], changes: 0 });
    if (opening.since.length > 1) opening.since = [Y.mergeUpdates(opening.since)];
    return [opening.state, ...opening.since];
  }

  /** The client id that edits of the server's own have in this copy. */
  get clientId(): number {
    return this.#doc.clientID;
  }

  /** The first clock of a client id that the document does not have yet. */
  clockOf(client: number): number {
    return Y.getState(this.#doc.store, client);
  }

  /** One update that says all of it. */
  whole(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc);
  }

  /** The difference for a reader that has everything except what is missing. */
  differenceFrom(missing: Missing): Uint8Array {
    if (missing === 'everything') return this.whole();
    const vector = Y.decodeStateVector(this.stateVector);
    for (const [client, clock] of missing) vector.set(client, clock);
    return Y.encodeStateAsUpdate(this.#doc, Y.encodeStateVector(vector));
  }

  /** What becomes of an update. Nothing is changed. */
  judge(update: Parsed): Verdict {
    return judge(this.#doc, update, this.#waitingStructs());
  }

  /**
   * Applies received bytes that `parseUpdate` could read: Yjs applies structs before it reads the delete set, so a broken
   * tail would leave half an edit behind.
   * @param look is shown the transaction as it ends. MUST NOT throw, and MUST NOT change the document
   * @throws {TornReplica} when it failed half-way
   */
  apply(update: Uint8Array, look?: Look): Applied {
    this.#atMost += update.length;
    const before = this.#waiting();
    return this.#collect(() => {
      this.#look = look;
      try {
        Y.applyUpdate(this.#doc, update);
      } catch (error) {
        throw new TornReplica('An update failed half-way', { cause: error });
      } finally {
        this.#look = undefined;
      }
    }, before);
  }

  /**
   * Runs an edit of the server's own as one transaction.
   * @throws {TornReplica} when it failed half-way, with the reason as its cause; any other error means nothing changed
   */
  edit(change: (doc: Y.Doc) => void): Applied {
    return this.#collect(() => {
      try {
        this.#doc.transact((transaction) => {
          change(this.#doc);
          // What the server takes out, newcomers must not be sent any more, as the opening of some changes ago would.
          if (transaction.deleteSet.clients.size > 0) this.#opening = undefined;
        });
      } catch (error) {
        // Yjs keeps and announces what was done before the throw.
        if (this.#changes.length === 0) throw error;
        throw new TornReplica('An edit failed half-way', { cause: error });
      }
    }, this.#waiting());
  }

  /** Looks at the document; `look` MUST NOT change it. */
  read<T>(look: (doc: Y.Doc) => T): T {
    return look(this.#doc);
  }

  destroy(): void {
    this.#doc.destroy();
  }

  #collect(run: () => void, [structs, deletions]: Waiting): Applied {
    this.#changes = [];
    run();
    const [structsNow, deletionsNow] = this.#waiting();
    const changes = this.#changes;
    const novel = changes.length > 0 || structs !== structsNow || deletions !== deletionsNow;
    if (novel) this.#age(changes);
    return { changes, novel };
  }

  /** Adds changes to the opening. What still waits for something else is in no change, so then the opening is dropped. */
  #age(changes: readonly Uint8Array[]): void {
    const opening = this.#opening;
    if (changes.length > 0 && opening && opening.changes < CHANGES_SINCE) {
      opening.since.push(...changes);
      opening.changes += 1;
    } else this.#opening = undefined;
  }

  #waitingStructs(): readonly Struct[] {
    const { pendingStructs } = this.#doc.store;
    if (!pendingStructs) return [];
    const { update } = pendingStructs;
    if (this.#parked?.update !== update) this.#parked = { update, structs: Y.decodeUpdateV2(update).structs };
    return this.#parked.structs;
  }

  /** Yjs fires no event for an update that arrives before what it depends on: the update waits in the store. */
  #waiting(): Waiting {
    const { pendingStructs, pendingDs } = this.#doc.store;
    return [pendingStructs?.update, pendingDs];
  }
}

/** Nothing is deleted, and no key has another value: nearly all transactions are a letter more. */
function onlyAddsToLists({ deleteSet, changed }: Y.Transaction): boolean {
  if (deleteSet.clients.size > 0) return false;
  for (const keys of changed.values()) for (const key of keys) if (key !== null) return false;
  return true;
}

/** The bytes of a stored document. */
export const sizeOf = ({ snapshot, updates }: Pick<StoredDocument, 'snapshot' | 'updates'>): number =>
  updates.reduce((sum, { length }) => sum + length, snapshot?.length ?? 0);
