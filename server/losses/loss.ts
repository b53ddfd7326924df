/**
 * What somebody took away from others, and what was there. SPEC section Z.
 * @module
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { isText } from '../../shared/model/root.ts';
import { type Portrait, wordsOf } from './portrait.ts';

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
  /** What was there: a `Kept`, as bytes. */
  was: Uint8Array;
};

/** What was there, and of words their letters. `host`: the id of the entry it was in, or of the text the letters were in. */
export type Kept = {
  portrait?: Portrait;
  letters?: readonly Run[];
  host?: readonly [client: number, clock: number];
};

/** Fields that say that an entry is not shown: taking one away loses nothing, setting one does. */
export const AWAY: readonly string[] = ['removedBy', 'mergedInto'];

export const joined = (letters: readonly Run[]): string => letters.map(([, , text]) => text).join('');

/**
 * Whether something was lost when a value took the place of what was there: it is gone, is of another kind, or its words are.
 * A change from one word to another is an edit like any other.
 */
export function isLost(before: Portrait, after: unknown): boolean {
  if (after === undefined) return true;
  const said = wordsOf(before);
  const says = typeof after === 'string' ? after : isText(after) ? after.toString() : undefined;
  if (said === undefined) return before.type !== 'value' || kindOf(before.value) !== kindOf(after);
  if (says === undefined) return true;
  if (said.trim() === '') return false;
  // A text that is replaced takes the words of everybody who was writing in it along.
  return before.type === 'text' ? !says.includes(said.trim()) : says.trim() === '';
}

function kindOf(value: unknown): string {
  if (value instanceof Y.AbstractType) return 'type';
  if (Array.isArray(value)) return 'list';
  return value === null ? 'nothing' : typeof value;
}

/** What was kept, as bytes. */
export const toBytes = (kept: Kept): Uint8Array =>
  encoding.encode((encoder) => encoding.writeAny(encoder, kept as unknown as Record<string, never>));

/** What was kept, from its bytes. */
export const fromBytes = (bytes: Uint8Array): Kept => decoding.readAny(decoding.createDecoder(bytes)) as Kept;
