/**
 * The stories of the whole workshop, as the server lists them: SPEC E13. The words of a story are not in the list; they are
 * read in its table's own document.
 * @module
 */
import { readRoot, type TableDoc } from '../../model/document.ts';
import { TABLE_ROOTS } from '../../model/table/table-view.ts';
import { picksFrom } from '../../model/table/pick-edits.ts';
import { USED_STORIES } from '../../cards/asked.ts';
import { isBegun, isReadable, type Said, storyOf } from './view.ts';

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
  asked: Said[];
  /** What this table answered others. */
  answered: Said[];
  /** The tables whose story it could use. */
  uses: string[];
};
export type RoomStories = { tables: StoryInRoom[] };

/** More than a table asks in a day; a longer list is cut, so that no document makes an answer without an end. */
const MOST = 200;
const LONGEST = 2_000;

/** Whether what somebody wrote under a key of a root counts: see `Writers.speaksFor`. */
type Believes = (name: 'storyQuestions' | 'storyAnswers', key: string) => boolean;

/**
 * Pure: what the list says of one table.
 * @param believes whether an entry in somebody's name is theirs
 */
export function storyInRoom(
  doc: TableDoc,
  table: Pick<StoryInRoom, 'table' | 'number' | 'name'>,
  believes: Believes = () => true,
): StoryInRoom {
  const view = {
    remarks: readRoot(doc, 'remarks', TABLE_ROOTS.remarks),
    picks: readRoot(doc, 'picks', TABLE_ROOTS.picks),
    settled: readRoot(doc, 'settled', TABLE_ROOTS.settled),
    storyWriters: {},
  };
  const story = storyOf(view);
  const cut = (name: 'storyQuestions' | 'storyAnswers') =>
    Object.entries(readRoot(doc, name, TABLE_ROOTS[name]))
      .filter(([id]) => believes(name, id))
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
    asked: cut('storyQuestions'),
    answered: cut('storyAnswers'),
    uses: picksFrom(view, USED_STORIES).slice(0, MOST),
  };
}
