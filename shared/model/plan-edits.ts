/**
 * Edits of the plan: by facilitators, and by the server itself for what only it may say.
 * @module
 */
import type * as Y from 'yjs';
import { formats } from '../cards/decks/formats.ts';
import type { Person } from './plan-view.ts';
import { edit, root } from './schema.ts';

export type NewPlan = {
  title: string;
  host?: string;
  /** The id of a format; any other id gives an empty agenda. */
  format: string;
  tables: readonly { id: string; name: string }[];
};

/** Writes a new workshop's plan. For the server, once, before anybody can open the document. */
export function createPlan(doc: Y.Doc, { title, host, format, tables }: NewPlan): void {
  edit(doc, 'server', () => {
    const workshop = root(doc, 'workshop');
    workshop.set('title', title);
    workshop.set('format', format);
    if (host) workshop.set('host', host);
    tables.forEach(({ id, name }, order) => root(doc, 'tables').set(id, { name, order }));
    const steps = formats.find(({ id }) => id === format)?.steps ?? [];
    steps.forEach(({ id, ...step }, order) => root(doc, 'agenda').set(id, { ...step, order }));
  });
}

/** Writes who somebody is and where they sit. For the server: identity is its word, never a client's. */
export function putPerson(doc: Y.Doc, { id, ...person }: Person): void {
  edit(doc, 'server', () => root(doc, 'people').set(id, person));
}
