/**
 * Who does what, in a report: for each table the rows it looked at, and what nobody does.
 * @module
 */
import { roles } from '../../cards/decks/roles.ts';
import type { ReportPart } from '../../report/materials.ts';
import { askedBlocks } from '../../report/questions.ts';
import type { Block } from '../../report/report.ts';
import { outcomeOf, type RowOutcome } from './view.ts';

const HEAD = ['Does it now', 'Helps', 'Should'];

export const report: ReportPart = {
  sections: async (materials) => {
    const blocks = materials.tables.flatMap(({ title, view }): Block[] => {
      const grids = outcomeOf(view, roles).flatMap(({ title: role, rows }): Block[] => {
        const looked = rows.filter((row) => row.looked);
        if (looked.length === 0) return [];
        return [{ kind: 'grid', title: role, head: ['Activity', ...HEAD], rows: looked.map(wordsOf) }];
      });
      return grids.length > 0 ? [{ kind: 'heading', words: title }, ...grids] : [];
    });
    blocks.push(...(await askedBlocks(materials, 'brokerage')));
    return [
      { id: 'roles', part: 'ways', title: 'Who does what', lead: 'The parts that go-betweens play', blocks },
    ];
  },
  sheets: ({ tables }) => [
    {
      id: 'grid',
      head: ['Table', 'Part', 'Activity', ...HEAD],
      rows: tables.flatMap(({ title, view }) =>
        outcomeOf(view, roles).flatMap(({ title: role, rows }) =>
          rows.filter(({ looked }) => looked).map((row) => [title, role, ...wordsOf(row)]),
        ),
      ),
    },
  ],
};

const wordsOf = ({ words, now, helps, should, nobody }: RowOutcome): string[] => [
  words,
  nobody ? 'Nobody' : now.join(', '),
  helps.join(', '),
  should.join(', '),
];
