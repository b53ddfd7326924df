/**
 * Who wrote what, by the server's word. Every insertion in a Yjs document carries the client id it was made under, and the
 * server says whose id that is (SPEC section W). So a name beside words cannot be forged by whoever writes the words.
 * @module
 */
import * as Y from 'yjs';
import type { Writer } from '../protocol/frames.ts';

/** The writer of what the server itself wrote. */
const THE_SERVER = '';

/** What is known of one document's writers. Nothing is known offline at first, and of what older servers took in. */
export class Writers {
  readonly #byClient = new Map<number, Writer>();
  readonly #people = new Set<string>();
  readonly #listeners = new Set<() => void>();

  get rows(): readonly Writer[] {
    return [...this.#byClient.values()];
  }

  /** Learns more, and tells whoever watches. */
  learn(rows: readonly Writer[]): void {
    for (const row of rows) this.#byClient.set(row.client, row);
    if (rows.length > 0) this.#tell();
  }

  /** Learns who has a place in the workshop: nobody else may take one of these ids for a guest. */
  learnPeople(ids: readonly string[]): void {
    const before = this.#people.size;
    for (const id of ids) this.#people.add(id);
    if (this.#people.size > before) this.#tell();
  }

  /** Calls `listener` whenever more is known, until the returned function is called. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Who wrote something; `undefined` when it is not known, an empty id for the server. */
  of({ client, clock }: Y.ID): string | undefined {
    const writer = this.#byClient.get(client);
    return writer && clock >= writer.since ? writer.personId : undefined;
  }

  /**
   * Whether an opinion that `writer` wrote under the key of `owner` counts. One's own does, and so does what somebody at the
   * table says for a guest, who has no device. What is not known is believed, as it was before.
   */
  speaksFor(writer: string | undefined, owner: string, isGuest: () => boolean): boolean {
    if (writer === undefined || writer === THE_SERVER || writer === owner) return true;
    return !this.#people.has(owner) && isGuest();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const known = new WeakMap<Y.Doc, Writers>();

/** What is known of a document's writers. Always the same object for the same document. */
export function writersOf(doc: Y.Doc): Writers {
  let writers = known.get(doc);
  if (!writers) known.set(doc, (writers = new Writers()));
  return writers;
}

/** Who put the present value under a key of a map. */
export function writerAt(map: Y.Map<unknown>, key: string): string | undefined {
  const id = map._map.get(key)?.id;
  return id && map.doc ? writersOf(map.doc).of(id) : undefined;
}

/** Everybody who wrote some of the words that a text holds now. */
export function writersIn(text: Y.Text): Set<string> {
  const found = new Set<string>();
  if (!text.doc) return found;
  const writers = writersOf(text.doc);
  for (let item = text._start; item; item = item.right) {
    const writer = item.deleted || !item.countable ? undefined : writers.of(item.id);
    if (writer) found.add(writer);
  }
  return found;
}

/** What the server knows of who stands behind an entry that names an author. */
export type Credit = {
  /** Who typed for the author. */
  typedBy?: string;
  /** Others who wrote some of its words. */
  changedBy: string[];
  /** What it said when its author last wrote it, if others have changed that and it is the author, or who typed, who says so. */
  own?: string;
};

/** Reads who stands behind an entry with `author` and `text`, such as a response. */
export function creditOf(entry: unknown, author: string): Credit {
  if (!(entry instanceof Y.Map)) return { changedBy: [] };
  const typist = writerAt(entry, 'author') || undefined;
  const typedBy = typist === author ? undefined : typist;
  const text: unknown = entry.get('text');
  const wrote = text instanceof Y.Text ? writersIn(text) : new Set<string>();
  const replaced = writerAt(entry, 'text');
  if (replaced) wrote.add(replaced);
  const own: unknown = entry.get('own');
  const by = writerAt(entry, 'own') || undefined;
  const isTrue = typeof own === 'string' && (by === undefined || by === author || by === typedBy);
  return {
    ...(typedBy && { typedBy }),
    changedBy: [...wrote].filter((person) => person !== author && person !== typedBy),
    ...(isTrue && own !== String(text) && { own }),
  };
}
