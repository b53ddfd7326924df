/**
 * Votes in a report: the dots on each option, once they were revealed.
 * @module
 */
import { counted } from '../../model/number-words.ts';
import { resultOf } from '../../model/plan/plan-view.ts';
import { isFew } from '../../model/plan/votes.ts';
import type { ReportPart } from '../../report/materials.ts';
import type { Block } from '../../report/report.ts';
import { rankedOptions, turnout } from './count.ts';

export const report: ReportPart = {
  sections: ({ plan }) => {
    const blocks = Object.values(plan.votes)
      .sort((a, b) => a.order - b.order)
      .flatMap((vote): Block[] => {
        const result = resultOf(plan, vote.id);
        if (!result) return [];
        const options = rankedOptions(vote, result);
        return [
          {
            kind: 'bars',
            title: vote.question,
            caption: turnout(result),
            max: Math.max(1, ...options.map(({ dots }) => dots)),
            bars: isFew(result.people)
              ? []
              : options.map(({ label, dots }) => ({
                  label,
                  code: '',
                  challenge: undefined,
                  value: dots,
                  words: counted(dots, 'dot'),
                })),
          },
        ];
      });
    return [{ id: 'votes', part: 'thoughts', title: 'Votes', lead: '', blocks }];
  },
};
