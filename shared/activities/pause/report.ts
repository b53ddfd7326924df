/**
 * Pauses for thought in a report: what people chose to share, and what tables found it had in common. What nobody shared is in no
 * shared document, so it cannot be here.
 * @module
 */
import { questions } from '../../cards/index.ts';
import type { Gathered } from '../../model/gather/gathered.ts';
import { agendaOf, type PlanStep } from '../../model/plan/plan-view.ts';
import { nameNow } from '../../report/said.ts';
import type { ReportPart } from '../../report/materials.ts';
import type { Block, Said } from '../../report/report.ts';
import { isUnnamed } from './model/thoughts.ts';
import { type SharedThought, sortingOf, thoughtsShared } from './themes.ts';

/** A table's own, the room's once. */
type From = { table: number | undefined; thoughts: SharedThought[] };

export const report: ReportPart = {
  /** A pause on a question card: its thoughts stand below that question. */
  asides: (gathered) => {
    const asides = new Map<string, Said[]>();
    for (const step of pausesOf(gathered)) {
      const card = askedOn(step);
      if (card) asides.set(card, [...(asides.get(card) ?? []), ...sharedIn(gathered, step)]);
    }
    return asides;
  },
  sections: (materials) => {
    const blocks = pausesOf(materials).flatMap((step): Block[] => {
      const said = askedOn(step) ? [] : sharedIn(materials, step);
      const themes = themesIn(materials, step);
      if (said.length === 0 && themes.length === 0) return [];
      return [
        { kind: 'heading', words: step.title },
        ...(step.instructions ? [{ kind: 'words', words: step.instructions } as const] : []),
        ...(said.length > 0 ? [quotes(said)] : []),
        ...themes,
      ];
    });
    return [
      {
        id: 'thoughts',
        part: 'thoughts',
        title: 'Pauses for thought',
        lead: 'What people chose to share',
        blocks,
      },
    ];
  },
};

const pausesOf = ({ plan }: Gathered): PlanStep[] => agendaOf(plan).filter(({ kind }) => kind === 'pause');

/** The question card that a pause is about; `undefined` for any other pause. */
const askedOn = ({ ids }: PlanStep): string | undefined => questions.find(({ id }) => id === ids[0])?.id;

function sharedIn({ plan, tables }: Gathered, { id }: PlanStep): Said[] {
  const nobody = { responses: {} };
  const from: From[] = [
    { table: undefined, thoughts: thoughtsShared(id, nobody, plan) },
    ...tables.map(({ number, view }) => ({
      table: number,
      thoughts: thoughtsShared(id, view, { thoughts: {} }),
    })),
  ];
  return from.flatMap(({ table, thoughts }) =>
    thoughts.map((thought): Said => ({
      words: thought.text.trim(),
      by: isUnnamed(thought) ? '' : nameNow(plan, thought.author),
      hand: '',
      table,
      agree: 0,
      thought: true,
    })),
  );
}

function themesIn({ plan, tables }: Gathered, { id }: PlanStep): Block[] {
  return tables.flatMap(({ title, view }): Block[] => {
    const named = sortingOf(id, view, plan).themes.filter(({ theme }) => theme.name.trim() !== '');
    if (named.length === 0) return [];
    const items = named.map(({ theme, thoughts }) => ({
      term: theme.name.trim(),
      words: thoughts.map(({ text }) => text.trim()).join('\n'),
    }));
    return [
      { kind: 'heading', words: `What they have in common, ${title}` },
      { kind: 'pairs', items },
    ];
  });
}

const quotes = (said: readonly Said[]): Block => ({
  kind: 'list',
  items: said.map(({ words, by, table }) => ({
    words,
    by: `${by || 'Shared without a name'}${table === undefined ? '' : `, table ${table}`}`,
  })),
});
