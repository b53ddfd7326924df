/**
 * One live document and its sessions. Knows no disk: it logs through the port and speaks through sockets.
 * @module
 */
import type * as Y from 'yjs';
import { CLOSE, type CloseCode } from '../../shared/protocol/close-codes.ts';
import { SYNC, syncFrame } from '../../shared/protocol/frames.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Clock } from '../clock.ts';
import { guarded, type Report, type Stage } from '../on-error.ts';
import { StorageError, type WriterRow } from '../storage/storage.ts';
import { Broadcast } from './broadcast.ts';
import { Journal } from './document/journal.ts';
import type { Message, SentState } from './messages.ts';
import { Mending } from './mending.ts';
import { Presence } from './presence.ts';
import { DocumentDoor } from './document/door.ts';
import { type Replica, TornReplica } from './document/replica.ts';
import { Inbox } from './session/inbox.ts';
import { makeMeter } from './session/meter.ts';
import { type Member, Session } from './session/session.ts';
import type { Identity } from './session/socket.ts';
import type { Valve } from './session/valve.ts';
import type { Outcome } from './trials.ts';
import { type Sender, THE_SERVER, Writers } from './writers/writers.ts';

export type RoomPorts = {
  clock: Clock;
  /** Takes what fails here and is nobody's fault outside. The room goes on. */
  report: Report;
  /** Whether the workshop is closed: then nothing new is taken from anybody. */
  closed(): boolean;
  /** Whether somebody may store so many bytes more; they are counted as theirs then. */
  mayGrow(who: Identity, bytes: number): boolean;
  /** Resolves once the bytes are durable. @throws {StorageError} `unavailable` when it may be tried again */
  append(update: Uint8Array, writers: readonly WriterRow[]): Promise<void>;
  /** The same for what no edit takes along. */
  keepWriters(writers: readonly WriterRow[]): Promise<void>;
  /** The storage stopped or began again to take what this room owes it. */
  onStorage(state: 'stalled' | 'resumed', error?: unknown): void;
  /** Reads everything durable into a fresh replica: memory holds half of something. */
  reload(): Promise<Replica>;
  /** Somebody's update broke memory half-way. */
  onTorn(personId: string): void;
  /** Whether somebody's updates are to be tried elsewhere first, whatever they look like. */
  suspected(personId: string): boolean;
  /** Tries an update elsewhere. @throws when it could not be tried just now */
  tryUpdate(
    document: readonly Uint8Array[],
    update: Uint8Array,
    leftOut?: ReadonlySet<number>,
  ): Promise<Outcome>;
  /** Somebody's update, as it is applied. MUST NOT throw. */
  onApplied(transaction: Y.Transaction, sender: Sender, writers: Writers): void;
  /** Much is about to be deleted. MUST resolve before long. */
  beforeLarge(): Promise<void>;
  /** The room closed itself: memory can no longer be trusted to say what the log says. */
  onFailed(): void;
  /** The document says something else than before. Called in the middle of things: whoever cares looks later. */
  onChanged(): void;
  /** A connection, hold or append ended; the room may be idle now. */
  onRest(): void;
};

/** An edit of the server's own, made. `durable` rejects when the storage fails meanwhile; the edit stays and is tried again. */
export type BegunEdit = { durable: Promise<void> };

export class Room {
  readonly sessions = new Set<Session>();
  #replica: Replica;
  readonly #ports: RoomPorts;
  readonly #writers: Writers;
  readonly #presence;
  readonly #broadcast: Broadcast;
  #failed = false;
  #holds = 0;
  readonly #journal: Journal;
  #onEmpty: (() => void)[] = [];
  readonly #mending = new Mending();
  readonly #inboxes = new WeakMap<Session, Inbox>();
  readonly #door: DocumentDoor;

  constructor(replica: Replica, writers: readonly WriterRow[], ports: RoomPorts) {
    this.#replica = replica;
    this.#ports = ports;
    this.#writers = new Writers(writers, (fresh) => this.#broadcast.writers(fresh, this.sessions));
    this.#presence = new Presence((id, session) => this.#writers.mayUse(id, session.sender), ports.clock);
    this.#journal = new Journal({
      clock: ports.clock,
      report: ports.report,
      append: (update) => this.#writers.store((rows) => ports.append(update, rows)),
      whole: () => (this.#mending.underWay ? undefined : this.#replica.whole()),
      onStalled: (error) => this.#guarded('journal', () => ports.onStorage('stalled', error)),
      onResumed: () => this.#guarded('journal', () => ports.onStorage('resumed')),
      onLost: (error) => this.#fail(error, 'journal'),
    });
    this.#broadcast = new Broadcast({
      clock: ports.clock,
      report: ports.report,
      sessions: this.sessions,
      presence: this.#presence,
      differenceFrom: (missing) =>
        this.#mending.underWay ? undefined : this.#replica.differenceFrom(missing),
    });
    this.#door = new DocumentDoor({
      report: ports.report,
      replica: () => this.#replica,
      whenMended: (run) => this.whenMended(run),
      tryUpdate: ports.tryUpdate,
      writers: this.#writers,
      suspected: ports.suspected,
      look: (transaction, { sender }) => ports.onApplied(transaction, sender, this.#writers),
      beforeLarge: ports.beforeLarge,
      closed: ports.closed,
      mayGrow: ports.mayGrow,
      keep: (update, changes, session) => this.#keep([update], changes, session),
      durable: () => this.#journal.tail,
      charge: (session, frames) => this.#inboxes.get(session)?.charge(frames),
      onTorn: (session) => this.#torn(session),
      onRoom: () => this.askAgain(),
      ask: (session) => session.askAgain(() => this.#step1()),
    });
  }

  get epoch(): number {
    return this.#replica.epoch;
  }

  get writers(): Pick<Writers, 'of' | 'rows'> {
    return this.#writers;
  }

  /** Nobody is connected, nobody holds it and nothing waits for the disk. SPEC [R8]. */
  get idle(): boolean {
    return this.sessions.size === 0 && this.#holds === 0 && this.#journal.settled;
  }

  /** Keeps the room in memory until the returned function is called. */
  hold(): () => void {
    this.#holds += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#holds -= 1;
      this.#rest();
    };
  }

  /**
   * Runs `run` once memory can be trusted: in this turn, but for the moments in which it is read again. Looked at and run in
   * one turn, since whatever comes between may break it.
   */
  async whenMended<T>(run: () => T): Promise<T> {
    while (this.#mending.underWay) await this.#mending.over();
    return run();
  }

  /**
   * Lets a connection in and greets it: our step 1, then who is here.
   * @throws when the step 1 cannot be made; then nobody is let in
   */
  join(member: Member, valve: Valve, meter = makeMeter(this.#ports.clock)): Session {
    const step1 = this.#step1();
    const session = new Session(member, this.#ports.clock);
    const inbox = new Inbox({
      clock: this.#ports.clock,
      valve,
      meter,
      hindrance: () => (this.#mending.underWay ? this.#mending.over() : undefined),
      handle: (message) => this.#guarded('receive', () => this.#handle(session, message)),
      onBroken: () => session.close(CLOSE.abuse, 'A frame could not be read.'),
      done: () => this.#failed || session.closed,
      hold: () => this.hold(),
    });
    this.#inboxes.set(session, inbox);
    this.sessions.add(session);
    const wrote = () => this.#writers.wrote((client) => this.#replica.clockOf(client));
    if (session.wantsWriters) this.#broadcast.writers(wrote(), [session]);
    session.outlet.answer(step1);
    this.#broadcast.greet(session);
    return session;
  }

  /** The connection is gone. Never throws. */
  leave(session: Session): void {
    if (!this.sessions.delete(session)) return;
    this.#guarded('presence', () => this.#broadcast.left(this.#presence.release(session)));
    if (this.sessions.size === 0) for (const resolve of this.#onEmpty.splice(0)) resolve();
    this.#rest();
  }

  /**
   * One frame from a connection. Never throws: what cannot be read or applied is its sender's fault alone, and ends the
   * connection (SPEC [R6]); whatever else fails is ours, and ends nobody's (SPEC [R10]).
   */
  receive(session: Session, frame: Uint8Array): void {
    this.#guarded('receive', () => {
      session.heard();
      this.#inboxes.get(session)?.push(frame);
    });
  }

  /**
   * The server's own edit. Resolves once it is made, all of it, and the others are told.
   * @throws whatever `change` throws; then nothing of it stays. {StorageError} when the room has closed
   */
  async beginEdit(change: (doc: Y.Doc) => void): Promise<BegunEdit> {
    return this.whenMended(() => {
      this.#refuseWhenFailed();
      try {
        const client = this.#replica.clientId;
        this.#writers.claim([{ client, since: this.#replica.clockOf(client) }], THE_SERVER);
        const { changes } = this.#replica.edit(change);
        return { durable: this.#keep(changes, changes, undefined) };
      } catch (error) {
        if (!(error instanceof TornReplica)) throw error;
        this.#mend();
        throw error.cause;
      }
    });
  }

  /** The same, resolved when it is durable. @throws {StorageError} when the storage fails meanwhile; the edit stays and is tried again */
  async edit(change: (doc: Y.Doc) => void): Promise<void> {
    const { durable } = await this.beginEdit(change);
    await durable;
  }

  /** Looks at the document. What `look` returns MUST NOT hold on to it. */
  async read<T>(look: (doc: Y.Doc) => T | Promise<T>): Promise<T> {
    return this.whenMended(() => {
      this.#refuseWhenFailed();
      return this.#replica.read(look);
    });
  }

  /** Asks each connection of which something was refused for all that is not here. SPEC [R13]. */
  askAgain(): void {
    for (const session of this.sessions) session.askAgain(() => this.#step1());
  }

  #refuseWhenFailed(): void {
    if (this.#failed) throw new StorageError('unavailable', 'The room has closed.');
  }

  closeAll(code: CloseCode, reason: string): void {
    for (const session of this.sessions) session.close(code, reason);
  }

  /** Settles, never rejects, when nothing waits for the disk any more. */
  settled(): Promise<void> {
    return this.#journal.tail.catch(() => {});
  }

  /** What is owed to the disk need not reach it any more: the workshop is being deleted. SPEC [J9]. */
  abandon(): void {
    this.#journal.abandon();
  }

  /** Looks after its connections, every few seconds. SPEC [A7] [L4] [P4]. */
  tend(): void {
    for (const session of this.sessions) this.#guarded('tend', () => session.tend());
    this.#broadcast.tend();
    // Who was only present so far and wrote nothing.
    if (this.#writers.unsaved)
      this.#writers.store(this.#ports.keepWriters).catch((error) => this.#ports.report(error, 'journal'));
  }

  /** Resolves when the last connection is gone. */
  async emptied(): Promise<void> {
    if (this.sessions.size > 0) await new Promise<void>((resolve) => this.#onEmpty.push(resolve));
  }

  destroy(): void {
    this.#stop();
    this.#replica.destroy();
  }

  #stop(): void {
    this.#broadcast.stop();
    this.#journal.stop();
  }

  #guarded<T>(stage: Stage, run: () => T): T | undefined {
    return guarded(this.#ports.report, stage, run);
  }

  #rest(): void {
    this.#guarded('rest', () => this.#ports.onRest());
  }

  /**
   * Memory holds half of somebody's broken update. Everything others were told is in the log or still owed to it, so
   * both are read again; to everybody but the sender this is a pause of some milliseconds. SPEC [R6].
   */
  #mend(): void {
    const release = this.hold();
    this.#mending.begin(() => this.#readAgain());
    void this.whenMended(release);
  }

  /** Never rejects: a document that cannot be read again is given up. */
  async #readAgain(): Promise<void> {
    try {
      const replica = await this.#ports.reload();
      for (const update of this.#journal.owed) replica.apply(update);
      this.#replica.destroy();
      this.#replica = replica;
    } catch (error) {
      this.#fail(error, 'mend');
    }
  }

  /** Gives up this copy of the document; clients come back to one read afresh. SPEC [P4]. */
  #fail(error: unknown, stage: Stage): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#ports.report(error, stage);
    this.#stop();
    this.closeAll(CLOSE.storageFailed, 'This document could not be saved just now; please reconnect.');
    this.#guarded('fail', () => this.#ports.onFailed());
  }

  #step1(): Uint8Array {
    return syncFrame(SYNC.step1, this.#replica.stateVector);
  }

  #handle(session: Session, message: Message): void | Promise<void> {
    switch (message.kind) {
      case 'step1':
        return this.#answer(session, message.stateVector);
      case 'document':
        return this.#door.receive(session, message.update);
      case 'queryAwareness':
        this.#inboxes.get(session)?.charge(Math.floor(this.sessions.size / LIMITS.statesPerFrame));
        return this.#broadcast.greet(session);
      case 'awareness':
        // The projector is nobody: it sees who is here and is not counted among them.
        if (session.identity.kind !== 'stage')
          this.#guarded('presence', () => this.#receivePresence(session, message.states));
    }
  }

  #answer(session: Session, stateVector: Uint8Array): void {
    const { bytesAtMost } = this.#replica;
    // Whatever is missing, all of the document has to be looked through for it.
    const bytes = (frames: readonly Uint8Array[]) => frames.reduce((sum, { length }) => sum + length, 0);
    const frames = this.#guarded('answer', () => {
      const [state, ...since] = this.#replica.difference(stateVector);
      return [syncFrame(SYNC.step2, state), ...since.map((update) => syncFrame(SYNC.update, update))];
    });
    const weight = bytesAtMost / 4 + bytes(frames ?? []);
    this.#inboxes.get(session)?.charge(weight / LIMITS.frameUnitBytes);
    if (frames) session.outlet.answer(...frames);
    else this.#broadcast.missed(session);
  }

  #receivePresence(session: Session, states: readonly SentState[]): void {
    this.#inboxes.get(session)?.charge(Math.floor(states.length / LIMITS.statesPerFrame));
    const { changed, forged, broken } = this.#presence.receive(session, states);
    const brings = changed.map((client) => ({ client, since: this.#replica.clockOf(client) }));
    this.#writers.reserve(brings, session.identity.id);
    this.#broadcast.presence(changed, session);
    if (forged > 0) session.forged(forged);
    if (broken) session.close(CLOSE.abuse, 'A frame could not be read.');
  }

  #torn(session: Session): void {
    this.#mend();
    this.#guarded('receive', () => this.#ports.onTorn(session.identity.id));
  }

  /**
   * Hands the bytes to the journal, which comes first: an edit that memory has must reach the disk whatever else fails.
   * Then, while it is on its way, tells the others. SPEC [P3] [R10].
   * @returns resolved once the bytes are durable
   */
  #keep(
    bytes: readonly Uint8Array[],
    changes: readonly Uint8Array[],
    sender: Session | undefined,
  ): Promise<void> {
    let durable = Promise.resolve();
    // The last is durable only once those before it are.
    for (const each of bytes)
      durable = this.#journal.write(each, { impatient: sender === undefined && each === bytes.at(-1) });
    if (changes.length > 0) {
      this.#broadcast.change(changes, sender);
      this.#guarded('changed', () => this.#ports.onChanged());
    }
    whenDurable(durable, () => this.#journal.settled && this.#rest());
    return durable;
  }
}

/** What never becomes durable is no news here: its author is told by the promise itself, and a lost room by `onLost`. */
function whenDurable(durable: Promise<void>, run: () => void): void {
  durable.then(run, () => {});
}
