/**
 * Stories of other authorities in a report: whether they would travel, what tables could use, and what they answered.
 * @module
 */
import type { Gathered } from '../../model/gather/gathered.ts';
import type { ReportPart } from '../../report/materials.ts';
import { askedBlocks } from '../../report/questions.ts';
import type { Block } from '../../report/report.ts';
import { placeOf, STORIES } from './stories.ts';
import { handsOn, storyOutcome } from './view.ts';

export const report: ReportPart = {
  sections: async (materials) => {
    const answers = await askedBlocks(materials, 'practice');
    const blocks = STORIES.flatMap((story): Block[] => {
      const hands = handsOf(materials, story.id);
      const uses = usesOf(materials, story.id);
      const asked = answers.filter(({ id }) => id.split(':')[1] === story.id);
      if (!hands && uses.length === 0 && asked.length === 0) return [];
      return [
        { kind: 'heading', words: story.authority, quiet: `${placeOf(story).code}. ${story.takeaway}` },
        ...(hands ? [{ kind: 'words', words: hands } as const] : []),
        ...(uses.length > 0 ? [{ kind: 'pairs', items: uses } as const] : []),
        ...asked,
      ];
    });
    return [
      { id: 'practice', part: 'elsewhere', title: 'How others did it', lead: 'Would it travel?', blocks },
    ];
  },
};

/** “Would this travel? 4 yes, 2 with changes, 1 no.” Empty while there are no hands. */
function handsOf({ tables }: Gathered, story: string): string {
  const { yes, changes, no } = handsOn(
    tables.map(({ view }) => view),
    story,
  );
  const counts = [yes && `${yes} yes`, changes && `${changes} with changes`, no && `${no} no`].filter(
    Boolean,
  );
  return counts.length > 0 ? `Would this travel? ${counts.join(', ')}.` : '';
}

/** What tables said they could use; a note without the tick is theirs alone. */
const usesOf = ({ tables }: Gathered, story: string) =>
  tables.flatMap(({ title, view }) => {
    const { usedAt, note } = storyOutcome(view, story);
    return usedAt === undefined ? [] : [{ term: `${title} could use this`, words: note }];
  });
