/**
 * Every room of this process and the way in and out of memory. SPEC [R7] [R8].
 * @module
 */
import { tablePath } from '../../shared/protocol/rooms.ts';
import type { DocAt } from '../../shared/model/document.ts';
import { CLOSE, type CloseCode } from '../../shared/protocol/close-codes.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import { type Clock, repeat } from '../clock.ts';
import { errorFields, type Logger } from '../logger.ts';
import { guarded, guardedClock, type OnError, type Report } from '../on-error.ts';
import type { Quota } from '../quota/quota.ts';
import { type DocumentLog, type LossLog, type StoredDocument, StorageError } from '../storage/storage.ts';
import { type ConnectionRef, makeCensus } from './session/census.ts';
import { type Folding, makeFolding } from './document/folding.ts';
import { makeGate } from '../gate.ts';
import { keepsLosses, LossKeeper } from '../losses/loss-keeper.ts';
import { goDown } from './go-down.ts';
import { makeOffenders, type Offenders } from './session/offenders.ts';
import * as Y from 'yjs';
import { inTurns, openReplica, slicesOfStored } from './document/open-replica.ts';
import { type Replica, sizeOf } from './document/replica.ts';
import { type BegunEdit, Room } from './room.ts';
import { Standing } from './standing.ts';
import type { Trials } from './trials.ts';

type Phase =
  | { kind: 'loading'; load: Promise<void> }
  /** `bytes`: what was read into it. */
  | { kind: 'live'; room: Room; folding: Folding; keeper: LossKeeper; bytes: number }
  /** Leaving memory: whoever arrives waits for the end and loads afresh. */
  | { kind: 'draining'; done: Promise<void> };

export type RoomsPorts = {
  documents: DocumentLog;
  losses: Pick<LossLog, 'add'>;
  quota: Pick<Quota, 'takes'>;
  trials: Trials;
  clock: Clock;
  log: Logger;
  onError: OnError;
};

const TEND_EVERY_MS = 5_000;

export class Rooms {
  readonly #phases = new Map<string, Phase>();
  readonly #ports: RoomsPorts;
  readonly #stopTending: () => void;
  readonly #standing = new Standing();
  /** A restart wakes every room at once; each load decodes a whole document on this thread. SPEC [L8]. */
  readonly #gate = makeGate(LIMITS.coldLoads);
  /** Rooms that nobody has open, by how large they were when they were read; who has been so the longest comes first. */
  readonly #lingering = new Map<string, number>();
  /** Documents that cost too much to read, and the size they had. Each try would take seconds of another thread. */
  readonly #unreadable = new Map<string, number>();
  readonly clock: Clock;
  readonly census;
  /** Told after every change of a document, in the middle of things. */
  onChanged: (workshopId: string, document: string) => void = () => {};
  /** Asked when a document was read, before anybody gets it. A rejection is logged, and the document opened as it is. */
  beforeLive: (roomId: string, room: Room) => Promise<void> = async () => {};
  /** Asked before much of a document is deleted. MUST resolve before long. */
  beforeLarge: (workshopId: string) => Promise<void> = async () => {};
  readonly offenders: Offenders;

  constructor(ports: RoomsPorts) {
    this.clock = guardedClock(ports.clock, ports.onError);
    this.#ports = { ...ports, clock: this.clock };
    this.census = makeCensus(ports.onError);
    this.offenders = makeOffenders(this.clock);
    this.#stopTending = repeat(this.clock, TEND_EVERY_MS, () => this.#tend());
  }

  /** The door for what goes wrong in one room, or on the way into it. */
  reportFor(roomId: string): Report {
    return (error, stage) => this.#ports.onError(error, { stage, room: roomId });
  }

  /** Live rooms; for health pages and tests. */
  get size(): number {
    return this.#phases.size;
  }

  /**
   * Brings a document into memory and holds it there until `release` is called.
   * @param roomId `<workshop>/<document>` of an existing workshop: who calls has checked that
   * @throws {StorageError} when it cannot be read; nothing stays behind, the next call tries again
   */
  async open(roomId: string): Promise<{ room: Room; release: () => void }> {
    for (;;) {
      const phase = this.#phases.get(roomId) ?? this.#load(roomId);
      // The hold is taken in the turn that sees the room live, so the room cannot be unloaded in between.
      if (phase.kind === 'live') return { room: phase.room, release: phase.room.hold() };
      await (phase.kind === 'loading' ? phase.load : phase.done);
    }
  }

  /**
   * Edits a document on the server's own account; resolves when the edit is durable.
   * @throws {StorageError} when it could not be made durable
   */
  async edit<Path extends string>(roomId: Path, change: (doc: DocAt<Path>) => void): Promise<void> {
    const { durable } = await this.beginEdit(roomId, change);
    await durable;
  }

  /**
   * The same, resolved as soon as the edit is made and everybody is told.
   * @throws {StorageError} when the document cannot be read
   */
  async beginEdit<Path extends string>(roomId: Path, change: (doc: DocAt<Path>) => void): Promise<BegunEdit> {
    const { room, release } = await this.open(roomId);
    try {
      // The path says what lies there.
      return await room.beginEdit((doc) => change(doc as DocAt<Path>));
    } finally {
      // What is owed to the disk keeps a room in memory by itself.
      release();
    }
  }

  /**
   * Puts a stored state into a document; resolves when it is durable.
   * @throws {StorageError} when the state cannot be read within bounds, or could not be made durable
   */
  async fill(roomId: string, state: Uint8Array): Promise<void> {
    const slices = await slicesOfStored(this.#ports.trials, splitRoomId(roomId)[0], state, []);
    const edits: BegunEdit[] = [];
    await inTurns(slices, async (slice) => {
      edits.push(await this.beginEdit(roomId, (doc) => Y.applyUpdate(doc, slice)));
    });
    await Promise.all(edits.map(({ durable }) => durable));
  }

  /**
   * Looks at a document: what `look` returns, once the document is there.
   * @throws {StorageError} when it cannot be read
   */
  async read<T, Path extends string>(roomId: Path, look: (doc: DocAt<Path>) => T | Promise<T>): Promise<T> {
    const { room, release } = await this.open(roomId);
    try {
      return await room.read((doc) => look(doc as DocAt<Path>));
    } finally {
      release();
    }
  }

  /** Who wrote what in a document, as far as anybody knows. @throws {StorageError} when it cannot be read */
  async writersOf(roomId: string): Promise<(id: Y.ID) => string | undefined> {
    const { room, release } = await this.open(roomId);
    release();
    return (id) => room.writers.of(id);
  }

  /** See `Standing`. */
  decision(workshopId: string): number {
    return this.#standing.decision(workshopId);
  }

  /** Somebody is not in the workshop any more. To be called once the registry says so. SPEC [F4]. */
  endPerson(workshopId: string, personId: string, how: 'removed' | 'left' = 'removed'): void {
    const reason =
      how === 'left' ? 'You left this workshop.' : 'A facilitator took you out of this workshop.';
    this.#decide(workshopId, ({ person }) => person.id === personId, CLOSE[how], reason);
  }

  /** Somebody sits elsewhere: what they may write is decided anew. To be called once the registry says so. SPEC [F5]. */
  reseat(workshopId: string, personId: string): void {
    const reason = 'You sit at another table now.';
    const fits = ({ person, document }: ConnectionRef) => person.id === personId && document.includes('/');
    this.#decide(workshopId, fits, CLOSE.seatChanged, reason);
  }

  /** Somebody is called something else from now on: their connections come back with the grant as it is now. SPEC [F11]. */
  renamed(workshopId: string, personId: string): void {
    const fits = ({ person }: ConnectionRef) => person.id === personId;
    this.#decide(workshopId, fits, CLOSE.seatChanged, 'You are called something else now.');
  }

  /** A table is not there any more. To be called once the registry says so. SPEC [F7]. */
  endTable(workshopId: string, tableId: string): void {
    const reason = 'There is no such document in this workshop.';
    const fits = ({ document }: ConnectionRef) => document.split('/')[1] === tableId;
    this.#decide(workshopId, fits, CLOSE.notAllowed, reason);
  }

  /**
   * A workshop is closed, or open again. To be called once the registry says so. Connections stay: from this turn on nothing new
   * is taken over any of them, and once it is open again each is asked for what was refused. SPEC [X1].
   */
  setClosed(workshopId: string, closed: boolean): void {
    // A socket that is opening has looked at the registry before.
    this.#standing.decided(workshopId);
    if (!this.#standing.setClosed(workshopId, closed) || closed) return;
    for (const [roomId, phase] of this.#phases)
      if (phase.kind === 'live' && roomId.startsWith(`${workshopId}/`)) phase.room.askAgain();
  }

  /** The same for a workshop that somebody connects to, as the registry had it when nobody's rights had changed since. */
  noteClosed(workshopId: string): void {
    this.#standing.setClosed(workshopId, true);
  }

  #decide(workshopId: string, fits: (held: ConnectionRef) => boolean, code: CloseCode, reason: string): void {
    this.#standing.decided(workshopId);
    this.census.close(workshopId, fits, code, reason);
  }

  /** How many participants of a workshop are connected, each counted once, by the table they sit at. */
  present(workshopId: string, tableId: string): number {
    const phase = this.#phases.get(tablePath(workshopId, tableId));
    if (phase?.kind !== 'live') return 0;
    const sitting = [...phase.room.sessions].filter(
      ({ mayWrite, identity }) => mayWrite && identity.kind === 'participant',
    );
    return new Set(sitting.map(({ identity }) => identity.id)).size;
  }

  /** Ends every connection of a deleted workshop. Resolves when nothing of it waits for the disk. SPEC [J9]. */
  async closeWorkshop(workshopId: string): Promise<void> {
    // Nobody has any rights here any more, sockets that are still opening included.
    this.#standing.decided(workshopId);
    for (;;) {
      const found = [...this.#phases].find(([roomId]) => roomId.startsWith(`${workshopId}/`));
      if (!found) return void this.#standing.setClosed(workshopId, false);
      const [roomId, phase] = found;
      if (phase.kind === 'live') {
        phase.room.closeAll(CLOSE.deleted, 'This workshop was deleted.');
        phase.room.abandon();
        await this.#drain(roomId, phase.room);
      }
      // A room that is still loading becomes live first and is met again.
      else await (phase.kind === 'loading' ? phase.load.catch(() => {}) : phase.done);
    }
  }

  /** Goes down in good order. SPEC [C3]. */
  async drain(): Promise<void> {
    this.#stopTending();
    const live = [...this.#phases.values()].flatMap((phase) => (phase.kind === 'live' ? [phase.room] : []));
    await goDown(live, this.#ports.clock);
  }

  #load(roomId: string): Phase {
    const load = this.#gate(() => this.#read(roomId)).then(
      async (live) => {
        // Past the gate: it may have to read another document.
        await this.beforeLive(roomId, live.room).catch((error: unknown) =>
          this.#ports.onError(error, { stage: 'load', room: roomId }),
        );
        this.#phases.set(roomId, live);
      },
      (error: unknown) => {
        this.#phases.delete(roomId);
        this.#ports.onError(error, { stage: 'load', room: roomId });
        throw error;
      },
    );
    const phase: Phase = { kind: 'loading', load };
    this.#phases.set(roomId, phase);
    return phase;
  }

  async #read(roomId: string): Promise<Phase & { kind: 'live' }> {
    const [workshopId, name] = splitRoomId(roomId);
    const { documents, quota, trials, clock } = this.#ports;
    const report = this.reportFor(roomId);
    const stored = await documents.load(workshopId, name);
    const replica = await this.#open(roomId, stored);
    const folding = makeFolding(clock, () => void this.#compact(roomId));
    const keeper = new LossKeeper({
      clock,
      report,
      add: (losses, caps) => this.#ports.losses.add(workshopId, name, losses, caps),
    });
    const keeps = keepsLosses(name);
    const room: Room = new Room(replica, stored.writers, {
      clock,
      report,
      keepWriters: (writers) => documents.addWriters(workshopId, name, writers),
      append: (update, writers) => {
        const durable = documents.append(workshopId, name, update, ...(writers.length > 0 ? [writers] : []));
        guarded(report, 'compact', () => folding.grown(rowsOf(update)));
        return durable;
      },
      onStorage: (state, error) => {
        if (state === 'stalled')
          this.#ports.log.error('storage-stalled', { room: roomId, ...errorFields(error) });
        else this.#ports.log.warn('storage-resumed', { room: roomId });
      },
      reload: async () => {
        this.#ports.log.warn('room-mended', { room: roomId });
        return openReplica(await documents.load(workshopId, name), trials, workshopId);
      },
      closed: () => this.#standing.isClosed(workshopId),
      mayGrow: (who, bytes) => quota.takes(workshopId, who, bytes),
      onTorn: (personId) => this.offenders.note(personId),
      suspected: (personId) => this.offenders.suspected(personId),
      tryUpdate: (document, update, leftOut) => trials.update(workshopId, document, update, leftOut),
      onFailed: () => void this.#drain(roomId, room),
      onChanged: () => this.onChanged(workshopId, name),
      onApplied: (transaction, sender, writers) =>
        keeps && keeper.look(transaction, sender.id, (id) => writers.isOwn(id, sender)),
      beforeLarge: () => this.beforeLarge(workshopId),
      onRest: () => this.#rest(roomId, room),
    });
    guarded(report, 'compact', () => folding.grown(sum(stored.updates.map(rowsOf))));
    return { kind: 'live', room, folding, keeper, bytes: sizeOf(stored) };
  }

  /** @throws {StorageError} `damaged` when it cannot be read within bounds; then it is not tried again until it has changed */
  async #open(roomId: string, stored: StoredDocument): Promise<Replica> {
    const size = sizeOf(stored);
    if (this.#unreadable.get(roomId) === size)
      throw new StorageError('damaged', 'The stored document cannot be read.');
    try {
      return await openReplica(stored, this.#ports.trials, splitRoomId(roomId)[0]);
    } catch (error) {
      if (error instanceof StorageError && error.code === 'damaged') this.#unreadable.set(roomId, size);
      throw error;
    }
  }

  #rest(roomId: string, room: Room): void {
    const phase = this.#phases.get(roomId);
    if (phase?.kind !== 'live' || phase.room !== room || !room.idle) return;
    this.#lingering.delete(roomId);
    this.#lingering.set(roomId, phase.bytes);
    this.#hurry();
    this.#ports.clock.after(LIMITS.roomLingerMs, () => {
      // Looked at again in this same turn: somebody may have come, or the room may be another one by now.
      const now = this.#phases.get(roomId);
      if (now?.kind === 'live' && now.room === room && room.idle) void this.#drain(roomId, room);
    });
  }

  /** Of the rooms that nobody has open those that have been so the longest leave at once when there is too much of them. */
  #hurry(): void {
    for (const roomId of this.#lingering.keys()) {
      const phase = this.#phases.get(roomId);
      // Somebody came back, or it has left.
      if (phase?.kind !== 'live' || !phase.room.idle) this.#lingering.delete(roomId);
    }
    for (const roomId of this.#lingering.keys()) {
      if (sum([...this.#lingering.values()]) <= LIMITS.lingeringBytes) return;
      const phase = this.#phases.get(roomId);
      this.#lingering.delete(roomId);
      if (phase?.kind === 'live') void this.#drain(roomId, phase.room);
    }
  }

  #drain(roomId: string, room: Room): Promise<void> {
    const phase = this.#phases.get(roomId);
    if (phase?.kind === 'live') phase.folding.stop();
    const done = room.settled().then(() => {
      guarded(this.reportFor(roomId), 'rest', () => room.destroy());
      this.#phases.delete(roomId);
    });
    this.#phases.set(roomId, { kind: 'draining', done });
    return done;
  }

  async #compact(roomId: string): Promise<void> {
    this.#ports.log.debug('compacting', { room: roomId });
    try {
      const rows = await this.#ports.documents.compact(...splitRoomId(roomId));
      this.#ports.log.debug('compacted', { room: roomId, rows });
    } catch (error) {
      // Nothing is lost: the log simply stays long.
      this.#ports.onError(error, { stage: 'compact', room: roomId });
    }
  }

  #tend(): void {
    for (const [roomId, phase] of this.#phases)
      if (phase.kind === 'live')
        guarded(this.reportFor(roomId), 'tend', () => {
          phase.room.tend();
          phase.keeper.tend();
        });
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** As how many rows an update counts when its log is to be folded: large ones fill a disk sooner. */
const rowsOf = (update: Uint8Array) => 1 + Math.floor(update.length / LIMITS.compactUnitBytes);

/** A room id's two parts. */
export function splitRoomId(roomId: string): [workshopId: string, name: string] {
  const slash = roomId.indexOf('/');
  return [roomId.slice(0, slash), roomId.slice(slash + 1)];
}
