/**
 * What people write about a thing on the map in sentences: the note on an organisation or a tie, what a network is for.
 * Shared text, as responses are: several write in it at once, and each keystroke is kept.
 * @module
 */
import * as Y from 'yjs';
import { changeBetween } from '../../../model/text-diff.ts';

/** The field of each root's entries that holds sentences. */
export const PROSE = { organisations: 'note', ties: 'note', networks: 'purpose' } as const;
export type ProseRoot = keyof typeof PROSE;

/**
 * A new entry. Its shared text is there from the beginning, empty or not: two people who begin to write at once would each make one
 * otherwise, and the words in one of them would be lost.
 */
export function entryWith(root: ProseRoot, fields: object): Y.Map<unknown> {
  const said = Object.entries(fields).filter(
    ([field, value]) => value !== undefined && field !== PROSE[root],
  );
  const words = (fields as Record<string, unknown>)[PROSE[root]];
  return new Y.Map<unknown>([...said, [PROSE[root], new Y.Text(typeof words === 'string' ? words : '')]]);
}

/** The sentences of an entry as shared text. One that a program wrote as a plain string becomes shared text now. */
export function proseOf(entry: Y.Map<unknown>, root: ProseRoot): Y.Text {
  const there = entry.get(PROSE[root]);
  if (there instanceof Y.Text) return there;
  const text = new Y.Text(typeof there === 'string' ? there : '');
  entry.set(PROSE[root], text);
  return text;
}

/** Writes words over a text, leaving alone what stays the same: who writes elsewhere in it at that moment keeps their words. */
export function rewrite(text: Y.Text, words: string): void {
  const change = changeBetween(text.toString(), words, words.length);
  if (!change) return;
  if (change.remove > 0) text.delete(change.index, change.remove);
  if (change.insert) text.insert(change.index, change.insert);
}
