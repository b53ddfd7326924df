import { createMemo } from 'solid-js';
import { handsOn, storyOf, storyQuestion } from '../../../shared/activities/practice/view.ts';
import { runningStep } from '../../../shared/model/plan/plan-view.ts';
import { createFetched } from '../../lib/fetched.ts';
import { settled } from '../../lib/settled.ts';
import type { ConsolePart } from '../activity.ts';

/** The projector shows whether one of the stories would travel. */
export const onConsole: ConsolePart = {
  scenes: { travel: 'Would this travel? The story most are at' },
  deckWords: {
    label: 'Stories',
    none: 'No story in particular',
    which: 'Which stories are read first',
    titles: {},
    oneOf: [],
    allAtFirst: [],
  },
  ofItems: {
    heading: 'Would this travel?',
    create: (hall) => {
      const step = createMemo(() => runningStep(hall.plan));
      const touched = createMemo(() => [
        ...(step()?.deck === 'practice' ? step()!.ids : []),
        ...hall
          .tables()
          .flatMap(({ view }) => [
            ...Object.keys(view.uses),
            ...Object.keys(view.transfers).map((key) => key.slice(0, key.lastIndexOf('/'))),
          ]),
        storyOf(hall.plan.run.shown?.card ?? '') ?? '',
      ]);
      const [deck] = createFetched(
        () => touched().some((id) => id !== ''),
        () => import('../../../shared/activities/practice/stories.ts'),
      );
      return () => {
        const ids = new Set(touched());
        const views = hall.tables().map(({ view }) => view);
        const stories = settled(deck)?.STORIES.filter(({ id }) => ids.has(id)) ?? [];
        return stories.map((story) => {
          const hands = Object.values(handsOn(views, story.id)).reduce((sum, count) => sum + count, 0);
          const code = settled(deck)?.placeOf(story).code ?? '';
          return { id: story.id, words: `${code} ${story.authority}${hands > 0 ? ` (${hands})` : ''}` };
        });
      };
    },
    choose: ({ edits }, story) => edits.project({ kind: 'card', card: storyQuestion(story) }, 'travel'),
    chosen: ({ run: { stage, shown } }) => (stage === 'travel' && shown ? storyOf(shown.card) : undefined),
  },
};
