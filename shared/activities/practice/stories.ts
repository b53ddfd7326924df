/**
 * The stories in the order of the shelf, and which of them are shown.
 * @module
 */
import { practice } from '../../cards/decks/practice.ts';
import { type Challenge, challenges, type PracticeCard } from '../../cards/index.ts';

/** A question's place on the shelf, with the stories that answer it: none, one or two. */
export type Place = {
  code: string;
  /** The question in few words. */
  short: string;
  question: string;
  challenge: Challenge;
  stories: readonly PracticeCard[];
};
export type Shelf = { challenge: Challenge; places: readonly Place[] };

/** All places, shelf by shelf. */
export const SHELVES: readonly Shelf[] = challenges.map((challenge) => ({
  challenge,
  places: challenge.questions.map(({ id, code, short, question }) => ({
    code,
    short,
    question,
    challenge,
    stories: practice.filter(({ questionId }) => questionId === id),
  })),
}));

/** All stories, in the order of the shelf. */
export const STORIES: readonly PracticeCard[] = SHELVES.flatMap(({ places }) =>
  places.flatMap(({ stories }) => stories),
);

export const storyById = (id: string | undefined): PracticeCard | undefined =>
  STORIES.find((story) => story.id === id);

/** The place where a story stands. */
export const placeOf = (story: PracticeCard): Place =>
  SHELVES.flatMap(({ places }) => places).find(({ stories }) => stories.includes(story))!;

/** Which stories are shown: all, those that the running step names, or those with one tag. */
export type Choice = { by: 'all' } | { by: 'step' } | { by: 'tag'; tag: string };

/** The stories of a choice: those of the step in its own order, all others in that of the shelf. */
export function chosenStories(choice: Choice, ofStep: readonly PracticeCard[]): readonly PracticeCard[] {
  if (choice.by === 'step' && ofStep.length > 0) return ofStep;
  return choice.by === 'tag' ? STORIES.filter(({ tags }) => tags.includes(choice.tag)) : STORIES;
}

/** The stories that a step names, in its order; ids of anything else are left out. */
export const storiesOfStep = (
  step: { deck: string | null; ids: readonly string[] } | undefined,
): PracticeCard[] => (step?.deck === 'practice' ? step.ids.flatMap((id) => storyById(id) ?? []) : []);

/** All tags, each with how many stories carry it, in the order of their words. */
export const TAGS: readonly { tag: string; words: string; count: number }[] = [
  ...new Set(STORIES.flatMap(({ tags }) => tags)),
]
  .map((tag) => ({
    tag,
    words: tagWords(tag),
    count: STORIES.filter(({ tags }) => tags.includes(tag)).length,
  }))
  .sort((a, b) => a.words.localeCompare(b.words, 'en-GB'));

/** What a tag says: `Bottom-up`. */
export function tagWords(tag: string): string {
  if (tag === 'cpd') return 'Training of staff';
  const words = tag === 'extended-schools' ? 'extended schools' : tag;
  return words.charAt(0).toUpperCase() + words.slice(1);
}
