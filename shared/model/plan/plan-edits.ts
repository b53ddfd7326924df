/**
 * Edits of the plan by the server: what only the server may write.
 * @module
 */
import { formats } from '../../cards/decks/formats.ts';
import { putNote } from '../backstage/backstage-edits.ts';
import { NO_NOTE } from './agenda-edits.ts';
import { type Person, PLAN_ROOTS } from './plan-view.ts';
import { type BackstageDoc, edit, type PlanDoc, readRoot, root } from '../document.ts';
import { largest } from '../extremes.ts';
import { drop, put } from '../put.ts';

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
    stepsOf(format).forEach(({ id, ...step }, order) =>
      root(doc, 'agenda').set(id, { ...step, ...NO_NOTE, order }),
    );
  });
}

/** Writes what a new workshop's facilitators find for themselves: the notes of its format. For the server, once. */
export function createBackstage(doc: BackstageDoc, { format }: Pick<NewPlan, 'format'>): void {
  for (const { id, facilitatorNote } of stepsOf(format)) putNote(doc, 'server', id, facilitatorNote);
}

const stepsOf = (format: string) => formats.find(({ id }) => id === format)?.steps ?? [];

/**
 * Makes the plan's tables equal to the list. People whose table is gone lose their seat and are asked to choose
 * another. For the server.
 */
export function putTables(doc: PlanDoc, list: readonly { id: string; name: string }[]): void {
  edit(doc, 'server', () => {
    const tables = root(doc, 'tables');
    const listed = new Set(list.map(({ id }) => id));
    for (const id of tables.keys()) if (!listed.has(id)) drop(tables, id);
    const known = readRoot(doc, 'tables', PLAN_ROOTS.tables);
    let next = largest([-1, ...Object.values(known).map(({ order }) => order)]) + 1;
    for (const { id, name } of list) {
      if (known[id]?.name !== name) put(tables, id, { name, order: known[id]?.order ?? next++ });
    }
    for (const { id, tableId } of Object.values(readRoot(doc, 'people', PLAN_ROOTS.people))) {
      if (tableId !== undefined && !listed.has(tableId)) seatPerson(doc, id, undefined);
    }
  });
}

/** Facilitators may write this root too, so an entry may be anything: then there is nobody. */
const personIn = (doc: PlanDoc, id: string): Person | undefined =>
  PLAN_ROOTS.people.read(id, root(doc, 'people').get(id));

/** Writes where somebody sits; `undefined` for nowhere. Somebody who was removed gets no seat. For the server. */
export function seatPerson(doc: PlanDoc, id: string, tableId: string | undefined): void {
  changePerson(doc, id, ({ id: _, tableId: __, ...person }) => ({ ...person, ...(tableId && { tableId }) }));
}

/** Writes what somebody is called from now on. For the server. */
export function namePerson(doc: PlanDoc, id: string, name: string): void {
  changePerson(doc, id, ({ id: _, ...person }) => ({ ...person, name }));
}

/** Marks somebody as removed from the workshop. Their name stays beside their words. For the server. */
export function markRemoved(doc: PlanDoc, id: string): void {
  changePerson(doc, id, ({ id: _, tableId: __, ...person }) => ({ ...person, removed: true }));
}

/** Forgets somebody who was removed. Only for people who have no words anywhere. For the server. */
export function forgetRemoved(doc: PlanDoc, id: string): void {
  if (personIn(doc, id)?.removed) edit(doc, 'server', () => drop(root(doc, 'people'), id));
}

/** Writes what the workshop is called from now on. For the server. */
export function putTitle(doc: PlanDoc, title: string): void {
  edit(doc, 'server', () => put(root(doc, 'workshop'), 'title', title));
}

/** Notes whether the door is open to newcomers. The registry decides. For the server. */
export function noteDoor(doc: PlanDoc, open: boolean): void {
  edit(doc, 'server', () => put(root(doc, 'workshop'), 'door', open ? 'open' : 'closed'));
}

/** Notes a changed join code, for the pages that show it. For the server. */
export function noteNewCode(doc: PlanDoc, code: string): void {
  edit(doc, 'server', () => put(root(doc, 'workshop'), 'code', code));
}

function changePerson(doc: PlanDoc, id: string, change: (person: Person) => Omit<Person, 'id'>): void {
  edit(doc, 'server', () => {
    const person = personIn(doc, id);
    if (person && !person.removed) put(root(doc, 'people'), id, change(person));
  });
}

/**
 * Writes who somebody is and where they sit. A removed person is not written: nobody comes back under an id that was
 * removed. For the server, because identity is its word and never a client's.
 */
export function putPerson(doc: PlanDoc, { id, ...person }: Person): void {
  edit(doc, 'server', () => {
    if (!personIn(doc, id)?.removed) put(root(doc, 'people'), id, person);
  });
}
