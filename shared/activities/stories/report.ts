/**
 * Stories in a report: each as its table told it, what others asked and were answered, and who could use it. A question that nobody
 * answered stands there as it was asked.
 * @module
 */
import { questions } from '../../cards/index.ts';
import type { ReportPart } from '../../report/materials.ts';
import type { Block, Section } from '../../report/report.ts';
import { type StoryReport, storyReport } from './told.ts';

export const report: ReportPart = {
  sections: ({ tables }) =>
    tables.flatMap((table): Section[] => {
      const told = storyReport(table, tables);
      const card = questions.find(({ code }) => code === told?.card);
      return told
        ? [
            {
              id: `story-${table.id}`,
              part: 'told',
              title: told.title || `The story of ${told.table}`,
              lead: leadOf(told, card?.short),
              ...(card && { challenge: card.challenge }),
              blocks: blocksOf(told),
            },
          ]
        : [];
    }),
};

/** “Told by Table 4, Kingfisher. On O2, Asking, not taking” */
const leadOf = ({ table, card }: StoryReport, short: string | undefined): string =>
  `Told by ${table}.${card ? ` On ${card}${short ? `, ${short}` : ''}` : ''}`;

function blocksOf({ parts, questions: asked, uses, writers }: StoryReport): Block[] {
  const blocks: Block[] = [];
  if (parts.length > 0)
    blocks.push({ kind: 'pairs', items: parts.map(({ name, text }) => ({ term: name, words: text })) });
  if (writers.length > 0) blocks.push({ kind: 'words', words: `Written by ${AND.format(writers)}.` });
  if (asked.length > 0)
    blocks.push(
      { kind: 'heading', words: 'What others asked' },
      {
        kind: 'pairs',
        items: asked.map(({ from, by, text, answer }) => ({
          term: `${text} (${by}, ${from})`,
          words: answer ?? 'Not answered yet.',
        })),
      },
    );
  if (uses.length > 0)
    blocks.push(
      { kind: 'heading', words: 'Who could use this' },
      { kind: 'pairs', items: uses.map(({ from, note }) => ({ term: from, words: note })) },
    );
  return blocks;
}

const AND = new Intl.ListFormat('en-GB', { type: 'conjunction' });
