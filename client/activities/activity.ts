/**
 * What an activity brings to the screen. Frame, console and stage reach it only through the records in `index.ts`,
 * `console.ts` and `stage.ts`. Each part is fetched when the surface it belongs to is opened; an activity leaves out what it
 * does not need.
 * @module
 */
import type { RouteDefinition } from '@solidjs/router';
import type { Accessor, Component, JSX, ParentProps } from 'solid-js';
import type { DeckId } from '../../shared/activities/activity.ts';
import type { ActivityKind, ActivityScene } from '../../shared/activities/index.ts';
import type { Step } from '../../shared/cards/format.ts';
import type { PlanStep, PlanView } from '../../shared/model/plan/plan-view.ts';
import type { Spotlight, StageScene } from '../../shared/model/plan/run-view.ts';
import type { AskedQuestion } from '../room/shelf/asked.ts';
import type { ShelfCard } from '../room/shelf/shelf-cards.ts';
import type { HallSession, HallTable } from '../sync/hall-session.ts';

export type ClientActivity = {
  /** The activity's page at the table. */
  page?: TablePage;
  /** The ways to its page, where that is all it has at the table besides. */
  way?: PlainWay;
  /** What it shows at the table, whichever page is open. */
  table?: () => Promise<TablePart>;
  /** The activity's own pages outside the table. */
  routes?: readonly RouteDefinition[];
};

/** A page of the table: how the address names it, and what is shown while it is fetched. */
export type TablePage = {
  load: () => Promise<{ default: Component<{ value: string }> }>;
  /**
   * The address names the page as `?<param>=<value>`. The table's home page has no param: it is shown when the address
   * names no other page.
   */
  param?: string;
  /** The deck whose items the page opens, one by one. Each deck is opened by one page only. */
  shows?: DeckId;
  /** True for the page on which tables tell stories: its value is a table's id, or the code of a card that a story answers. */
  tells?: true;
  /** What the address says to open one of them. Without it the item is the value of `param`. */
  item?: (id: string) => Readonly<Record<string, string>>;
  /** The allowed values. Without them, any value may name a page. */
  values?: readonly string[];
  /**
   * The heading while the page is being fetched. If the value names a step of the agenda, the step's own title is used
   * instead.
   */
  title: string;
  opening: string;
  trouble: string;
  /** True when another value is another page, and not another view of the same page. */
  apart?: true;
  /** True to fetch the page as soon as the room has begun, so that it opens without a link too. */
  early?: true;
  /** True to open the page when its step begins, unless somebody is in the middle of a sentence. */
  opensItself?: true;
  /** True when participants may open the page only at their own table. */
  ownTable?: true;
};

/** The ways to a page from the others. */
export type PlainWay = {
  /** The line in the table's menu, which is there when the agenda has such a step. */
  menu: string;
  /** The value of the page that it leads to. */
  value: string;
  /** The words on the button of a running step. */
  words: string;
  /** True when that button names the step in the address, so that the page shows what the step deals. */
  toStep?: true;
};

/** An entry of the table's menu: an address, or what it opens over the page. */
export type MenuLink = { words: string; icon: () => JSX.Element } & (
  { href: string; open?: never } | { href?: never; open: () => void }
);

/**
 * What an activity shows at the table, whichever page is open. The functions are hooks: they run inside the table's
 * frame.
 */
export type TablePart = {
  /** Wraps everything at the table, for state that must live as long as somebody sits there. */
  Around?: Component<ParentProps>;
  /** A strip that asks for something now. */
  Ask?: Component;
  /** A strip with news, until it was seen; then what the step asks comes up. */
  News?: Component;
  createMenuLinks?: () => Accessor<readonly MenuLink[]>;
  /**
   * Makes a function that says where a running step of this kind leads: the value of its page, and the words on the
   * button; `undefined` for whoever is there.
   */
  createWayIn?: () => (step: PlanStep) => { value: string; words: string } | undefined;
  /** Makes a function that says whether a value names a page. */
  createKnown?: () => (value: string) => boolean;
};

/** The words with which the agenda form speaks of a step's cards. */
export type DeckWords = {
  /** The label of the choice of a deck. */
  label: string;
  /** The words for choosing no deck. */
  none: string;
  /** The label above the deck's cards, which can be ticked. */
  which: string;
  /** The titles of decks that have another name here. */
  titles: Partial<Record<DeckId, string>>;
  /** The decks of which exactly one card is chosen. */
  oneOf: readonly DeckId[];
  /** The decks whose cards are all ticked at first. */
  allAtFirst: readonly DeckId[];
};

export type ConsolePart = {
  /** A switch beside the console's own ones for everybody. */
  Control?: Component;
  /** True to put the switch before the console's own: it is there only for a while, and is urgent then. */
  controlFirst?: true;
  /** What the table board counts while each person works alone, as in “finished writing”. */
  finishing?: string;
  deckWords?: DeckWords;
  /** Shows the step as people will see it, below the form that makes it. */
  Preview?: Component<{ step: Pick<Step, 'title' | 'deck' | 'ids' | 'instructions'> }>;
  /** As on the stage: which of its scenes the projector shows by itself while something is asked of everybody. */
  sceneAsked?: (plan: PlanView) => ActivityScene | undefined;
  /** The names of the scenes in the projector's choice. */
  scenes?: Partial<Record<ActivityScene, string>>;
  /** Single things of the activity that the projector can be told to show: one story, one account. */
  ofItems?: {
    /** The heading above them in the choice. */
    heading: string;
    /** Makes a function that lists what is on offer. Runs under a Solid owner. */
    create: (hall: HallSession) => Accessor<readonly { id: string; words: string }[]>;
    choose: (hall: HallSession, id: string) => void;
    /** Returns what is chosen now. */
    chosen: (plan: PlanView) => string | undefined;
  };
  /** The scenes that are chosen together with one of the tables. */
  ofTables?: {
    /** The heading above the tables in the choice. */
    heading: string;
    words: (tableTitle: string) => string;
    /** Whether a table has something to show; without it, each may be chosen. */
    offers?: (hall: HallSession, table: HallTable) => boolean;
    choose: (hall: HallSession, table: string) => void;
    /** Returns the table that is chosen now. */
    chosen: (plan: PlanView) => { table: string; part: boolean } | undefined;
  };
};

/** What the projector shows: the activity it belongs to, which of its scenes, and plain data with the details. */
export type Scene = { of: ActivityKind | 'room'; kind: string; card?: string } & {
  readonly [fact: string]: string | readonly string[] | undefined;
};

export type SceneProps = {
  scene: Scene;
  session: HallSession;
  /** The server's time, every second. */
  now: Accessor<number>;
  /** All cards on all tables. */
  cards: Accessor<readonly ShelfCard[]>;
  /** What to call a question of another deck that the scene is about; `undefined` for any other id. */
  asked: (id: string) => AskedQuestion | undefined;
};

/** The facts that decide which scene is shown. */
export type SceneFacts = {
  plan: PlanView;
  step: PlanStep | undefined;
  /** The spotlight, if it may be shown to the whole room. */
  spotlight: Spotlight | undefined;
  /** The card to show: that of the spotlight, or else the first of the running step. */
  card: string | undefined;
  /** Whether an id names a card of this workshop. */
  onTable: (card: string) => boolean;
  /** Returns a response's words; `undefined` once it is taken away, or before its table has arrived. */
  wordsOf: (table: string, response: string) => string | undefined;
  /** Returns the scene with a name, whichever activity has it. */
  chosen: (name: StageScene) => Scene | undefined;
};

export type StagePart = {
  /** Draws the activity's own scenes. */
  Scene?: Component<SceneProps>;
  /** Returns the scene of a running step of this kind; `undefined` to show the step's words. */
  sceneOfStep?: (step: PlanStep, facts: SceneFacts) => Scene | undefined;
  /** Which of its scenes is shown by itself, whatever the step, while something is asked of everybody and nobody chose another. */
  sceneAsked?: (plan: PlanView) => ActivityScene | undefined;
  /** Returns the scene of a facilitator's choice; `undefined` while there is none. */
  sceneChosen?: (chosen: StageScene, facts: SceneFacts) => Scene | undefined;
  /** Returns the scene of the spotlight. */
  sceneOfSpotlight?: (spotlight: Spotlight, facts: SceneFacts) => Scene | undefined;
  /** The part of a running step that the clock shows while one of its scenes is on, as in “Left with” / “this story”. */
  clock?: (plan: PlanView, now: number) => { leftMs: number; before: string; title: string } | undefined;
  /** Whether a card's responses are for their table alone, whoever asks for them. */
  keepsToTable?: (card: string) => boolean;
  /** Returns the card that a running step of this kind is about. */
  cardOfStep?: (step: PlanStep, plan: PlanView) => string | undefined;
  /**
   * Returns what a screen reader hears when the scene changes.
   * @param question the question of the scene's card
   */
  says?: (scene: Scene, question: string | undefined) => string;
};
