/**
 * How a workshop ends, in words.
 * @module
 */
import type { PlannedEnd } from '../../../shared/model/plan/ending.ts';
import { clockTime, counted, inWords } from '../../lib/text/words.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** For how long before it a deletion is announced to everybody. */
const WARNED_MS = 7 * DAY;

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const withYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** `Saturday 14 December`, with the year when it is another one than now. */
export function dayOf(at: number, now: number): string {
  const other = new Date(at).getFullYear() !== new Date(now).getFullYear();
  return other ? withYear.format(at) : weekday.format(at).replace(',', '');
}

/** `Closed by Amina on 14 November.` */
export const closedWords = ({ at, by }: NonNullable<PlannedEnd['closed']>): string =>
  `Closed by ${by} on ${day.format(at)}.`;

/** How much is left: `30 days`, and on the last day `five hours` or `less than an hour`. */
export function leftWords(deleteAt: number, now: number): string {
  const left = deleteAt - now;
  if (left < HOUR) return 'less than an hour';
  const [count, what] = left < DAY ? [Math.floor(left / HOUR), 'hour'] : [Math.round(left / DAY), 'day'];
  return counted(count, what).replace(/^\d+/, inWords(count));
}

/** Whether everybody is told by now that it deletes itself. */
export const isNear = (deleteAt: number, now: number): boolean => deleteAt - now <= WARNED_MS;

/** The date first, then what is left: `It is deleted on Saturday 14 December, in five days.` */
export const deletionWords = (deleteAt: number, now: number): string => {
  const left = leftWords(deleteAt, now);
  const when =
    deleteAt - now < DAY ? `${dayOf(deleteAt, now)} at ${clockTime(deleteAt)}` : dayOf(deleteAt, now);
  return `It is deleted on ${when}, in ${left}.`;
};
