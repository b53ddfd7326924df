/**
 * Who writes in one document: each Yjs client id belongs to whoever's connection first brought it, for ever. SPEC [W1] [W2].
 *
 * Every inserted word carries a client id, so this is what makes a name beside words the server's word.
 * @module
 */
import type { WriterRow } from '../../storage/storage.ts';
import type { Brought } from '../../updates/judge.ts';

/** The server's own edits. */
export const THE_SERVER = '';

/** Somebody who sends. `formerly`: whom their browser was before, whose words it may still have to hand in. SPEC [W3]. */
export type Sender = { id: string; formerly?: readonly string[] | undefined };

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

  /** Those client ids that belong to somebody else than the sender; `undefined` when none does. */
  foreign(brings: readonly Brought[], sender: Sender): ReadonlySet<number> | undefined {
    let foreign: Set<number> | undefined;
    for (const { client } of brings) if (!this.mayUse(client, sender)) (foreign ??= new Set()).add(client);
    return foreign;
  }

  /** Client ids get their owner, unless they have one; others hear of it before they get a word of it. */
  claim(brings: readonly Brought[], personId: string): void {
    const unknown = brings.filter(({ client }) => !this.#owners.has(client));
    if (unknown.length === 0) return;
    const fresh = unknown.map((brought) => ({ ...brought, personId }));
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
