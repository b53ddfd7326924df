/**
 * Edits about the people at a table and the cards they have opened or written.
 * @module
 */
import type { OwnCard } from '../../cards/card.ts';
import { type Origin, edit, root, type TableDoc, type Doc } from '../document.ts';
import { drop, put } from '../put.ts';
import { readEntry } from '../root.ts';
import { type Guest, TABLE_ROOTS } from './table-view.ts';

/** Remembers that the table has opened a card. Only the first time writes anything. */
export function openCard(doc: TableDoc, origin: Origin, card: string): void {
  const opened = root(doc, 'opened');
  if (!opened.has(card)) edit(doc, origin, () => put(opened, card, true));
}

/**
 * Raises or lowers a hand.
 * @param at when it was raised, in milliseconds since 1970, which orders hands; `undefined` lowers it
 */
export function setHand(doc: TableDoc, origin: Origin, person: string, at: number | undefined): void {
  const hands = root(doc, 'hands');
  if (at === undefined) {
    if (hands.has(person)) edit(doc, origin, () => drop(hands, person));
  } else if (readEntry(hands, TABLE_ROOTS.hands, person) === undefined)
    edit(doc, origin, () => put(hands, person, at));
}

/** Adds somebody who has no device, as a name that the scribe can tap. */
export function addGuest(doc: TableDoc, origin: Origin, { id, name, role }: Guest): void {
  edit(doc, origin, () => put(root(doc, 'guests'), id, role ? { name, role } : { name }));
}

/** Adds or rewrites an own card: in a table's document for that table, in the plan for all tables. */
export function putOwnCard(
  doc: Doc<'plan' | 'table'>,
  origin: Origin,
  { id, kind: _, ...card }: OwnCard,
): void {
  edit(doc, origin, () => put(root(doc, 'cards'), id, card));
}

/** Takes an own card off the shelf. Its responses stay in the document. */
export function removeOwnCard(doc: Doc<'plan' | 'table'>, origin: Origin, id: string): void {
  edit(doc, origin, () => drop(root(doc, 'cards'), id));
}
