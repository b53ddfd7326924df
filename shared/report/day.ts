/**
 * Days as a report writes them.
 * @module
 */

/** Swedes write dates as ISO 8601 does. London, because that is where the workshops are. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });
const WRITTEN = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The day of a moment, as `2026-11-14`. @param at milliseconds since 1970 */
export const dayAt = (at: number): string => DAY.format(at);

/** A day in full: “Thursday 14 November 2026”. @param day as `2026-11-14` */
export const dayInWords = (day: string): string =>
  WRITTEN.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
