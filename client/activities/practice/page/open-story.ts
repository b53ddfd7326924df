/**
 * Which story is open, and which stand on the shelf. The address names the story, so that "back" works and a link can be
 * sent.
 * @module
 */
import { type Accessor, createMemo, createSignal } from 'solid-js';
import {
  type Choice,
  chosenStories,
  storiesOfStep,
  STORIES,
  storyById,
} from '../../../../shared/activities/practice/stories.ts';
import type { PracticeCard } from '../../../../shared/cards/index.ts';
import { runningStep } from '../../../../shared/model/plan/plan-view.ts';
import { useTable } from '../../../sync/table-context.ts';

export type OpenStory = {
  story: Accessor<PracticeCard>;
  /** The stories on the shelf. */
  shown: Accessor<readonly PracticeCard[]>;
  /** Those that the running step names. */
  ofStep: Accessor<readonly PracticeCard[]>;
  choice: Accessor<Choice>;
  choose: (choice: Choice) => void;
  before: Accessor<PracticeCard | undefined>;
  after: Accessor<PracticeCard | undefined>;
};

/**
 * Follows which story the address names. @param value a story's id; a step's opens its first story, anything else the first
 * of what is shown
 */
export function createOpenStory(value: Accessor<string>): OpenStory {
  const { session } = useTable();
  const ofStep = createMemo(() => storiesOfStep(runningStep(session.plan)));
  const [chosen, choose] = createSignal<Choice>();
  const choice = (): Choice => {
    const own = chosen();
    if (own && (own.by !== 'step' || ofStep().length > 0)) return own;
    return ofStep().length > 0 ? { by: 'step' } : { by: 'all' };
  };
  const shown = createMemo(() => chosenStories(choice(), ofStep()));
  const story = createMemo(
    () => storyById(value()) ?? storiesOfStep(session.plan.agenda[value()])[0] ?? ofStep()[0] ?? STORIES[0]!,
  );
  // A story that was left out by a choice has the neighbours it has on the whole shelf.
  const row = () => (shown().includes(story()) ? shown() : STORIES);
  const at = () => row().indexOf(story());
  return {
    story,
    shown,
    ofStep,
    choice,
    choose,
    before: () => row()[at() - 1],
    after: () => row()[at() + 1],
  };
}
