/**
 * Ideas in a report: the rules that tables took, and what was said to the ideas' questions.
 * @module
 */
import type { ReportPart } from '../../report/materials.ts';
import { askedBlocks } from '../../report/questions.ts';
import type { Block } from '../../report/report.ts';
import { agreedRules } from './rules.ts';

export const report: ReportPart = {
  sections: async (materials) => {
    const blocks = materials.tables.flatMap(({ title, view }): Block[] => {
      const rules = agreedRules(view);
      if (rules.length === 0) return [];
      return [
        { kind: 'heading', words: `Rules for working together, ${title}` },
        { kind: 'list', items: rules.map(({ text }) => ({ words: text })) },
      ];
    });
    blocks.push(...(await askedBlocks(materials, 'ideas')));
    return [{ id: 'ideas', part: 'elsewhere', title: 'Ideas to think with', lead: '', blocks }];
  },
};
