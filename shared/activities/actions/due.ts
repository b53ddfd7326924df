/**
 * The calendar date in what people say of “by when”. They say it in their own words, so most of it may be no date at all.
 * @module
 */
const DAY_MS = 86_400_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
/** Nobody says more than this of a date; whatever comes after is not looked at. */
const LONGEST = 120;

/** Year, month and day stand in another order in each; the second is how British people write numbers. */
const FORMS: readonly [RegExp, year: number, month: number, day: number][] = [
  [/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/, 1, 2, 3],
  [/\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/, 3, 2, 1],
  [new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?\\b`, 'i'), 3, 2, 1],
  [new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b`, 'i'), 3, 1, 2],
];

/**
 * Returns the first date in some words, as `2026-12-12`; `undefined` for “half-term”. A date without a year is the first such day
 * that is not long before `from`.
 * @param from when the words were written, in milliseconds since 1970
 */
export function dueOf(by: string, from: number): string | undefined {
  const words = by.slice(0, LONGEST).replace(/\s+/g, ' ');
  for (const [form, year, month, day] of FORMS) {
    const found = form.exec(words);
    if (!found) continue;
    const said = found[month] ?? '';
    const monthNumber = /^\d/.test(said) ? Number(said) : MONTHS.indexOf(said.slice(0, 3).toLowerCase()) + 1;
    const date = dateOf(found[year], monthNumber, Number(found[day]), from);
    if (date) return date;
  }
  return undefined;
}

/** Somebody who writes “3 November” on the 10th looks back; two months later they mean next year's. */
const LOOKS_BACK_DAYS = 45;
/** From a leap year to the next one that may be eight years on. */
const YEARS_AHEAD = 8;

function dateOf(year: string | undefined, month: number, day: number, from: number): string | undefined {
  if (year) return written(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
  const earliest = new Date(from - LOOKS_BACK_DAYS * DAY_MS);
  const first = earliest.getUTCFullYear();
  for (let ahead = 0; ahead <= YEARS_AHEAD; ahead += 1) {
    const date = written(first + ahead, month, day);
    if (date && date >= earliest.toISOString().slice(0, 10)) return date;
  }
  return undefined;
}

/** Returns a date as text; `undefined` when the calendar has no such day. */
function written(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isThere =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 2999;
  return isThere ? date.toISOString().slice(0, 10) : undefined;
}
