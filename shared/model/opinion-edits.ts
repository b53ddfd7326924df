/**
 * Edits of one person's opinions: agreement, ratings, and whether another way could work here.
 * @module
 */
import type * as Y from 'yjs';
import { type Origin, edit, opinionKey, root } from './schema.ts';
import { type RatingScale, type Transfer, isRating } from './table-view.ts';

/** Says or takes back "I agree" with a response. */
export function setAgreement(
  doc: Y.Doc,
  origin: Origin,
  response: string,
  person: string,
  agrees: boolean,
): void {
  set(doc, origin, 'agreements', opinionKey(response, person), agrees || undefined);
}

/**
 * Rates a card from 1 to 5 on one scale; `undefined` takes the rating back.
 * @throws RangeError for any other number: a programming error, never a person's.
 */
export function setRating(
  doc: Y.Doc,
  origin: Origin,
  card: string,
  scale: RatingScale,
  person: string,
  value: number | undefined,
): void {
  if (value !== undefined && !isRating(value)) throw new RangeError(`a rating is 1 to 5, not ${value}`);
  set(doc, origin, 'ratings', opinionKey(card, scale, person), value);
}

/** Says whether a practice card could work here; `undefined` takes it back. */
export function setTransfer(
  doc: Y.Doc,
  origin: Origin,
  practice: string,
  person: string,
  value: Transfer | undefined,
): void {
  set(doc, origin, 'transfers', opinionKey(practice, person), value);
}

function set(
  doc: Y.Doc,
  origin: Origin,
  name: 'agreements' | 'ratings' | 'transfers',
  key: string,
  value: unknown,
) {
  const opinions = root(doc, name);
  if (opinions.get(key) === value) return;
  edit(doc, origin, () => (value === undefined ? opinions.delete(key) : opinions.set(key, value)));
}
