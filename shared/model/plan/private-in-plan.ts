/**
 * What stands in a plan and is not for everybody: notes and messages that another version wrote there. The server moves it
 * to the document that only facilitators read. Beside it the marks by which tables learn that there is a message for them.
 * @module
 */
import * as Y from 'yjs';
import { BACKSTAGE_ROOTS, type BackstageView } from '../backstage/backstage-view.ts';
import { edit, type PlanDoc, root } from '../document.ts';
import { drop, put } from '../put.ts';
import { isText } from '../root.ts';

export type PrivateInPlan = {
  /** Notes with the id of their step. */
  notes: readonly (readonly [step: string, note: string])[];
  messages: readonly BackstageView['messages'][string][];
};

/** Finds what is not for everybody; `undefined` when there is nothing. Quick, because it is asked after every change. */
export function privateIn(doc: PlanDoc): PrivateInPlan | undefined {
  const notes = [...root(doc, 'agenda')].flatMap(([step, value]) => {
    const note = noteIn(value);
    return note ? [[step, note] as const] : [];
  });
  const messages = [...root(doc, 'messages')].flatMap(
    ([id, value]) => BACKSTAGE_ROOTS.messages.read(id, value) ?? [],
  );
  return notes.length + messages.length > 0 ? { notes, messages } : undefined;
}

/** Takes out of the plan what was found in it. What was written anew since stays, and is found the next time. */
export function clearPrivate(doc: PlanDoc, { notes, messages }: PrivateInPlan): void {
  edit(doc, 'server', () => {
    const agenda = root(doc, 'agenda');
    for (const [step, note] of notes) {
      const value = agenda.get(step);
      if (noteIn(value) !== note) continue;
      if (value instanceof Y.Map) put(value, NOTE, '');
      else put(agenda, step, { ...(value as object), [NOTE]: '' });
    }
    for (const { id } of messages) drop(root(doc, 'messages'), id);
  });
}

const NOTE = 'facilitatorNote';

function noteIn(step: unknown): string | undefined {
  const note =
    step instanceof Y.Map
      ? (step as Y.Map<unknown>).get(NOTE)
      : typeof step === 'object' && step !== null && NOTE in step && step[NOTE];
  if (typeof note === 'string') return note;
  return isText(note) ? note.toString() : undefined;
}

/**
 * Writes the marks, so that each table's pages hear that its messages are others now.
 * @param marks by table; a table that is not among them has no messages
 */
export function tellTables(doc: PlanDoc, marks: Readonly<Record<string, string>>): void {
  edit(doc, 'server', () => {
    const told = root(doc, 'told');
    for (const table of told.keys()) if (!(table in marks)) drop(told, table);
    for (const [table, mark] of Object.entries(marks)) if (told.get(table) !== mark) put(told, table, mark);
  });
}
