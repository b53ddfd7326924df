/**
 * The stories of the whole workshop, as the server lists them: SPEC E8. The words of a story are not in the list; they are
 * read in its table's own document.
 * @module
 */
import { readRoot, type TableDoc } from '../../model/document.ts';
import { TABLE_ROOTS } from '../../model/table/table-view.ts';
import { type Answered, type Asked, isBegun, isReadable, storyOf, useOf } from './view.ts';

export type StoryInRoom = {
  /** The table's id, number and title. */
  table: string;
  number: number;
  name: string;
  /** What the story says of itself. */
  title: string;
  card?: string;
  begun: boolean;
  readable: boolean;
  ready: boolean;
  /** What this table asked others. */
  asked: Asked[];
  /** What this table answered others. */
  answered: Answered[];
  /** The tables whose story it could use. */
  uses: string[];
};
export type RoomStories = { tables: StoryInRoom[] };

/** More than a table asks in a day; a longer list is cut, so that no document makes an answer without an end. */
const MOST = 200;
const LONGEST = 2_000;

/** Pure: what the list says of one table. */
export function storyInRoom(
  doc: TableDoc,
  table: Pick<StoryInRoom, 'table' | 'number' | 'name'>,
): StoryInRoom {
  const view = {
    remarks: readRoot(doc, 'remarks', TABLE_ROOTS.remarks),
    story: readRoot(doc, 'story', TABLE_ROOTS.story),
    settled: readRoot(doc, 'settled', TABLE_ROOTS.settled),
    storyWriters: {},
    storyUses: readRoot(doc, 'storyUses', TABLE_ROOTS.storyUses),
  };
  const story = storyOf(view);
  const cut = <Entry extends { text: string; at: number }>(entries: Record<string, Entry>) =>
    Object.entries(entries)
      .map(([id, entry]) => ({ ...entry, id, text: entry.text.slice(0, LONGEST).toWellFormed() }))
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
      .slice(0, MOST);
  return {
    ...table,
    title: story.title.slice(0, LONGEST).toWellFormed(),
    ...(story.card && { card: story.card }),
    begun: isBegun(view),
    readable: isReadable(story),
    ready: story.ready,
    asked: cut(readRoot(doc, 'storyQuestions', TABLE_ROOTS.storyQuestions)),
    answered: cut(readRoot(doc, 'storyAnswers', TABLE_ROOTS.storyAnswers)),
    uses: Object.keys(view.storyUses)
      .filter((id) => useOf(view, id).at !== undefined)
      .slice(0, MOST),
  };
}
