/**
 * Edits of what one person says about something: agreement, whether a practice could work here, having finished.
 * @module
 */
import { type Origin, edit, root, type TableDoc } from '../document.ts';
import { drop, put } from '../put.ts';
import { opinionKey, readEntry, type RootDefinition } from '../root.ts';
import { TABLE_ROOTS, type Transfer } from './table-view.ts';

/** Sets or takes back somebody's agreement with a response. */
export function setAgreement(
  doc: TableDoc,
  origin: Origin,
  response: string,
  person: string,
  agrees: boolean,
): void {
  set(doc, origin, 'agreements', opinionKey(response, person), agrees || undefined);
}

/** Sets whether a practice card could work here; `undefined` takes the answer back. */
export function setTransfer(
  doc: TableDoc,
  origin: Origin,
  practice: string,
  person: string,
  value: Transfer | undefined,
): void {
  set(doc, origin, 'transfers', opinionKey(practice, person), value);
}

/** Sets whether somebody has finished their own part of a step. */
export function setFinished(
  doc: TableDoc,
  origin: Origin,
  step: string,
  person: string,
  done: boolean,
): void {
  set(doc, origin, 'finished', opinionKey(step, person), done || undefined);
}

function set(
  doc: TableDoc,
  origin: Origin,
  name: 'agreements' | 'transfers' | 'finished',
  key: string,
  value: unknown,
) {
  const opinions = root(doc, name);
  if (readEntry(opinions, TABLE_ROOTS[name] as RootDefinition<unknown>, key) === value) return;
  edit(doc, origin, () => (value === undefined ? drop(opinions, key) : put(opinions, key, value)));
}
