/**
 * Actions in a report: what the room will do, by date, each with where it came from.
 * @module
 */
import { askedIn } from '../../cards/asked-questions.ts';
import { DECK_TITLES } from '../../cards/deck-titles.ts';
import { questions } from '../../cards/index.ts';
import type { Gathered, GatheredTable } from '../../model/gather/gathered.ts';
import { begunInWords, inWords } from '../../model/number-words.ts';
import { tablesOf } from '../../model/plan/plan-view.ts';
import { numberTables, tableTitle } from '../../model/plan/table-names.ts';
import { entryAt } from '../../model/record.ts';
import { type ActionView, byRank } from '../../model/table/table-view.ts';
import type { ReportPart } from '../../report/materials.ts';
import type { Block, Deed } from '../../report/report.ts';
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
  sections: ({ deeds: all }) => {
    const kept = all.filter(({ last }) => last !== undefined);
    const over = ({ last, state }: Deed) => last !== undefined && (state === 'done' || state === 'let-go');
    const dated = all
      .filter((deed) => !over(deed))
      .map((deed, place) => ({ ...deed, id: String(place), rank: place, due: deed.due }))
      .sort(byDue)
      .map(({ id: _, rank: __, ...deed }): Deed => deed);
    return [
      {
        id: 'became',
        part: 'deeds',
        title: 'What became of last time’s actions',
        lead: kept.length > 0 ? becameOf(kept) : '',
        blocks: kept.length > 0 ? [becameGrid(kept)] : [],
      },
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
    ...(action.last !== undefined && { last: STATE_WORDS[action.last], why: action.why?.trim() ?? '' }),
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

/** “Of six actions, three are done, two are under way and one was let go.” */
function becameOf(kept: readonly Deed[]): string {
  const parts = BECAME.flatMap(([state, one, many]) => {
    const count = kept.filter((deed) => deed.state === state).length;
    return count > 0 ? [`${inWords(count)} ${count === 1 ? one : many}`] : [];
  });
  const said = [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' and ');
  return `Of ${inWords(kept.length)} ${kept.length === 1 ? 'action' : 'actions'}, ${said}.`;
}
const BECAME = [
  ['done', 'is done', 'are done'],
  ['under-way', 'is under way', 'are under way'],
  ['let-go', 'was let go', 'were let go'],
  ['to-do', 'is still to do', 'are still to do'],
] as const;

const becameGrid = (kept: readonly Deed[]): Block => ({
  kind: 'grid',
  title: '',
  head: ['Action', 'Who', 'Table', 'Last time', 'Now', 'Why'],
  rows: kept.map(({ what, who, table, last = '', stateWords, why = '' }) => [
    what,
    who,
    String(table),
    last,
    stateWords,
    why,
  ]),
});

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
