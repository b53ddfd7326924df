/**
 * The server's copy of one document, in memory.
 * @module
 */
import * as Y from 'yjs';
import type { StoredDocument } from '../storage/storage.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { addsNothing } from './novelty.ts';

/** Of a document nobody has anything of: whoever joins empty asks with it. */
export const EMPTY_VECTOR: Uint8Array = new Uint8Array([0]);

export type Applied = {
  /** What others need to hear; `undefined` when the document did not change. */
  change: Uint8Array | undefined;
  /** Whether the bytes must be logged: they changed the document, or wait in it for what they depend on. */
  novel: boolean;
};

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
  #whole: Uint8Array | undefined;
  /** No less than the size of the state in bytes: what it was when measured, and everything received since. */
  #atMost = 0;
  #measured = 0;

  /** @throws when the stored bytes cannot be decoded */
  constructor({ epoch, snapshot, updates }: StoredDocument) {
    this.epoch = epoch;
    this.#atMost = updates.reduce((sum, { length }) => sum + length, snapshot?.length ?? 0);
    if (snapshot) Y.applyUpdate(this.#doc, snapshot);
    for (const update of updates) Y.applyUpdate(this.#doc, update);
    this.#doc.on('update', (update) => this.#changes.push(update));
  }

  /** The state is larger than a document may be; it takes nothing more. SPEC [L7]. */
  get full(): boolean {
    const { documentBytes, documentSlackBytes } = LIMITS;
    if (this.#atMost > documentBytes && this.#atMost - this.#measured > documentSlackBytes) {
      this.#measured = this.difference(EMPTY_VECTOR).length;
      this.#atMost = this.#measured;
    }
    return this.#measured > documentBytes;
  }

  get stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc);
  }

  /** Everything this document has and the state vector has not. @throws when the vector cannot be decoded */
  difference(stateVector: Uint8Array): Uint8Array {
    // Everybody who joins empty asks for the same bytes: `[0]` is the empty vector.
    if (stateVector.length !== 1 || stateVector[0] !== 0)
      return Y.encodeStateAsUpdate(this.#doc, stateVector);
    this.#whole ??= Y.encodeStateAsUpdate(this.#doc);
    return this.#whole;
  }

  /** The difference for a reader that has everything except what starts at `missing` (client id to clock). */
  differenceFrom(missing: ReadonlyMap<number, number>): Uint8Array {
    const vector = Y.decodeStateVector(this.stateVector);
    for (const [client, clock] of missing) vector.set(client, clock);
    return Y.encodeStateAsUpdate(this.#doc, Y.encodeStateVector(vector));
  }

  /** @throws when the update cannot be decoded */
  addsNothing(update: Uint8Array): boolean {
    return addsNothing(this.#doc, update);
  }

  /**
   * Applies received bytes.
   * @throws {TornReplica} when it failed half-way; any other error means it could not be decoded and nothing changed
   */
  apply(update: Uint8Array): Applied {
    // Yjs applies structs before it reads the delete set, so a broken tail would leave half an edit behind.
    Y.decodeUpdate(update);
    this.#atMost += update.length;
    const before = this.#waiting();
    return this.#collect(() => {
      try {
        Y.applyUpdate(this.#doc, update);
      } catch (error) {
        throw new TornReplica('An update failed half-way', { cause: error });
      }
    }, before);
  }

  /** Runs an edit of the server's own as one transaction. */
  edit(change: (doc: Y.Doc) => void): Applied {
    return this.#collect(() => this.#doc.transact(() => change(this.#doc)), this.#waiting());
  }

  destroy(): void {
    this.#doc.destroy();
  }

  #collect(run: () => void, [structs, deletions]: Waiting): Applied {
    this.#changes = [];
    run();
    const [structsNow, deletionsNow] = this.#waiting();
    const changed = this.#changes.length > 0;
    const novel = changed || structs !== structsNow || deletions !== deletionsNow;
    if (novel) this.#whole = undefined;
    return { change: changed ? Y.mergeUpdates(this.#changes) : undefined, novel };
  }

  /** An update that arrives before what it depends on fires no event and waits in the store. */
  #waiting(): Waiting {
    const { pendingStructs, pendingDs } = this.#doc.store;
    return [pendingStructs?.update, pendingDs];
  }
}
