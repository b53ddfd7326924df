/**
 * PORT: what the product needs kept. `test/contracts/storage-suite.ts` is the acceptance suite every adapter runs.
 *
 * An adapter
 * - MUST resolve a write only after it is durable: it survives `kill -9`, and power loss where the disk allows.
 * - MUST keep the appends of one document in the order of the calls, and resolve them in that order.
 * - MUST reject a write it could not make durable, and MUST NOT have applied any part of it.
 * - MUST verify what it reads, and reject with `damaged` what does not verify; it MUST NOT repair, shorten or replace it.
 * - MUST NOT keep or hand out references to byte arrays it was given; callers reuse them.
 * - MUST remove a deleted workshop's and a removed person's bytes from the medium, not only from sight.
 * - MUST NOT know rooms, sockets or HTTP.
 * @module
 */

import type { Writer } from '../../shared/protocol/frames.ts';

/** `damaged`: stored bytes do not verify. `unavailable`: could not be read or written now. `unknown-workshop`: no such owner. */
export type StorageErrorCode = 'damaged' | 'unavailable' | 'unknown-workshop';

export class StorageError extends Error {
  override name = 'StorageError';
  readonly code: StorageErrorCode;
  constructor(code: StorageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export type TableRow = { id: string; name: string };
/**
 * A workshop. `facilitatorHash` and `stageHash` are the SHA-256 of its two keys, in hex; there is no stage key before the
 * first is made. Times are ms since the epoch.
 */
export type WorkshopRow = {
  id: string;
  title: string;
  format: string;
  host?: string;
  joinCode: string;
  facilitatorHash: string;
  /** The same of the keys for further facilitators, the oldest first. */
  colleagueHashes?: string[];
  stageHash?: string;
  /** True while the door is closed to newcomers. */
  closed?: true;
  ending?: Ending;
  tables: TableRow[];
  createdAt: number;
};
/**
 * How a workshop ends; nothing of it while that is open. Times are ms since the epoch.
 * `closed`: nobody adds anything from then on; `by` is the name of who closed it. `keepDays`: for how long it is kept once it is
 * closed, without it for ever. `deleteAt`: when the server deletes it. `archivedAt`: when somebody last saved the archive.
 */
export type Ending = {
  closed?: { at: number; by: string };
  keepDays?: number;
  deleteAt?: number;
  archivedAt?: number;
};
/** Somebody in a workshop, or a projector. `rejoinHash` is the SHA-256 of the rejoin token, in hex. */
export type PersonRow = {
  id: string;
  workshopId: string;
  kind: 'facilitator' | 'participant' | 'stage';
  name: string;
  organisation?: string;
  role?: string;
  tableId?: string;
  rejoinHash?: string;
};
/** A person as one browser holds them. `formerly`: ids of others whom that browser held before them, newest first. */
export type GrantRow = PersonRow & { formerly?: string[] };

/** One change of a workshop's list of tables. A table that is taken away leaves its people without a seat. */
export type TableChange =
  /** No more than so many at once, and so many that have a document, those that were taken away included. */
  | { do: 'add'; table: TableRow; most: number; mostEver: number }
  | { do: 'rename'; table: TableRow }
  | { do: 'remove'; tableId: string };
/** The list as it is now, or why nothing was changed. */
export type TablesChanged =
  | { tables: TableRow[] }
  | { refused: 'unknown-workshop' | 'unknown-table' | 'last-table' | 'too-many-tables' };

/** Workshops, people and grants. Lookups resolve `undefined` for what is not there. */
export type Registry = {
  /** Resolves `false`, writing nothing, when the id or the join code is taken. */
  addWorkshop(workshop: WorkshopRow): Promise<boolean>;
  workshop(id: string): Promise<WorkshopRow | undefined>;
  workshopByCode(joinCode: string): Promise<WorkshopRow | undefined>;
  /** Opens the door to newcomers, or closes it. */
  setDoor(workshopId: string, open: boolean): Promise<void>;
  setTitle(workshopId: string, title: string): Promise<void>;
  /** Writes how the workshop ends, all of it but `archivedAt`. What is missing is taken back. */
  setEnding(workshopId: string, ending: Omit<Ending, 'archivedAt'>): Promise<void>;
  /** Notes that the archive was saved. */
  noteArchive(workshopId: string, at: number): Promise<void>;
  /** The ids of workshops whose time to be deleted has come. */
  due(now: number): Promise<string[]>;
  /** Replaces the facilitator key; the old one, and those of further facilitators, open nothing from then on. */
  setFacilitatorHash(workshopId: string, hash: string): Promise<void>;
  /** Replaces the keys of further facilitators. */
  setColleagueHashes(workshopId: string, hashes: readonly string[]): Promise<void>;
  /** The same for the stage's. */
  setStageHash(workshopId: string, hash: string): Promise<void>;
  /** Replaces the join code. Resolves `false`, writing nothing, when another workshop has it. */
  setJoinCode(workshopId: string, joinCode: string): Promise<boolean>;
  /** Reads, changes and writes the list of tables as one step: two changes at once are both in it. */
  changeTables(workshopId: string, change: TableChange): Promise<TablesChanged>;
  /**
   * Removes the workshop and everything that belongs to it. Resolves `false` when there is none.
   * @param stories what becomes of those it published; kept ones stay without a trace of where they came from
   */
  deleteWorkshop(id: string, stories?: 'kept' | 'withdrawn'): Promise<boolean>;
  /** Writes a person and a first grant together; `formerly` as in `GrantRow`. Resolves `false`, writing nothing, when the rejoin hash is taken. */
  addPerson(person: PersonRow, grantHash: string, formerly?: readonly string[]): Promise<boolean>;
  /** How many workshops there are. */
  count(): Promise<number>;
  /** The names of a workshop's people, without its stages. */
  names(workshopId: string): Promise<string[]>;
  /** The ids of everybody who was ever known as a writer of one of the workshop's documents. */
  writers(workshopId: string): Promise<string[]>;
  personByRejoin(workshopId: string, rejoinHash: string): Promise<PersonRow | undefined>;
  addGrant(personId: string, grantHash: string, formerly?: readonly string[]): Promise<void>;
  /** Ends one grant of a workshop. The person stays, and so do their other grants. */
  endGrant(workshopId: string, grantHash: string): Promise<void>;
  /** Who holds a grant in this workshop. */
  personByGrant(workshopId: string, grantHash: string): Promise<GrantRow | undefined>;
  person(workshopId: string, personId: string): Promise<PersonRow | undefined>;
  setName(workshopId: string, personId: string, name: string): Promise<void>;
  /** Seats a participant. Both are looked up in the same step. */
  seat(
    workshopId: string,
    personId: string,
    tableId: string,
  ): Promise<'seated' | 'unknown-person' | 'unknown-table'>;
  /** Ends somebody's grants and their way back. Resolves `false` when there is nobody by that id. */
  removePerson(workshopId: string, personId: string): Promise<boolean>;
  /** Does so with all of a kind but one, and resolves their ids. */
  removeKind(workshopId: string, kind: PersonRow['kind'], except: string): Promise<string[]>;
};

/** What one person handed in about one thing, for themselves or for somebody they type for. `value` is JSON. */
export type BallotRow = {
  kind: 'rating' | 'vote' | 'answers';
  subject: string;
  personId: string;
  byPersonId: string;
  value: string;
};
/** How many ballots one hand may leave here: about one person, and in all. */
export type BallotCaps = { perPerson: number; perHand: number };

/**
 * Ballots, which no shared document ever holds. One row per kind, subject, person and hand; all lists are in the order
 * in which the rows were last written.
 */
export type BallotBox = {
  /**
   * Writes a ballot over the earlier one from the same hand. Every write asked for before a list is in that list.
   * Resolves `false`, writing nothing, when it would be one too many.
   */
  put(workshopId: string, ballot: BallotRow, caps: BallotCaps): Promise<boolean>;
  /** Takes a ballot back, if there is one. */
  remove(workshopId: string, ballot: Omit<BallotRow, 'value'>): Promise<void>;
  ofSubject(workshopId: string, kind: BallotRow['kind'], subject: string): Promise<BallotRow[]>;
  ofKind(workshopId: string, kind: BallotRow['kind']): Promise<BallotRow[]>;
  /** What one hand has left here. */
  by(workshopId: string, personId: string): Promise<BallotRow[]>;
};

/**
 * One person's sealed reflections: ciphertext that only their devices can open, which is also what notices a changed byte.
 * One row per person, gone with that person and with the workshop. Nothing is kept of when it was written.
 */
export type SealedCopy = { version: number; bytes: Uint8Array };
export type SealedShelf = {
  /**
   * Writes somebody's copy over the one before; versions count from 1. Looked at and written in one step.
   * @param expected the version that must be there, or `none`; left out, it is written over whatever is there
   * @returns the new version; `undefined`, with nothing written, when another one is there
   * @throws {StorageError} `unknown-workshop` when there is no such person in it
   */
  put(
    workshopId: string,
    personId: string,
    bytes: Uint8Array,
    expected?: number | 'none',
  ): Promise<number | undefined>;
  get(workshopId: string, personId: string): Promise<SealedCopy | undefined>;
};

/** A moment of a workshop that can be looked at. `step` is the one that ran from then on. */
export type PointRow = { id: string; at: number; label: string; step?: string; tables: TableRow[] };
/** Which stored state of a document belongs to a point: the state after row `seq`. */
export type StateRef = { document: string; seq: number };

/** Restore points. A state is stored once, however many points it belongs to. */
export type HistoryLog = {
  /** The names of a workshop's documents that have anything in them. */
  documents(workshopId: string): Promise<string[]>;
  /**
   * Stores what a document says now, folded as by `compact`, unless that state is stored already.
   * Resolves where to find it. @throws {StorageError} `damaged`
   */
  remember(workshopId: string, document: string): Promise<StateRef>;
  /**
   * Adds a point, then drops the oldest beyond `most`, more of the oldest while the states take more than `mostBytes` (the
   * newest stays, whatever it takes), and every state no point needs any more.
   */
  addPoint(
    workshopId: string,
    point: PointRow,
    states: readonly StateRef[],
    most: number,
    mostBytes: number,
  ): Promise<void>;
  /** Newest first. */
  points(workshopId: string): Promise<PointRow[]>;
  /** Who writes in one document writes in another too, which says what that one said. */
  inheritWriters(workshopId: string, from: string, to: string): Promise<void>;
  /** A document at a point, as one update; `undefined` when it had nothing in it then, or there is no such point. */
  state(workshopId: string, pointId: string, document: string): Promise<Uint8Array | undefined>;
  /** Every state that is stored of a workshop, for `takeNameOff`. */
  states(workshopId: string): Promise<StateRef[]>;
  /**
   * Takes one person's name off a stored state, as `takeNameOff` of the model does. One that cannot be read within bounds is
   * dropped with its place in every point: no name may be left in it.
   */
  takeNameOff(workshopId: string, state: StateRef, personId: string): Promise<void>;
};

/** Something that one person took away from a document. See `Loss`; `was` is bytes that only `server/losses` reads. */
export type LossRow = {
  id: number;
  document: string;
  personId: string;
  at: number;
  kind: 'gone' | 'taken' | 'words';
  path: readonly string[];
  words: string;
  was: Uint8Array;
};
/** How much of what was taken from a document is kept: so many losses, so many bytes, and none from before `since`. */
export type LossCaps = { most: number; bytes: number; since: number };

/** What was taken away, for as long as it can be brought back. It goes with its workshop. */
export type LossLog = {
  /**
   * Adds losses of one document, then drops the oldest beyond the caps. Of something that is marked as taken away again and
   * again by one person only the last time is kept.
   */
  add(
    workshopId: string,
    document: string,
    losses: readonly Omit<LossRow, 'id' | 'document'>[],
    caps: LossCaps,
  ): Promise<void>;
  /** Oldest first. */
  of(workshopId: string, document: string): Promise<LossRow[]>;
  drop(workshopId: string, ids: readonly number[]): Promise<void>;
  /** Drops every loss of the workshop in which a name occurs. They cannot be brought back any more. */
  forgetNaming(workshopId: string, name: string): Promise<void>;
};

/** A story that a table published, as JSON. `at` is ms since the epoch. */
export type PublishedRow = { id: string; workshopId: string; tableId: string; at: number; story: string };
/** What strangers may read of it. */
export type PublicRow = Pick<PublishedRow, 'id' | 'at' | 'story'>;

/** Published stories: one of each table. They outlive their workshop, which may take them along as it goes. */
export type PublishedShelf = {
  /**
   * Publishes a story over the earlier one of its table, whose id stays, taken back or not. Resolves its id; `undefined`,
   * writing nothing, when there are `most` on this server already.
   */
  put(row: PublishedRow, most: number): Promise<string | undefined>;
  /** Takes a table's story back: its words go from the medium, its id stays. Resolves `false` when none is published. */
  withdraw(workshopId: string, tableId: string): Promise<boolean>;
  ofWorkshop(workshopId: string): Promise<PublishedRow[]>;
  get(id: string): Promise<PublicRow | 'withdrawn' | undefined>;
  /** Newest first, from below a place in that order. */
  list(most: number, below?: Pick<PublishedRow, 'at' | 'id'>): Promise<PublicRow[]>;
};

/** The bytes of a workshop's documents (logs and snapshots), of its restore points, and of its people's sealed copies. */
export type StoredBytes = { documents: number; history: number; sealed: number };
export type Sizes = {
  /** Of one workshop; nothing when there is no such workshop. */
  of(workshopId: string): Promise<StoredBytes>;
  /** Of every workshop, by its id. */
  all(): Promise<Map<string, StoredBytes>>;
};

/** Who writes in a document under a Yjs client id: see `Writer`. */
export type WriterRow = Writer;

/**
 * One stored document: apply the snapshot, then the updates in order. A new document is empty with epoch 1. Each client id
 * has at most one writer.
 */
export type StoredDocument = {
  epoch: number;
  snapshot: Uint8Array | undefined;
  updates: Uint8Array[];
  writers: WriterRow[];
};

/** The append log of every document. `document` is the part of the room id after the workshop. */
export type DocumentLog = {
  load(workshopId: string, document: string): Promise<StoredDocument>;
  /** Writes an update and, in the same step, who writes under client ids that are new. */
  append(
    workshopId: string,
    document: string,
    update: Uint8Array,
    writers?: readonly WriterRow[],
  ): Promise<void>;
  /** Writes only the latter. Of two writers of one client id the first stays. */
  addWriters(workshopId: string, document: string, writers: readonly WriterRow[]): Promise<void>;
  /**
   * Folds the log into a snapshot, through a fresh Y.Doc, in one transaction; the snapshot before it is kept.
   * Pending structures are carried over. Resolves how many rows it folded.
   */
  compact(workshopId: string, document: string): Promise<number>;
  /**
   * Folds the log in the same way and keeps nothing of before: neither the log nor any earlier snapshot. What was deleted in
   * the document is gone from the medium, except what an adapter could not fold.
   */
  forgetPast(workshopId: string, document: string): Promise<void>;
};

/** A document as it comes from elsewhere: its state as one update, and who wrote it. */
export type GrownDocument = { name: string; state: Uint8Array; writers: readonly WriterRow[] };

/** Workshops that come from elsewhere with all that is in them. */
export type Transplants = {
  /**
   * Writes a new workshop and its documents, all of it or nothing. Resolves `false`, writing nothing, when the id or the
   * join code is taken.
   */
  plant(workshop: WorkshopRow, documents: readonly GrownDocument[]): Promise<boolean>;
};

export type Storage = {
  registry: Registry;
  documents: DocumentLog;
  ballots: BallotBox;
  sealed: SealedShelf;
  history: HistoryLog;
  losses: LossLog;
  published: PublishedShelf;
  transplants: Transplants;
  sizes: Sizes;
  /** Resolves when a small read works. */
  ready(): Promise<void>;
  /** Finishes what was asked for and lets go of the medium. */
  close(): Promise<void>;
};
