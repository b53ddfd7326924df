/**
 * PORT: what the product needs kept. `test/contracts/storage-suite.ts` is the acceptance suite every adapter runs.
 *
 * An adapter
 * - MUST resolve a write only after it is durable: it survives `kill -9`, and power loss where the disk allows.
 * - MUST keep the appends of one document in the order of the calls, and resolve them in that order.
 * - MUST reject a write it could not make durable, and MUST NOT have applied any part of it.
 * - MUST verify what it reads, and reject with `damaged` what does not verify; it MUST NOT repair, shorten or replace it.
 * - MUST NOT keep or hand out references to byte arrays it was given; callers reuse them.
 * - MUST remove a deleted workshop's bytes from the medium, not only from sight.
 * - MUST NOT know rooms, sockets or HTTP.
 * @module
 */

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
/** A workshop. `facilitatorHash` is the SHA-256 of the facilitator key, in hex. Times are ms since the epoch. */
export type WorkshopRow = {
  id: string;
  title: string;
  format: string;
  host?: string;
  joinCode: string;
  facilitatorHash: string;
  tables: TableRow[];
  createdAt: number;
};
/** Somebody in a workshop. `rejoinHash` is the SHA-256 of the rejoin token, in hex. */
export type PersonRow = {
  id: string;
  workshopId: string;
  kind: 'facilitator' | 'participant';
  name: string;
  organisation?: string;
  role?: string;
  tableId?: string;
  rejoinHash?: string;
};

/** Workshops, people and grants. Lookups resolve `undefined` for what is not there. */
export type Registry = {
  /** Resolves `false`, writing nothing, when the id or the join code is taken. */
  addWorkshop(workshop: WorkshopRow): Promise<boolean>;
  workshop(id: string): Promise<WorkshopRow | undefined>;
  workshopByCode(joinCode: string): Promise<WorkshopRow | undefined>;
  /** Replaces the facilitator key; the old one opens nothing from then on. */
  setFacilitatorHash(workshopId: string, hash: string): Promise<void>;
  /** Removes the workshop and everything that belongs to it. Resolves `false` when there is none. */
  deleteWorkshop(id: string): Promise<boolean>;
  /** Writes a person and a first grant together. Resolves `false`, writing nothing, when the rejoin hash is taken. */
  addPerson(person: PersonRow, grantHash: string): Promise<boolean>;
  personByRejoin(workshopId: string, rejoinHash: string): Promise<PersonRow | undefined>;
  addGrant(personId: string, grantHash: string): Promise<void>;
  /** Who holds a grant in this workshop. */
  personByGrant(workshopId: string, grantHash: string): Promise<PersonRow | undefined>;
};

/** One stored document: apply the snapshot, then the updates in order. A new document is empty with epoch 1. */
export type StoredDocument = { epoch: number; snapshot: Uint8Array | undefined; updates: Uint8Array[] };

/** The append log of every document. `document` is the part of the room id after the workshop. */
export type DocumentLog = {
  load(workshopId: string, document: string): Promise<StoredDocument>;
  append(workshopId: string, document: string, update: Uint8Array): Promise<void>;
  /**
   * Folds the log into a snapshot, through a fresh Y.Doc, in one transaction; the snapshot before it is kept.
   * Pending structures are carried over. Resolves how many rows it folded.
   */
  compact(workshopId: string, document: string): Promise<number>;
};

export type Storage = {
  registry: Registry;
  documents: DocumentLog;
  /** Resolves when a small read works. */
  ready(): Promise<void>;
  /** Finishes what was asked for and lets go of the medium. */
  close(): Promise<void>;
};
