/**
 * The parts of a story, and the names under which documents keep them.
 * @module
 */

/** The parts in the order in which they are told. What each asks for stands beside its field. */
export const STORY_PARTS = [
  { id: 'where', name: 'Where and who', asks: 'Place, schools, agencies' },
  { id: 'context', name: 'Context', asks: 'What it was like before' },
  { id: 'did', name: 'What we did', asks: 'In the order it happened' },
  { id: 'changed', name: 'What changed, and how we know', asks: 'What you saw, heard or counted' },
  { id: 'warn', name: 'What we would warn you of', asks: 'What went wrong, what it cost' },
  { id: 'ask', name: 'Who may be asked, and how', asks: 'A person, and a route' },
] as const;
export type StoryPart = (typeof STORY_PARTS)[number]['id'];

/** The fields that people write in: the title, the parts, and of the last part a person and a route. */
export const STORY_FIELDS = ['title', 'where', 'context', 'did', 'changed', 'warn', 'who', 'how'] as const;
export type StoryField = (typeof STORY_FIELDS)[number];

/** The fields of a part. */
export const fieldsOfPart = (part: StoryPart): readonly StoryField[] =>
  part === 'ask' ? ['who', 'how'] : [part];

/** What a remark that holds a field of the table's story is about. */
export const storyWords = (field: StoryField): string => `story:${field}`;
/** What the table has settled once its story is ready to go round. */
export const STORY_READY = 'story';

/** The list of what the table has picked in which its story's card is, by its code. The newest counts. */
export const STORY_CARD = 'story-card';
