/**
 * All that was said to questions, as a table for spreadsheet programs.
 * @module
 */
import type { GatheredTable } from '../model/gather/gathered.ts';
import type { Section, Sheet } from './report.ts';

const HEAD = [
  'Table',
  'Challenge',
  'Card',
  'Asked by',
  'Question',
  'Response',
  'By',
  'Typed or changed by',
  'Agree',
  'Kind',
];

/** Pure: one row for each response or shared thought that stands below a question, in the order of the report. */
export function responsesSheet(
  sections: readonly Section[],
  tables: readonly Pick<GatheredTable, 'number' | 'title'>[],
): Sheet {
  const titles = new Map(tables.map(({ number, title }) => [number, title]));
  const rows = sections.flatMap(({ title: challenge, challenge: isOne, blocks }) =>
    blocks.flatMap((block) =>
      block.kind !== 'question'
        ? []
        : block.said.map(({ words, by, hand, table, agree, thought }) => [
            table === undefined ? 'The whole room' : (titles.get(table) ?? ''),
            isOne ? challenge : '',
            block.code,
            block.title,
            block.question,
            words,
            by || 'Shared without a name',
            hand,
            String(agree),
            thought ? 'Thought from a pause' : 'Response',
          ]),
    ),
  );
  return { id: 'responses', head: HEAD, rows };
}
