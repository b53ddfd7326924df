/**
 * Approaches in a report: each table's move, what people answered alone, and what was said to the questions of the deck.
 * @module
 */
import { approaches, chooser } from '../../cards/decks/approaches.ts';
import type { GatheredTable } from '../../model/gather/gathered.ts';
import type { ReportPart } from '../../report/materials.ts';
import { askedBlocks } from '../../report/questions.ts';
import type { Block, Sheet } from '../../report/report.ts';
import { moveOf } from './moves.ts';

const TITLES = new Map(approaches.map(({ id, title }) => [id, title]));
const FORM = 'chooser';

export const report: ReportPart = {
  sections: async (materials) => {
    const moves = materials.tables.flatMap((table) => moveRow(table));
    const blocks: Block[] = [];
    if (moves.length > 0)
      blocks.push({
        kind: 'grid',
        title: 'From where we are to where we want to be next',
        head: ['Table', 'Now', 'Next', 'Why'],
        rows: moves,
      });
    for (const { title, view } of materials.tables) {
      const shown = view.spreads[FORM]?.shown;
      if (!shown) continue;
      blocks.push(
        {
          kind: 'heading',
          words: `Five questions, answered alone at ${title}`,
          quiet: `${shown.people} people`,
        },
        {
          kind: 'pairs',
          items: chooser.dimensions.map(({ id, question, options }) => ({
            term: question,
            words: options
              .map(({ id: option, label }) => ({ label, people: shown.counts[id]?.[option] ?? 0 }))
              .filter(({ people }) => people > 0)
              .sort((a, b) => b.people - a.people)
              .map(({ label, people }) => `${label}: ${people}`)
              .join('\n'),
          })),
        },
      );
    }
    blocks.push(...(await askedBlocks(materials, 'approaches')));
    return [{ id: 'approaches', part: 'ways', title: 'Approaches', lead: '', blocks }];
  },
  sheets: ({ tables }) => [chooserSheet(tables)],
};

function moveRow({ title, view }: GatheredTable): string[][] {
  const { now, next, why } = moveOf(view);
  if (now.length === 0 && next.length === 0 && !why) return [];
  const named = (ids: readonly string[]) => ids.map((id) => TITLES.get(id) ?? id).join(', ');
  return [[title, named(now), named(next), why]];
}

const chooserSheet = (tables: readonly GatheredTable[]): Sheet => ({
  id: FORM,
  head: ['Table', 'Question', 'Answer', 'People'],
  rows: tables.flatMap(({ title, view }) => {
    const shown = view.spreads[FORM]?.shown;
    if (!shown) return [];
    return chooser.dimensions.flatMap(({ id, question, options }) =>
      options.map(({ id: option, label }) => [
        title,
        question,
        label,
        String(shown.counts[id]?.[option] ?? 0),
      ]),
    );
  }),
});
