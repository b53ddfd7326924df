/**
 * Accounts of networks in a report: what tables noticed, and what they answered.
 * @module
 */
import { accounts } from '../../cards/decks/accounts.ts';
import type { Gathered } from '../../model/gather/gathered.ts';
import type { ReportPart } from '../../report/materials.ts';
import { askedBlocks } from '../../report/questions.ts';
import type { Block } from '../../report/report.ts';
import { accountOutcome, besideOutcomes } from './view.ts';

const TITLES = new Map(accounts.map(({ id, title }) => [id, title]));

export const report: ReportPart = {
  sections: async (materials) => {
    const answers = await askedBlocks(materials, 'accounts');
    const blocks = accounts.flatMap(({ id, title, discuss }): Block[] => {
      const noticed = materials.tables.flatMap(({ title: table, view }) => {
        const { notice } = accountOutcome(view, id, discuss.length);
        return notice ? [{ term: `${table} noticed`, words: notice }] : [];
      });
      const asked = answers.filter((answer) => answer.id.split(':')[1] === id);
      if (noticed.length === 0 && asked.length === 0) return [];
      return [
        { kind: 'heading', words: title },
        ...(noticed.length > 0 ? [{ kind: 'pairs', items: noticed } as const] : []),
        ...asked,
      ];
    });
    blocks.push(...besides(materials));
    return [{ id: 'accounts', part: 'elsewhere', title: 'Accounts of networks', lead: '', blocks }];
  },
};

const besides = ({ tables }: Gathered): Block[] =>
  tables.flatMap(({ title, view }) =>
    besideOutcomes(
      view,
      accounts.map(({ id }) => id),
    ).flatMap(({ pair, both, apart }): Block[] => [
      { kind: 'heading', words: pair.map((id) => TITLES.get(id) ?? id).join(' beside '), quiet: title },
      {
        kind: 'pairs',
        items: [
          ...(both ? [{ term: 'What both do', words: both }] : []),
          ...(apart ? [{ term: 'Where they part', words: apart }] : []),
        ],
      },
    ]),
  );
