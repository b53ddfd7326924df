/**
 * Who writes in one document: each Yjs client id belongs to whoever's connection first brought it, for ever. SPEC [W1] [W2].
 *
 * Every inserted word carries a client id, so this is what makes a name beside words the server's word.
 * @module
 */
import type { WriterRow } from '../../storage/storage.ts';
import { type Parsed, without } from './without.ts';

/** The server's own edits. */
export const THE_SERVER = '';

/** Somebody who sends. `formerly`: whom their browser was before, whose words it may still have to hand in. SPEC [W3]. */
export type Sender = { id: string; formerly?: readonly string[] | undefined };

export type Admitted = {
  /** What may be applied; `undefined` when there is nothing but other people's. */
  update: Uint8Array | undefined;
  /** Client ids that belong to the sender from now on, once the update is applied. */
  claims: readonly WriterRow[];
};

export class Writers {
  readonly #owners = new Map<number, WriterRow>();
  /** What the storage does not have yet. */
  #unsaved: WriterRow[] = [];

  readonly #tell: (fresh: readonly WriterRow[]) => void;

  /** @param tell hears of client ids that have just got their owner. MUST NOT throw */
  constructor(rows: readonly WriterRow[], tell: (fresh: readonly WriterRow[]) => void) {
    this.#tell = tell;
    for (const row of rows) this.#owners.set(row.client, row);
  }

  get rows(): WriterRow[] {
    return [...this.#owners.values()];
  }

  /** Whether somebody may write, or be present, under a client id. */
  mayUse(client: number, { id, formerly }: Sender): boolean {
    const owner = this.#owners.get(client)?.personId;
    return owner === undefined || owner === id || (formerly?.includes(owner) ?? false);
  }

  /**
   * Leaves out of an update what is new and stands under somebody else's client id.
   * @param bytes the update, and `parsed` what Yjs reads in it
   * @param clockOf the first clock of a client id that the document does not have yet
   */
  admit(bytes: Uint8Array, parsed: Parsed, clockOf: (client: number) => number, sender: Sender): Admitted {
    let claims: Map<number, WriterRow> | undefined;
    let foreign: Set<number> | undefined;
    let last = -1;
    for (const { id, length } of parsed.structs) {
      // Structs of one client stand together, in order: most updates hold one client, and one look at it.
      if (id.client === last) continue;
      const known = clockOf(id.client);
      if (id.clock + length <= known) continue;
      last = id.client;
      const owner = this.#owners.get(id.client);
      if (!owner) {
        claims ??= new Map();
        claims.set(id.client, { client: id.client, since: known, personId: sender.id });
      } else if (owner.personId !== sender.id && !this.mayUse(id.client, sender)) {
        foreign ??= new Set();
        foreign.add(id.client);
      }
    }
    const update = foreign ? without(parsed, foreign) : bytes;
    return { update, claims: claims ? [...claims.values()] : NONE };
  }

  /** Client ids get their owner, unless they have one; others hear of it before they get a word of it. */
  claim(rows: readonly WriterRow[]): void {
    const fresh = rows.filter(({ client }) => !this.#owners.has(client));
    if (fresh.length === 0) return;
    for (const row of fresh) this.#owners.set(row.client, row);
    this.#unsaved.push(...fresh);
    this.#tell(fresh);
  }

  /** Whether the storage lacks any. */
  get unsaved(): boolean {
    return this.#unsaved.length > 0;
  }

  /**
   * Hands over to the storage, with something else or alone, what it lacks.
   * @throws what `write` throws; then they are handed over next time
   */
  async store(write: (rows: readonly WriterRow[]) => Promise<void>): Promise<void> {
    const rows = this.#unsaved;
    this.#unsaved = [];
    try {
      await write(rows);
    } catch (error) {
      this.#unsaved.unshift(...rows);
      throw error;
    }
  }
}

const NONE: readonly WriterRow[] = [];
