/**
 * Sentences about the things on a map: notes on organisations and ties, and the purposes of networks. They are shared text, as
 * responses are, so several people can write in one at once and each keystroke is kept.
 * @module
 */
import * as Y from 'yjs';
import { put } from '../../../model/put.ts';
import { isText } from '../../../model/root.ts';
import { changeBetween } from '../../../model/text-diff.ts';

/** For each root, the field of its entries that holds sentences. */
export const PROSE = { organisations: 'note', ties: 'note', networks: 'purpose' } as const;
export type ProseRoot = keyof typeof PROSE;

/**
 * Makes a new entry. It has its shared text from the beginning, even if that is empty. Otherwise two people who begin to write at the
 * same time would each make one, and the words in one of them would be lost.
 */
export function entryWith(root: ProseRoot, fields: object): Y.Map<unknown> {
  const said = Object.entries(fields).filter(
    ([field, value]) => value !== undefined && field !== PROSE[root],
  );
  const words = (fields as Record<string, unknown>)[PROSE[root]];
  return new Y.Map<unknown>([...said, [PROSE[root], new Y.Text(typeof words === 'string' ? words : '')]]);
}

/** The sentences of an entry as shared text. A plain string, as a program may have written it, becomes shared text now. */
export function proseOf(entry: Y.Map<unknown>, root: ProseRoot): Y.Text {
  const there = entry.get(PROSE[root]);
  if (isText(there)) return there;
  const text = new Y.Text(typeof there === 'string' ? there : '');
  put(entry, PROSE[root], text);
  return text;
}

/** Replaces the words of a text but leaves alone what stays the same, so that people who write elsewhere in it at that moment keep their words. */
export function rewrite(text: Y.Text, words: string): void {
  const change = changeBetween(text.toString(), words, words.length);
  if (!change) return;
  if (change.remove > 0) text.delete(change.index, change.remove);
  if (change.insert) text.insert(change.index, change.insert);
}
