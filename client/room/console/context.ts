/**
 * What every component of the console needs, provided as a context.
 * @module
 */
import { type Accessor, createContext, useContext } from 'solid-js';
import type { BallotCounts, RestorePoint, TableRef } from '../../../shared/protocol/http.ts';
import type { ActivityKind } from '../../../shared/activities/index.ts';
import type { ConsolePart } from '../../activities/activity.ts';
import type { HallSession } from '../../sync/hall-session.ts';

/** Why a call to the server failed: what happened, what is kept and what to do. */
export type Trouble = { title: string; detail: string };
export type Answer<T> = { ok: true; value: T } | { ok: false; trouble: Trouble };

/** Totals that are revealed. */
export type Revealed = { kind: 'ratings' } | { kind: 'vote'; vote: string };

/** What only the server can do for a facilitator. No call rejects. */
export type ConsoleServer = {
  /**
   * Makes a new key; the old one opens nothing from then on. Resolves with the whole new link.
   * @param signOut true to sign out everybody who came in by the old link, except oneself
   */
  renewLink(which: 'facilitator' | 'colleague' | 'stage', signOut: boolean): Promise<Answer<string>>;
  /** Renames the workshop. */
  rename(title: string): Promise<Answer<unknown>>;
  /** Deletes the workshop for everybody. It cannot be brought back. @param stories those it published */
  deleteWorkshop(stories: 'kept' | 'withdrawn'): Promise<Answer<unknown>>;
  /** Opens the door to newcomers, or closes it. */
  setDoor(open: boolean): Promise<Answer<unknown>>;
  /** Makes a new join code; the old one lets nobody in from then on. */
  renewCode(): Promise<Answer<unknown>>;
  /** Removes somebody from the workshop. */
  removePerson(person: string): Promise<Answer<unknown>>;
  seat(person: string, tableId: string): Promise<Answer<unknown>>;
  addTable(name: string): Promise<Answer<TableRef>>;
  renameTable(tableId: string, name: string): Promise<Answer<unknown>>;
  removeTable(tableId: string): Promise<Answer<unknown>>;
  reveal(what: Revealed, shown: boolean): Promise<Answer<unknown>>;
  /** Counts who handed in, without what: asked before a reveal. */
  ballotCounts(what: Revealed): Promise<Answer<BallotCounts>>;
  /** Reveals what was handed in for a pause so far. It cannot be hidden again. */
  revealThoughts(step: string): Promise<Answer<unknown>>;
  /** Makes a restore point now. @param label what it is called in the history */
  keepMoment(label?: string): Promise<Answer<unknown>>;
  history(): Promise<Answer<RestorePoint[]>>;
  /** Fetches a document as it was, as one Yjs update. */
  historyState(point: string, document: string): Promise<Answer<Uint8Array>>;
  /**
   * Brings a table's state back as a new table.
   * @param label the moment's time, for the new table's name
   */
  bringBack(point: string, tableId: string, label: string): Promise<Answer<TableRef>>;
};

export type ConsoleTools = {
  hall: HallSession;
  /** What the activities bring to the console. */
  parts: ReadonlyMap<ActivityKind, ConsolePart>;
  server: ConsoleServer;
  /** The time by the server's clock, at every whole second. */
  now: Accessor<number>;
  /** False until the server's clock is known. */
  timeKnown: Accessor<boolean>;
  /** Whether this page has a link. Without one nobody's presence is known. */
  linked: Accessor<boolean>;
  /** The ids of everybody with a page open at this moment, including oneself. */
  presentIds: Accessor<ReadonlySet<string>>;
  /** The link by which everybody joins. */
  joinLink: Accessor<string>;
};

export const ConsoleContext = createContext<ConsoleTools>();

/** Returns the workshop being run. Throws outside `<ConsoleContext.Provider>`. */
export function useConsole(): ConsoleTools {
  const tools = useContext(ConsoleContext);
  if (!tools) throw new Error('useConsole needs <ConsoleContext.Provider> above it.');
  return tools;
}
