/**
 * What people said, as a report has it.
 * @module
 */
import type { Gathered, GatheredTable } from '../model/gather/gathered.ts';
import type { PlanView } from '../model/plan/plan-view.ts';
import { entryAt } from '../model/record.ts';
import { type ResponseView, responsesOf } from '../model/table/table-view.ts';
import type { Credit } from '../model/writers.ts';
import type { Said } from './report.ts';

/** What people are called now: a name that was corrected, or taken off, is so everywhere. */
export const nameNow = (
  { people }: Pick<PlanView, 'people'>,
  { id, name }: { id: string; name: string },
): string => entryAt(people, id)?.name ?? name;

/** Pure: what was said to one card or question at all tables, what most agree with first, then in the order it was said. */
export function saidTo(gathered: Pick<Gathered, 'plan' | 'tables'>, card: string): Said[] {
  return gathered.tables
    .flatMap((table) =>
      responsesOf(table.view, card)
        .filter(({ removedBy, text }) => removedBy === undefined && text.trim() !== '')
        .map((response) => saidAt(gathered.plan, table, response)),
    )
    .sort((a, b) => b.agree - a.agree);
}

/** Pure: one response of a table. */
function saidAt(
  plan: Pick<PlanView, 'people'>,
  { number, view, agree, credits }: Pick<GatheredTable, 'number' | 'view' | 'agree' | 'credits'>,
  { id, text, author }: ResponseView,
): Said {
  return {
    words: text.trim(),
    by: nameNow(plan, author),
    hand: handOf(plan, view.guests, entryAt(credits, id)),
    table: number,
    agree: agree.get(id) ?? 0,
  };
}

const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Who typed or changed something, by the server's word: “typed by Bea”. */
function handOf(
  { people }: Pick<PlanView, 'people'>,
  guests: Readonly<Record<string, { name: string }>>,
  credit: Credit | undefined,
): string {
  if (!credit) return '';
  const named = (id: string) => entryAt(people, id)?.name ?? entryAt(guests, id)?.name ?? 'somebody';
  const typed = credit.typedBy ? [`typed by ${named(credit.typedBy)}`] : [];
  const changed =
    credit.changedBy.length > 0 ? [`changed by ${AND.format(credit.changedBy.map(named))}`] : [];
  return [...typed, ...changed].join(', ');
}
