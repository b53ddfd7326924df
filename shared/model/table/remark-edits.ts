/**
 * Edits of remarks: texts that everybody at a table writes in, each about one thing.
 * @module
 */
import * as Y from 'yjs';
import { type Origin, edit, root, textIn, type TableDoc } from '../document.ts';
import { drop, put } from '../put.ts';
import { nextRank } from './response-edits.ts';

/**
 * Begins a remark. Two people who begin one about the same thing before they hear of each other make two, and both stay: a
 * text of a fixed key would be lost with whoever came second.
 * @param remark.about what it is about, see `askedId`
 * @param remark.text the words to begin with
 */
export function addRemark(
  doc: TableDoc,
  origin: Origin,
  { id, about, text }: { id: string; about: string; text: string },
): void {
  edit(doc, origin, () => {
    const remarks = root(doc, 'remarks');
    const fields: [string, unknown][] = [
      ['about', about],
      ['text', new Y.Text(text)],
      ['rank', nextRank(remarks)],
    ];
    put(remarks, id, new Y.Map(fields));
  });
}

/** The words of a remark, for binding to an input. `undefined` once it is gone. */
export const remarkText = (doc: TableDoc, id: string): Y.Text | undefined =>
  textIn(doc, 'remarks', id, 'text');

/**
 * Ticks something the table could use, or takes the tick back.
 * @param at when, in milliseconds since 1970 by the server's clock; `undefined` takes it back
 */
export function setUse(doc: TableDoc, origin: Origin, story: string, at: number | undefined): void {
  const uses = root(doc, 'uses');
  if (at === undefined ? !uses.has(story) : uses.has(story)) return;
  edit(doc, origin, () => (at === undefined ? drop(uses, story) : put(uses, story, at)));
}
