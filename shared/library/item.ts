/**
 * What the library holds: everything of the decks as items of one shape, to be listed, searched, read and printed alike.
 * @module
 */
import type { DeckId } from '../activities/activity.ts';
import type { ChallengeLetter } from '../cards/challenge.ts';
import type { Own, SourceRef } from '../cards/source.ts';

/** A deck that comes with the program. Ready-made agendas are a deck here only: no step lays one on a table. */
export type OwnDeck = DeckId | 'formats';
/** A deck of the library. What workshops published here is one too, which the server has: see `published.ts`. */
export type LibraryDeck = OwnDeck | 'workshops';

/** The kinds of items, in the order in which they are listed, with what one and many of them are called. */
export const LIBRARY_KINDS = {
  challenge: { one: 'Challenge', many: 'Challenges' },
  question: { one: 'Question', many: 'Questions' },
  story: { one: 'Practice story', many: 'Practice stories' },
  account: { one: 'Account', many: 'Accounts' },
  approach: { one: 'Approach', many: 'Approaches' },
  choosing: { one: 'Choosing an approach', many: 'Choosing an approach' },
  tension: { one: 'Tension', many: 'Tensions' },
  role: { one: 'Role', many: 'Roles' },
  beside: { one: 'Beside the roles', many: 'Beside the roles' },
  beginning: { one: 'Starting process', many: 'Starting processes' },
  topic: { one: 'Topic', many: 'Topics' },
  idea: { one: 'Idea', many: 'Ideas' },
  template: { one: 'Map template', many: 'Map templates' },
  agenda: { one: 'Agenda', many: 'Agendas' },
  told: { one: 'From a workshop', many: 'From workshops' },
} as const;
export type LibraryKind = keyof typeof LIBRARY_KINDS;

/** One part of an item: words, a list, or terms with what is said of each. */
export type LibraryPart = { heading?: string } & (
  | { text: string }
  | { list: readonly string[] }
  | { pairs: readonly (readonly [term: string, words: string])[] }
);

/** What a deck's module tells of one item. */
export type LibraryEntry = {
  /** The id in the deck's data, or one of ours where several things of the data are read as one. It never changes. */
  id: string;
  /** Other things of the deck's data that are told within it: their ids lead here too. */
  holds?: readonly string[];
  kind: LibraryKind;
  title: string;
  /** Said in small above `line` where the line is its heading: `How Derbyshire did it`. */
  kicker?: string;
  /** What it says, in one sentence or two. */
  line: string;
  tags?: readonly string[];
  challenge?: ChallengeLetter;
  /** What people call it across a table: `O2`. */
  code?: string;
  parts: readonly LibraryPart[];
  /** What to read beside it, each as `deck/id`. */
  seeAlso?: readonly string[];
  /**
   * The cards of its deck that a step lays on the table to show it. None stands for the deck as a whole; left out, it is a card
   * of its deck itself.
   */
  lays?: readonly string[];
  /** Of a story that a workshop published: what its table is called, and when it was published, in ms since 1970. */
  told?: { by: string; at: number };
  /** Missing when nothing of it is from a source. */
  source?: SourceRef | undefined;
  /** What of it is ours and not the source's. */
  own?: Own | undefined;
};

export type LibraryItem = LibraryEntry & {
  deck: LibraryDeck;
  /** `deck/id`, by which other items and addresses name it. */
  address: string;
};

/** All words of an item in its order, as somebody reads them. */
export const wordsOf = ({ title, kicker = '', line, code = '', parts }: LibraryEntry): string[] => [
  title,
  kicker,
  line,
  code,
  ...parts.flatMap(wordsOfPart),
];

/** All words of one part, heading first. */
export function wordsOfPart(part: LibraryPart): string[] {
  const said = 'text' in part ? [part.text] : 'list' in part ? part.list : part.pairs.flat();
  return [part.heading ?? '', ...said];
}
