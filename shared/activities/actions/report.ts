/**
 * Actions in a report: what the room will do, by date, each with where it came from.
 * @module
 */
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
import { plainSource, type SourceNames, sourceNames } from './source-words.ts';

export const report: ReportPart = {
  deeds: async ({ tables, plan, at }) => {
    const found = tables.flatMap((table) =>
      standing(table).map((action) => ({ table, action, source: sourceOf(action, table.view) })),
    );
    const names = await sourceNames(
      found.map(({ source }) => source),
      // Also those that this report is not about.
      numberTables(tablesOf(plan)).map((table) => ({ id: table.id, title: tableTitle(table) })),
    );
    return found.map((each) => deedOf(each, plan, at, names));
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

type Found = { table: GatheredTable; action: ActionView; source: Source };

function deedOf(
  { table: { number, view }, action, source }: Found,
  plan: Gathered['plan'],
  at: number,
  names: SourceNames,
): Deed {
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
    from: fromOf(source, own?.code, names),
    challenge: card?.challenge ?? own?.challenge,
  };
}

function fromOf(source: Source, code: string | undefined, names: SourceNames): string {
  if (source.kind === 'own') return code ?? 'Own card';
  if (source.kind === 'asked') {
    const { deck, title } = names.asked(source);
    return title ?? deck ?? '';
  }
  if (source.kind === 'told') {
    const told = names.table(source.table);
    return told ? `The story of ${told}` : 'A story';
  }
  return plainSource(source) ?? '';
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
