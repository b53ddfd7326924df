/**
 * Makes a report of what a workshop has written.
 * @module
 */
import { credits } from '../cards/decks/credits.ts';
import type { Gathered } from '../model/gather/gathered.ts';
import { inWords } from '../model/number-words.ts';
import { hostOf, type PlanView } from '../model/plan/plan-view.ts';
import { dayAt, dayInWords } from './day.ts';
import type { Materials, ReportPart } from './materials.ts';
import { whoTookPart } from './people.ts';
import { responsesSheet } from './responses-sheet.ts';
import { type PartId, PARTS, type Report, type Said, USUAL_PARTS } from './report.ts';

export type Choice = {
  /** What is in it; the usual parts without it. */
  parts?: readonly PartId[] | undefined;
  /** True when the gathered tables are one that was chosen. */
  oneTable?: boolean;
};

/**
 * Makes the report.
 * @param brought what each activity brings, in the order of the record
 */
export async function composeReport(
  gathered: Gathered,
  brought: readonly ReportPart[],
  { parts = USUAL_PARTS, oneTable = false }: Choice = {},
): Promise<Report> {
  const { plan, tables, at } = gathered;
  const deeds = (await Promise.all(brought.map((part) => part.deeds?.(gathered) ?? []))).flat();
  const materials: Materials = { ...gathered, deeds, asides: asidesOf(gathered, brought) };
  const made = await Promise.all(brought.map((part) => part.sections?.(materials) ?? []));
  const all = [...made.flat(), whoTookPart(gathered)].filter(({ blocks }) => blocks.length > 0);
  const sheets = (await Promise.all(brought.map((part) => part.sheets?.(materials) ?? []))).flat();
  const day = dayOf(plan, at);
  return {
    title: plan.workshop['title'] ?? '',
    line: lineOf(gathered, day),
    day,
    at,
    table: oneTable ? tables[0]?.title : undefined,
    parts: PARTS.filter((part) => all.some((section) => section.part === part)),
    sections: PARTS.flatMap((part) =>
      parts.includes(part) ? all.filter((section) => section.part === part) : [],
    ),
    sheets: [responsesSheet(all, tables), ...sheets],
    credits: credits.map(({ acknowledgement }) => acknowledgement),
  };
}

function asidesOf(gathered: Gathered, brought: readonly ReportPart[]): Materials['asides'] {
  const all = new Map<string, Said[]>();
  for (const { asides } of brought)
    for (const [id, said] of asides?.(gathered) ?? []) all.set(id, [...(all.get(id) ?? []), ...said]);
  return all;
}

/** The day on which the first step began; before any has, the day of the report. In London, where the workshops are. */
function dayOf({ begun }: Pick<PlanView, 'begun'>, at: number): string {
  // Older records have steps that began at no time.
  const moments = Object.values(begun).filter((moment) => moment > 0);
  const first = moments.reduce((least, moment) => Math.min(least, moment), moments[0] ?? at);
  return dayAt(first);
}
function lineOf({ plan, tables }: Gathered, day: string): string {
  const seats = new Set(tables.map(({ id }) => id));
  const people = Object.values(plan.people).filter(
    ({ kind, removed, tableId }) =>
      kind === 'participant' && !removed && tableId !== undefined && seats.has(tableId),
  ).length;
  const guests = tables.reduce((sum, { view }) => sum + Object.keys(view.guests).length, 0);
  const here = people + guests;
  const at = `${inWords(tables.length)} ${tables.length === 1 ? 'table' : 'tables'}`;
  const who = here === 0 ? '' : ` ${here} ${here === 1 ? 'person' : 'people'} at ${at}.`;
  return `${dayInWords(day)}.${who} Run by ${hostOf(plan, 'a facilitator')}.`;
}
