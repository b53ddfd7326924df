/**
 * Who writes in one document: each Yjs client id belongs to whoever's connection first brought it, for ever. SPEC [W1] [W2].
 *
 * Every inserted word carries a client id, so this is what makes a name beside words the server's word.
 * @module
 */
import type * as Y from 'yjs';
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

  /** @param tell hears whose client ids they are that are about to write for the first time. MUST NOT throw */
  constructor(rows: readonly WriterRow[], tell: (fresh: readonly WriterRow[]) => void) {
    this.#tell = tell;
    for (const row of rows) this.#owners.set(row.client, row);
  }

  /** Whose each client id is, as far as anybody knows. */
  get rows(): WriterRow[] {
    return [...this.#owners.values()];
  }

  /** Whose those client ids are that have written. @param clockOf the first clock of an id that the document lacks */
  wrote(clockOf: (client: number) => number): WriterRow[] {
    return [...this.#owners.values()].filter(({ client }) => clockOf(client) > 0);
  }

  /** Whether somebody may write, or be present, under a client id. */
  mayUse(client: number, { id, formerly }: Sender): boolean {
    const owner = this.#owners.get(client)?.personId;
    return owner === undefined || owner === id || (formerly?.includes(owner) ?? false);
  }

  /** Who wrote something; `undefined` when nobody knows. */
  of({ client, clock }: Y.ID): string | undefined {
    const row = this.#owners.get(client);
    return row && clock >= row.since ? row.personId : undefined;
  }

  /** Whether something is the sender's own, for all that is known. */
  isOwn(id: Y.ID, { id: personId, formerly }: Sender): boolean {
    const writer = this.of(id);
    return writer !== undefined && (writer === personId || (formerly?.includes(writer) ?? false));
  }

  /** Those client ids that belong to somebody else than the sender; `undefined` when none does. */
  foreign(brings: readonly Brought[], sender: Sender): ReadonlySet<number> | undefined {
    let foreign: Set<number> | undefined;
    for (const { client } of brings) if (!this.mayUse(client, sender)) (foreign ??= new Set()).add(client);
    return foreign;
  }

  /** Client ids get their owner, unless they have one. Nobody need hear of it before they write. */
  reserve(brings: readonly Brought[], personId: string): void {
    for (const brought of brings) {
      if (this.#owners.has(brought.client)) continue;
      const row = { ...brought, personId };
      this.#owners.set(row.client, row);
      this.#unsaved.push(row);
    }
  }

  /** The same for ids that write now. Others hear whose a new one is before they get a word of it. */
  claim(brings: readonly Brought[], personId: string): void {
    const isFirst = ({ client, since }: Brought) => since === 0 || !this.#owners.has(client);
    if (!brings.some(isFirst)) return;
    const first = brings.filter(isFirst);
    this.reserve(first, personId);
    this.#tell(first.flatMap(({ client }) => this.#owners.get(client) ?? []));
  }

  /** Whether the storage lacks any. */
  get unsaved(): boolean {
    return this.#unsaved.length > 0;
  }

  /**
   * Hands over to the storage, with something else or alone, what it lacks.
   * @throws what `write` throws; then they are handed over next time
   */
  store(write: (rows: readonly WriterRow[]) => Promise<void>): Promise<void> {
    const rows = this.#unsaved;
    // Nearly every edit: nothing is to be given back.
    if (rows.length === 0) return write(rows);
    this.#unsaved = [];
    return write(rows).catch((error: unknown) => {
      this.#unsaved.unshift(...rows);
      throw error;
    });
  }
}
