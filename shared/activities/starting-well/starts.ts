/**
 * What tables rated and chose, for the page, the stage and the report.
 * @module
 */
import { askedId, CHOSEN_STARTS } from '../../cards/asked.ts';
import { startingProcesses } from '../../cards/decks/accounts.ts';
import { inWords } from '../../model/number-words.ts';
import type { AnswerCounts, Spread } from '../../model/table/spread.ts';
import { picksFrom } from '../../model/table/pick-edits.ts';
import type { TableView } from '../../model/table/table-view.ts';
import { STARTING_MARKS } from '../forms.ts';

export const FORM = startingProcesses.map(({ id }) => ({ id, options: STARTING_MARKS }));
/** How many a table chooses. */
export const THREE = 3;

export type StartingMark = (typeof STARTING_MARKS)[number];

/** The id under which a statement's actions are kept. */
export const actionCard = (process: string): string => askedId('starting-well', process, 0);

const TITLES = new Map(startingProcesses.map(({ id, title }) => [id, title]));

/** Pure: what stands out, in a sentence or two; empty when nothing does. */
export function noticed(people: number, counts: AnswerCounts): string {
  const of = (id: string, mark: StartingMark) => counts[id]?.[mark] ?? 0;
  const all = FORM.filter(({ id }) => of(id, 'not-yet') === people).map(({ id }) => id);
  const split = FORM.map(({ id }) => {
    const groups = STARTING_MARKS.map((mark) => of(id, mark)).filter((group) => group > 0);
    return { id, groups: groups.length, largest: Math.max(0, ...groups) };
  })
    .filter(({ groups }) => groups > 1)
    .sort((a, b) => b.groups - a.groups || a.largest - b.largest)[0];
  const sentences: string[] = [];
  if (all[0]) sentences.push(`All ${inWords(people)} said “not yet” to “${TITLES.get(all[0])}”.`);
  if (split) sentences.push(`You are split on “${TITLES.get(split.id)}”.`);
  return sentences.join(' ');
}

export type RoomStart = {
  process: string;
  counts: Record<StartingMark, number>;
  /** The numbers of the tables that chose it. */
  chosenBy: number[];
};

/** Pure: the ratings of all tables that have opened theirs, and what all tables chose. In the deck's order. */
export function roomStarts(
  tables: readonly { number: number; view: { picks: TableView['picks']; spreads: Record<string, Spread> } }[],
): { people: number; rows: RoomStart[] } {
  const opened = tables.flatMap(({ view }) => view.spreads['starting-well']?.shown ?? []);
  const chosen = tables.map(({ number, view }) => ({
    number,
    picks: new Set(picksFrom(view, CHOSEN_STARTS)),
  }));
  const rows = FORM.map(({ id }) => {
    const sum = (mark: StartingMark) =>
      opened.reduce((all, { counts }) => all + (counts[id]?.[mark] ?? 0), 0);
    return {
      process: id,
      counts: { yes: sum('yes'), 'not-yet': sum('not-yet'), 'not-for-us': sum('not-for-us') },
      chosenBy: chosen.flatMap(({ number, picks }) => (picks.has(id) ? [number] : [])),
    };
  });
  return { people: opened.reduce((all, { people }) => all + people, 0), rows };
}
