/**
 * What access needs of everything else: the registry, the live documents, and the environment.
 * @module
 */
import type { ID } from 'yjs';
import type { DocAt } from '../../shared/model/document.ts';
import type { Clock } from '../clock.ts';
import type { Registry } from '../storage/storage.ts';
import type { Random } from './secret.ts';
import type { Turns } from './turns.ts';

/** PORT: what access needs of the documents; the rooms are it. */
export type LiveDocuments = {
  /** Edits `<workshop>/<document>` on the server's account; MUST resolve only once that is durable. */
  edit<Path extends string>(path: Path, change: (doc: DocAt<Path>) => void): Promise<void>;
  /** The same, resolved once the edit is made; `durable` MUST resolve only once it is. */
  beginEdit<Path extends string>(
    path: Path,
    change: (doc: DocAt<Path>) => void,
  ): Promise<{ durable: Promise<void> }>;
  /** Who wrote what in `<workshop>/<document>`, as far as anybody knows; an empty id for the server. */
  writersOf(path: string): Promise<(id: ID) => string | undefined>;
  /** Looks at `<workshop>/<document>`; `look` runs in one turn, on what everybody was told last. */
  read<T, Path extends string>(path: Path, look: (doc: DocAt<Path>) => T | Promise<T>): Promise<T>;
  /**
   * Puts a stored state into a new `<workshop>/<document>`; MUST resolve only once that is durable, and MUST NOT hold up
   * anybody, however large the state is.
   */
  fill(path: string, state: Uint8Array): Promise<void>;
  /** MUST end every connection of somebody who is not in the workshop any more. */
  endPerson(workshopId: string, personId: string, how?: 'removed' | 'left'): void;
  /** MUST take nothing new from anybody in a workshop that is closed, from this turn on, and again once it is open. */
  setClosed(workshopId: string, closed: boolean): void;
  /** MUST have the rights of somebody who sits elsewhere decided anew. */
  reseat(workshopId: string, personId: string): void;
  /** MUST have everybody else told the new name of somebody. */
  renamed(workshopId: string, personId: string): void;
  /** MUST end every connection to the documents of a table that is gone. */
  endTable(workshopId: string, tableId: string): void;
  /** MUST end every connection to the workshop's documents and settle what is being written to them. */
  closeWorkshop(workshopId: string): Promise<void>;
};

export type AccessPorts = {
  registry: Registry;
  rooms: LiveDocuments;
  random: Random;
  clock: Clock;
  /** By workshop: the registry and the plan say the same once a turn is over. */
  turns: Turns;
};
