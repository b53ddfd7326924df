/**
 * What everything on the console needs, without passing it through every hand.
 * @module
 */
import { type Accessor, createContext, useContext } from 'solid-js';
import type { RestorePoint, TableRef } from '../../../shared/protocol/http.ts';
import type { ActivityKind } from '../../../shared/activities/index.ts';
import type { ConsolePart } from '../../activities/activity.ts';
import type { HallSession } from '../../sync/hall-session.ts';

/** What happened instead, what is kept and what to do. */
export type Trouble = { title: string; detail: string };
export type Answer<T> = { ok: true; value: T } | { ok: false; trouble: Trouble };

/** What only the server's own hand can do. Never rejects. */
export type ConsoleServer = {
  /**
   * Makes a new key; the old one opens nothing from then on. Resolves with the whole new link.
   * @param signOut whoever came in by the old one leaves too, oneself excepted
   */
  renewLink(which: 'facilitator' | 'stage', signOut: boolean): Promise<Answer<string>>;
  /** Takes somebody out of the workshop. */
  removePerson(person: string): Promise<Answer<unknown>>;
  seat(person: string, tableId: string): Promise<Answer<unknown>>;
  addTable(name: string): Promise<Answer<TableRef>>;
  renameTable(tableId: string, name: string): Promise<Answer<unknown>>;
  removeTable(tableId: string): Promise<Answer<unknown>>;
  reveal(
    what: { kind: 'ratings' } | { kind: 'vote'; vote: string },
    shown: boolean,
  ): Promise<Answer<unknown>>;
  /** Shows what was handed in for a pause so far; what is shown stays shown. */
  revealThoughts(step: string): Promise<Answer<unknown>>;
  history(): Promise<Answer<RestorePoint[]>>;
  /** A document as it was, as one Yjs update. */
  historyState(point: string, document: string): Promise<Answer<Uint8Array>>;
  /** Brings a table's state back as a new table. @param label the moment's time, for its name */
  bringBack(point: string, tableId: string, label: string): Promise<Answer<TableRef>>;
};

export type ConsoleTools = {
  hall: HallSession;
  /** What the activities bring to the console. */
  parts: ReadonlyMap<ActivityKind, ConsolePart>;
  server: ConsoleServer;
  /** Now by the server's clock, every whole second. */
  now: Accessor<number>;
  /** False until the server's clock is known. */
  timeKnown: Accessor<boolean>;
  /** Whether the room can be seen at all: without a link nobody's presence is known. */
  linked: Accessor<boolean>;
  /** Everybody with a page open this moment, oneself included. */
  presentIds: Accessor<ReadonlySet<string>>;
  /** Where everybody joins. */
  joinLink: string;
};

export const ConsoleContext = createContext<ConsoleTools>();

/** The workshop being run. Throws outside `<ConsoleContext.Provider>`. */
export function useConsole(): ConsoleTools {
  const tools = useContext(ConsoleContext);
  if (!tools) throw new Error('useConsole needs <ConsoleContext.Provider> above it.');
  return tools;
}
