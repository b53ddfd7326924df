/**
 * What somebody took away from others, and what was there. SPEC section Z.
 * @module
 */
import * as Y from 'yjs';

/**
 * `gone`: a key or a field that is not there any more, or holds no words any more. `taken`: marked as taken away, as our pages
 * do it. `words`: letters of others were deleted; the whole text is kept as it was.
 */
export type LossKind = 'gone' | 'taken' | 'words';

/** Letters as they stood in a text: consecutive ones of one client id. */
export type Run = readonly [client: number, clock: number, text: string];

/** Something that was lost. */
export type Loss = {
  kind: LossKind;
  /** The root, the key in it, the field of that: as far down as it goes. */
  path: readonly string[];
  /** Its first words, for a list. */
  words: string;
  /** What was there, as an update of a document of its own: see `keptOf`. */
  was: Uint8Array;
};

export type Kept = { value?: unknown; letters?: readonly Run[] };

/** Fields that say that an entry is not shown: taking one away loses nothing, setting one does. */
export const AWAY: readonly string[] = ['removedBy', 'mergedInto'];

/** Puts what was there into a document of its own. Types must not belong to a document yet. */
export function keep(kept: Kept): Y.Doc {
  const doc = new Y.Doc({ gc: false });
  const map = doc.getMap('kept');
  doc.transact(() => {
    for (const [key, value] of Object.entries(kept)) if (value !== undefined) map.set(key, value);
  });
  return doc;
}

/** What was there, from its bytes. Types belong to another document: use a clone of them. */
export function keptOf({ was }: Pick<Loss, 'was'>): Kept {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, was);
  const map = doc.getMap('kept');
  return { value: map.get('value'), letters: (map.get('letters') as Run[] | undefined) ?? [] };
}

/** Whether something is there that has words: a text, or a string. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value
    : value instanceof Y.Text && !(value instanceof Y.XmlText)
      ? value.toString()
      : undefined;

/**
 * Whether something was lost when one value took the place of another: it is gone, is of another kind, or its words are. A
 * change from one word to another is an edit like any other.
 */
export function isLost(before: unknown, after: unknown): boolean {
  if (after === undefined) return true;
  const [said, says] = [textOf(before), textOf(after)];
  if (said === undefined) return before instanceof Y.AbstractType || kindOf(before) !== kindOf(after);
  if (says === undefined) return true;
  if (said.trim() === '') return false;
  // A text that is replaced takes the words of everybody who was writing in it along.
  return before instanceof Y.Text ? !says.includes(said.trim()) : says.trim() === '';
}

const kindOf = (value: unknown): string =>
  value === null
    ? 'nothing'
    : Array.isArray(value)
      ? 'list'
      : value instanceof Y.AbstractType
        ? 'type'
        : typeof value;
