/**
 * Edits of the plan by the server: what only the server may write.
 * @module
 */
import type * as Y from 'yjs';
import { formats } from '../../cards/decks/formats.ts';
import type { Person } from './plan-view.ts';
import { edit, root, type PlanDoc } from '../document.ts';

export type NewPlan = {
  title: string;
  host?: string;
  /** The id of a ready-made format. An unknown id gives an empty agenda. */
  format: string;
  tables: readonly { id: string; name: string }[];
};

/** Writes the plan of a new workshop. For the server, once, before anybody can open the document. */
export function createPlan(doc: PlanDoc, { title, host, format, tables }: NewPlan): void {
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

/**
 * Makes the plan's tables equal to the list. People whose table is gone lose their seat and are asked to choose
 * another. For the server.
 */
export function putTables(doc: PlanDoc, list: readonly { id: string; name: string }[]): void {
  edit(doc, 'server', () => {
    const tables = root(doc, 'tables') as Y.Map<{ name: string; order: number }>;
    for (const id of tables.keys()) if (!list.some((table) => table.id === id)) tables.delete(id);
    for (const { id, name } of list) {
      const known = tables.get(id);
      const next = Math.max(-1, ...[...tables.values()].map(({ order }) => order)) + 1;
      if (known?.name !== name) tables.set(id, { name, order: known?.order ?? next });
    }
    for (const [id, person] of peopleIn(doc)) {
      if (person.tableId !== undefined && !tables.has(person.tableId)) seatPerson(doc, id, undefined);
    }
  });
}

/** Only the server writes this root, so its entries have the shape the server gave them. */
const peopleIn = (doc: PlanDoc) => root(doc, 'people') as Y.Map<Omit<Person, 'id'>>;

/** Writes where somebody sits; `undefined` for nowhere. Somebody who was removed gets no seat. For the server. */
export function seatPerson(doc: PlanDoc, id: string, tableId: string | undefined): void {
  changePerson(doc, id, ({ tableId: _, ...person }) => ({ ...person, ...(tableId && { tableId }) }));
}

/** Marks somebody as removed from the workshop. Their name stays beside their words. For the server. */
export function markRemoved(doc: PlanDoc, id: string): void {
  changePerson(doc, id, ({ tableId: _, ...person }) => ({ ...person, removed: true }));
}

/** Notes a changed join code, for the pages that show it. For the server. */
export function noteNewCode(doc: PlanDoc, code: string): void {
  edit(doc, 'server', () => root(doc, 'workshop').set('code', code));
}

function changePerson(
  doc: PlanDoc,
  id: string,
  change: (person: Omit<Person, 'id'>) => Omit<Person, 'id'>,
): void {
  edit(doc, 'server', () => {
    const people = peopleIn(doc);
    const person = people.get(id);
    if (person && !person.removed) people.set(id, change(person));
  });
}

/**
 * Writes who somebody is and where they sit. A removed person is not written: nobody comes back under an id that was
 * removed. For the server, because identity is its word and never a client's.
 */
export function putPerson(doc: PlanDoc, { id, ...person }: Person): void {
  edit(doc, 'server', () => {
    const people = peopleIn(doc);
    if (!people.get(id)?.removed) people.set(id, person);
  });
}
