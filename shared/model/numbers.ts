/**
 * Numbers as documents hold them. Any client can write any number, so each is brought into its bounds when it is read:
 * no place far outside the sheet, no date that the calendar does not have, no rank that has no next one.
 * @module
 */
import * as v from 'valibot';

/** A number that is brought into these bounds. */
export const within = (least: number, most: number) =>
  v.pipe(v.number(), v.toMinValue(least), v.toMaxValue(most));

/** The largest rank or order that is read. Far above any list, and far below where adding one changes nothing. */
export const LAST_RANK = 1e12;
/** A place in a list. */
export const rank = within(-LAST_RANK, LAST_RANK);

/** The last moment that dates can express, in milliseconds since 1970. */
const LAST_MOMENT = 8.64e15;
/** A moment, in milliseconds since 1970. */
export const moment = within(0, LAST_MOMENT);
/** A length of time in milliseconds, which may have run over. */
export const duration = within(-LAST_MOMENT, LAST_MOMENT);
