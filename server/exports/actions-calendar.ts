/**
 * Actions with a date as a calendar, RFC 5545. SPEC E7.
 * @module
 */
import { byDue, STATE_WORDS } from '../../shared/activities/actions/order.ts';
import type { RoomAction, RoomActions } from '../../shared/activities/actions/room.ts';
import { readable } from '../../shared/activities/map/files/readable.ts';
import { nextTurn } from '../next-turn.ts';
import { sourceWords } from './action-words.ts';

/** Calendars show a line of a title; the whole of it stands in the description as far as this. */
const LONGEST_TITLE = 200;
const LONGEST_TEXT = 1000;
/** A calendar ends here; the earliest dates are in it. */
const MOST_EVENTS = 1000;
/** Lines are folded letter by letter, 2 ms for a long event, so this thread is given up after so many. */
const IN_ONE_TURN = 10;

/**
 * Writes one event of a whole day for each action that has a date. Words without a date in them, such as “half-term”, have no place
 * in a calendar. What was let go is there as cancelled, so that whoever takes the calendar again sees it go.
 * @param now milliseconds since 1970
 */
export async function actionsCalendar(
  workshop: { id: string; title: string },
  all: RoomActions,
  now: number,
): Promise<string> {
  // Fetched here, because most servers write no calendar for days.
  const {
    default: ical,
    ICalCalendarMethod,
    ICalEventStatus,
    ICalEventTransparency,
  } = await import('ical-generator');
  const says = await sourceWords(all);
  const tables = new Map(all.tables.map((each) => [each.number, each]));
  const newCalendar = () =>
    ical({
      name: cut(`Actions, ${workshop.title}`, LONGEST_TITLE),
      prodId: { company: 'strategic-exchange', product: 'what we will do', language: 'EN' },
      method: ICalCalendarMethod.PUBLISH,
    });
  const dated = all.actions
    .filter((action): action is RoomAction & { due: string } => action.due !== undefined)
    .sort(byDue)
    .slice(0, MOST_EVENTS);
  const written: string[] = [];
  let calendar = newCalendar();
  for (const [place, { id, table, what, who, by, due, state, source }] of dated.entries()) {
    if (place > 0 && place % IN_ONE_TURN === 0) {
      written.push(eventsOf(calendar.toString()));
      calendar = newCalendar();
      await nextTurn();
    }
    const lines = [
      what.length > LONGEST_TITLE && cut(what, LONGEST_TEXT),
      who && `Who: ${who}`,
      `By when: ${by}`,
      `State: ${STATE_WORDS[state]}`,
      says(source) && `From: ${says(source)}`,
      tables.get(table)?.title,
    ];
    calendar.createEvent({
      // Ids of entries are anybody's words, and a table that was brought back as a copy has those of the other.
      id: `${tables.get(table)?.id}-${encodeURIComponent(cut(id, LONGEST_TITLE))}@${workshop.id}`,
      stamp: new Date(now),
      start: new Date(`${due}T00:00:00Z`),
      allDay: true,
      timezone: null,
      summary: cut(what.replace(/\s+/g, ' ').trim(), LONGEST_TITLE),
      description: lines.filter(Boolean).join('\n'),
      status: state === 'let-go' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // A promise is no appointment: nobody is busy that day.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  const last = calendar.toString();
  const end = last.lastIndexOf(END);
  const begin = dated.length > 0 ? last.indexOf(`\n${BEGIN_EVENT}`) + 1 : end;
  return [last.slice(0, begin), ...written, last.slice(begin)].join('');
}

/** No line of an event's own words begins so: they stand behind a name, or behind the space of a folded line. */
const BEGIN_EVENT = 'BEGIN:VEVENT';
const END = 'END:VCALENDAR';
const eventsOf = (calendar: string) =>
  calendar.slice(calendar.indexOf(`\n${BEGIN_EVENT}`) + 1, calendar.lastIndexOf(END));

const cut = (words: string, longest: number): string =>
  readable(words.length > longest ? `${words.slice(0, longest)}…` : words);
