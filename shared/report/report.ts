/**
 * A report: what a workshop said and will do, as plain data. The page, the slides, the document and the spreadsheets are written from
 * this and from nothing else, so none of them can forget what another shows. Every activity brings its own sections; what a section is
 * made of is a short list of blocks, so that whoever writes a new kind of file knows no activity.
 * @module
 */
import type { ChallengeId } from '../cards/challenge.ts';

/** The parts that people choose from. Their order is that of the report. */
export const PARTS = [
  'talk',
  'challenges',
  'thoughts',
  'ways',
  'elsewhere',
  'told',
  'networks',
  'deeds',
  'people',
  'notes',
] as const;
export type PartId = (typeof PARTS)[number];
export const PART_TITLES: Readonly<Record<PartId, string>> = {
  talk: 'Where the talk went',
  challenges: 'Challenge by challenge',
  thoughts: 'Pauses and votes',
  ways: 'Approaches and roles',
  elsewhere: 'What we read',
  told: 'Stories',
  networks: 'Network maps',
  deeds: 'Actions',
  people: 'Who took part',
  notes: 'Notes in full',
};
/** What is in a report while nobody has chosen. Notes are the longest part and the roughest. */
export const USUAL_PARTS: readonly PartId[] = PARTS.filter((part) => part !== 'notes');

/** Something that somebody said. */
export type Said = {
  words: string;
  /** Who said it, as they are called now; empty for what was shared without a name. */
  by: string;
  /** Who typed it for them, or changed it, in words; empty for most. */
  hand: string;
  /** The table's number; `undefined` for what was shared with the whole room. */
  table: number | undefined;
  /** How many agree. */
  agree: number;
  /** True for a thought that somebody wrote in a pause and chose to share. */
  thought?: true;
};

/** Something that will be done. */
export type Deed = {
  what: string;
  who: string;
  /** By when, in people's own words. */
  by: string;
  /** As `2026-12-12`, when those words hold a date. */
  due: string | undefined;
  state: 'to-do' | 'under-way' | 'done' | 'let-go';
  /** The state in words. */
  stateWords: string;
  /** Of an action from last time: the state it had then, in words, and why it has come as far as it has. */
  last?: string;
  why?: string;
  table: number;
  /** The id of the card or question that it came from. */
  card: string;
  /** Where it came from in few words: a card's code, or a title; empty for what was added by itself. */
  from: string;
  challenge: ChallengeId | undefined;
};

/** How many chose each mark from 1 to 5, and the same in words. */
export type Marks = { counts: readonly number[]; words: string };

/** A question with all that was said to it. */
export type QuestionBlock = {
  kind: 'question';
  /** The id of the card, or of another question: `askedId`. */
  id: string;
  /** What it is called across a table, `O2`; empty for a question of no card. */
  code: string;
  challenge: ChallengeId | undefined;
  /** Who or what asks, where it is no card: an authority, an idea. Empty for cards. */
  title: string;
  question: string;
  /** The question in a few words, for a slide's corner or a list. */
  short: string;
  /** What most agree with comes first. */
  said: readonly Said[];
  rated?: { matters: Marks; now: Marks };
  deeds: readonly Deed[];
};
/** One bar for each thing that is counted. `max` is the length of a whole bar. */
export type BarsBlock = {
  kind: 'bars';
  title: string;
  /** What is counted, and how to read it: a sentence. */
  caption: string;
  max: number;
  bars: readonly {
    label: string;
    code: string;
    challenge: ChallengeId | undefined;
    value: number;
    words: string;
  }[];
};
/** What matters against where we are now: a picture with both from 1 to 5. */
export type RatedBlock = {
  kind: 'rated';
  title: string;
  caption: string;
  cards: readonly {
    code: string;
    challenge: ChallengeId;
    short: string;
    matters: number;
    now: number;
    /** How far people lie apart, in words. */
    words: string;
    split: boolean;
  }[];
};
/** A table of words. */
export type GridBlock = {
  kind: 'grid';
  title: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
};
/** A table's network map. Whoever writes the file draws it. */
export type PictureBlock = { kind: 'picture'; table: string; title: string; alt: string };
export type Block =
  | { kind: 'heading'; words: string; quiet?: string }
  | { kind: 'words'; words: string; by?: string }
  | { kind: 'list'; items: readonly { words: string; by?: string }[]; ordered?: true }
  /** Names with words to them, such as the parts of a story. */
  | { kind: 'pairs'; items: readonly { term: string; words: string }[] }
  | { kind: 'lines'; lines: readonly { words: string; level: number; number?: number }[] }
  | { kind: 'deeds'; deeds: readonly Deed[] }
  | QuestionBlock
  | BarsBlock
  | RatedBlock
  | GridBlock
  | PictureBlock;

export type Section = {
  id: string;
  part: PartId;
  title: string;
  /** A few words beside the title, or a sentence below it. */
  lead: string;
  challenge?: ChallengeId;
  blocks: readonly Block[];
};

/** A table for spreadsheet programs. The id is part of its file's name. */
export type Sheet = { id: string; head: readonly string[]; rows: readonly (readonly string[])[] };

export type Report = {
  title: string;
  /** One line: the day, people and tables, who ran it. */
  line: string;
  /** The day of the workshop, as `2026-11-14`: when its first step began, or else when the report was made. */
  day: string;
  /** When it was made, in milliseconds since 1970 by the server's clock; for a closed workshop, when it was closed. */
  at: number;
  /** The table it is about; `undefined` for all. */
  table: string | undefined;
  /** What can be chosen: every part that has something in it. */
  parts: readonly PartId[];
  sections: readonly Section[];
  sheets: readonly Sheet[];
  /** Whose publications the questions come from. */
  credits: readonly string[];
};

/** A report for the page: with each table's map as SVG, by the table's id, and the titles of those that could not be drawn. */
export type PageReport = Report & { maps: Readonly<Record<string, string>>; failed: readonly string[] };
