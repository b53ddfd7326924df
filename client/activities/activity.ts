/**
 * What an activity brings to the screen. The frame, the console and the stage reach it only through the record in
 * `index.ts`. Every part is fetched when the surface it belongs to is opened; what an activity does not bring is left out.
 * @module
 */
import type { RouteDefinition } from '@solidjs/router';
import type { Accessor, Component, JSX, ParentProps } from 'solid-js';
import type { DeckId } from '../../shared/activities/activity.ts';
import type { ActivityKind, ActivityScene } from '../../shared/activities/index.ts';
import type { Step } from '../../shared/cards/format.ts';
import type { PlanStep, PlanView } from '../../shared/model/plan/plan-view.ts';
import type { Spotlight, StageScene } from '../../shared/model/plan/run-view.ts';
import type { ShelfCard } from '../room/shelf/shelf-cards.ts';
import type { HallSession } from '../sync/hall-session.ts';

export type ClientActivity = {
  /** Its page at the table. */
  page?: TablePage;
  /** What it says at the table whichever page is open. */
  table?: () => Promise<TablePart>;
  /** What a facilitator does for it. */
  console?: () => Promise<ConsolePart>;
  /** What it shows on the projector. */
  stage?: () => Promise<StagePart>;
  /** Pages of its own, beside the table's. */
  routes?: readonly RouteDefinition[];
};

/** A page of the table: how the address names it, and what is said while it is fetched. */
export type TablePage = {
  load: () => Promise<{ default: Component<{ value: string }> }>;
  /** The address names the page as `?<param>=<value>`. The table's home has no name: it is there when nothing else is. */
  param?: string;
  /** The values there are; without them every value may name a page. */
  values?: readonly string[];
  /** The heading while it is on its way. A step of the agenda that the value names has a title of its own. */
  title: string;
  opening: string;
  trouble: string;
  /** Another value is another page, not another view of the same. */
  apart?: true;
  /** Fetched as soon as the room has begun, so that it opens without a link. */
  early?: true;
  /** Opens by itself when its step begins, unless somebody is in the middle of a sentence. */
  opensItself?: true;
  /** A participant opens it at their own table only. */
  ownTable?: true;
};

/** A line in the table's menu. */
export type MenuLink = { href: string; words: string; icon: () => JSX.Element };

/** What an activity says at the table whichever page is open. The functions are hooks: they run inside the table's frame. */
export type TablePart = {
  /** Surrounds everything at the table, for what must live as long as somebody sits there. */
  Around?: Component<ParentProps>;
  /** A strip that asks for something now. */
  Ask?: Component;
  /** A strip with news, below what the step asks. */
  News?: Component;
  createMenuLinks?: () => Accessor<readonly MenuLink[]>;
  /** Where a running step of this kind leads: the value of its page, and the words on the button. */
  createWayIn?: () => (step: PlanStep) => { value: string; words: string };
  /** Whether there is a page by that name. */
  createKnown?: () => (value: string) => boolean;
};

/** How the agenda form speaks of the cards of a step. */
export type DeckWords = {
  /** What the choice of a deck decides. */
  label: string;
  /** The choice of none. */
  none: string;
  /** What ticking some of its cards decides. */
  which: string;
  /** Decks that are called otherwise here. */
  titles: Partial<Record<DeckId, string>>;
  /** Decks of which one card is chosen. */
  oneOf: readonly DeckId[];
  /** Decks whose cards are all ticked at first. */
  allAtFirst: readonly DeckId[];
};

export type ConsolePart = {
  /** A switch among those for the whole room. */
  Control?: Component;
  /** The switch comes before the room's own: it is there only for a while, and presses then. */
  controlFirst?: true;
  /** What the table board counts while each person works alone, as “finished writing”. */
  finishing?: string;
  deckWords?: DeckWords;
  /** The step as people will meet it, below the form that makes it. */
  Preview?: Component<{ step: Pick<Step, 'title' | 'deck' | 'ids' | 'instructions'> }>;
  /** What the projector's choice calls each of the scenes. */
  scenes?: Partial<Record<ActivityScene, string>>;
  /** Scenes that are chosen together with one of the tables. */
  ofTables?: {
    /** The heading above the tables in the choice. */
    heading: string;
    words: (tableTitle: string) => string;
    choose: (hall: HallSession, table: string) => void;
    /** Which table is chosen now. */
    chosen: (plan: PlanView) => { table: string; part: boolean } | undefined;
  };
};

/** What the projector shows: whose it is, which of its pictures, and plain data that says which one. */
export type Scene = { of: ActivityKind | 'room'; kind: string; card?: string } & {
  readonly [fact: string]: string | readonly string[] | undefined;
};

export type SceneProps = {
  scene: Scene;
  session: HallSession;
  /** The server's time, every second. */
  now: Accessor<number>;
  /** All cards of all tables. */
  cards: Accessor<readonly ShelfCard[]>;
};

/** What the choice of a scene goes by. */
export type SceneFacts = {
  plan: PlanView;
  step: PlanStep | undefined;
  /** What everybody is asked to look at, as far as it may be shown to the whole room. */
  spotlight: Spotlight | undefined;
  /** The card in question: that of the spotlight, else the first of the running step. */
  card: string | undefined;
  /** Whether an id names a card of this workshop. */
  onTable: (card: string) => boolean;
  /** A response's words; `undefined` once it is taken away, or before its table has arrived. */
  wordsOf: (table: string, response: string) => string | undefined;
  /** The scene of that name, whichever activity has it. */
  chosen: (name: StageScene) => Scene | undefined;
};

export type StagePart = {
  /** Draws the scenes that are its own. */
  Scene?: Component<SceneProps>;
  /** What a running step of this kind shows; the step's words where it shows nothing of its own. */
  sceneOfStep?: (step: PlanStep, facts: SceneFacts) => Scene | undefined;
  /** What a facilitator's choice shows; `undefined` while there is no such thing. */
  sceneChosen?: (chosen: StageScene, facts: SceneFacts) => Scene | undefined;
  /** What the spotlight shows. */
  sceneOfSpotlight?: (spotlight: Spotlight, facts: SceneFacts) => Scene | undefined;
  /** Cards whose responses are for their table alone, whoever asks for them. */
  keepsToTable?: (card: string) => boolean;
  /** The card a running step of this kind is about. */
  cardOfStep?: (step: PlanStep) => string | undefined;
  /** What a screen reader hears when the scene changes. @param question of the scene's card */
  says?: (scene: Scene, question: string | undefined) => string;
};
