/**
 * Edits of what facilitators keep among themselves. Only they, and the server, may make them.
 * @module
 */
import { type BackstageDoc, edit, type Origin, root } from '../document.ts';
import type { Message } from '../plan/run-view.ts';
import { drop, put } from '../put.ts';

/** Writes the note on a step; an empty one takes it away. */
export function putNote(doc: BackstageDoc, origin: Origin, step: string, note: string): void {
  edit(doc, origin, () => {
    if (note) put(root(doc, 'notes'), step, note);
    else drop(root(doc, 'notes'), step);
  });
}

/** Sends a message to one table. The server passes it on. */
export function sendToTable(
  doc: BackstageDoc,
  origin: Origin,
  { id, ...message }: Message & { table: string },
): void {
  edit(doc, origin, () => put(root(doc, 'messages'), id, message));
}

/** Takes a message to one table back. */
export function takeBackFromTable(doc: BackstageDoc, origin: Origin, id: string): void {
  edit(doc, origin, () => drop(root(doc, 'messages'), id));
}
