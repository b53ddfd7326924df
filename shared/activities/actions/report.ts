/**
 * Actions in a report: what the room will do, by date, each with where it came from.
 * @module
 */
import { askedIn } from '../../cards/asked-questions.ts';
import { DECK_TITLES } from '../../cards/deck-titles.ts';
import { questions } from '../../cards/index.ts';
import type { Gathered, GatheredTable } from '../../model/gather/gathered.ts';
import { begunInWords } from '../../model/number-words.ts';
import { tablesOf } from '../../model/plan/plan-view.ts';
import { numberTables, tableTitle } from '../../model/plan/table-names.ts';
import { entryAt } from '../../model/record.ts';
import { type ActionView, byRank } from '../../model/table/table-view.ts';
import type { ReportPart } from '../../report/materials.ts';
import type { Deed } from '../../report/report.ts';
import { byDue, dueDate, STATE_WORDS, stateOf } from './order.ts';
import { MOST_OF_A_TABLE } from './room.ts';
import { type Source, sourceOf } from './source.ts';

export const report: ReportPart = {
  deeds: async ({ tables, plan, at }) => {
    const titles = await titlesOf(tables, plan);
    return tables.flatMap((table) =>
      standing(table).map((action) => deedOf(table, action, plan, at, titles)),
    );
  },
  sections: ({ deeds }) => {
    const dated = deeds
      .map((deed, place) => ({ ...deed, id: String(place), rank: place, due: deed.due }))
      .sort(byDue)
      .map(({ id: _, rank: __, ...deed }): Deed => deed);
    return [
      {
        id: 'deeds',
        part: 'deeds',
        title: 'What we will do',
        lead: leadOf(dated),
        blocks: dated.length > 0 ? [{ kind: 'deeds', deeds: dated }] : [],
      },
    ];
  },
};

const standing = ({ view }: GatheredTable): ActionView[] =>
  Object.values(view.actions)
    .filter(({ removedBy }) => !removedBy)
    .sort(byRank)
    .slice(0, MOST_OF_A_TABLE);

function deedOf(
  { number, view }: GatheredTable,
  action: ActionView,
  plan: Gathered['plan'],
  at: number,
  titles: ReadonlyMap<string, string>,
): Deed {
  const source = sourceOf(action, view);
  const card = questions.find(({ id }) => id === action.card);
  const own = entryAt(view.cards, action.card) ?? entryAt(plan.cards, action.card);
  return {
    what: action.what.trim(),
    who: action.who.trim(),
    by: action.by.trim(),
    due: dueDate(action, at),
    state: stateOf(action),
    stateWords: STATE_WORDS[stateOf(action)],
    table: number,
    card: action.card,
    from: fromOf(source, own?.code, titles),
    challenge: card?.challenge ?? own?.challenge,
  };
}

function fromOf(source: Source, code: string | undefined, titles: ReadonlyMap<string, string>): string {
  switch (source.kind) {
    case 'card':
      return source.code;
    case 'own':
      return code ?? 'Own card';
    case 'theme':
      return source.words ? `Theme: ${source.words}` : 'A theme';
    case 'asked': {
      const deck = Object.entries(DECK_TITLES).find(([id]) => id === source.deck)?.[1];
      return titles.get(`${source.deck}:${source.item}`) ?? deck ?? '';
    }
    case 'told': {
      const told = titles.get(source.table);
      return told ? `The story of ${told}` : 'A story';
    }
    case 'directly':
      return '';
  }
}

/** What the decks call the items that actions came from, and what tables are called, by their ids. */
async function titlesOf(
  tables: readonly GatheredTable[],
  plan: Gathered['plan'],
): Promise<Map<string, string>> {
  const decks = new Set(
    tables.flatMap((table) =>
      standing(table).flatMap((action) => {
        const source = sourceOf(action, table.view);
        return source.kind === 'asked' ? [source.deck] : [];
      }),
    ),
  );
  const asked = (await Promise.all([...decks].map((deck) => askedIn(deck)))).flat();
  return new Map([
    ...asked.map(({ id, title }) => [id.slice(0, id.lastIndexOf(':')), title] as const),
    ...numberTables(tablesOf(plan)).map((table) => [table.id, tableTitle(table)] as const),
  ]);
}

/** “Eight actions. Two have no name yet, one no date.” */
function leadOf(deeds: readonly Deed[]): string {
  const open = deeds.filter(({ state }) => state !== 'let-go');
  const nameless = open.filter(({ who }) => !who).length;
  const dateless = open.filter(({ by }) => !by).length;
  const all = `${begunInWords(deeds.length)} ${deeds.length === 1 ? 'action' : 'actions'}.`;
  if (nameless === 0 && dateless === 0)
    return deeds.length === 1
      ? `${all} It has a name and a date.`
      : `${all} Every one has a name and a date.`;
  const missing = [
    ...(nameless > 0 ? [`${begunInWords(nameless)} without a name.`] : []),
    ...(dateless > 0 ? [`${begunInWords(dateless)} without a date.`] : []),
  ];
  return [all, ...missing].join(' ');
}
