/**
 * One live document and its sessions. Knows no disk: it logs through the port and speaks through sockets.
 * @module
 */
import type * as Y from 'yjs';
import { CLOSE, type CloseCode } from '../../shared/protocol/close-codes.ts';
import { SYNC, syncFrame } from '../../shared/protocol/frames.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Clock } from '../clock.ts';
import { StorageError } from '../storage/storage.ts';
import { Broadcast } from './broadcast.ts';
import { Journal } from './journal.ts';
import { type Message, readMessages } from './messages.ts';
import { Presence } from './presence.ts';
import { type Applied, type Replica, TornReplica } from './replica.ts';
import { type Member, Session } from './session.ts';
import type { Valve } from './valve.ts';

export type RoomPorts = {
  clock: Clock;
  /** Resolves once the bytes are durable. @throws {StorageError} `unavailable` when it may be tried again */
  append(update: Uint8Array): Promise<void>;
  /** The storage stopped or began again to take what this room owes it. */
  onStorage(state: 'stalled' | 'resumed', error?: unknown): void;
  /** Reads everything durable into a fresh replica. */
  reload(): Promise<Replica>;
  /** Somebody's update broke memory half-way. */
  onTorn(personId: string): void;
  /** The room closed itself: memory can no longer be trusted to say what the log says. */
  onFailed(error: unknown): void;
  /** The document says something else than before. Called in the middle of things: whoever cares looks later. */
  onChanged(): void;
  /** A connection, hold or append ended; the room may be idle now. */
  onRest(): void;
};

export class Room {
  readonly sessions = new Set<Session>();
  #replica: Replica;
  readonly #ports: RoomPorts;
  readonly #presence = new Presence();
  readonly #broadcast: Broadcast;
  #failed = false;
  #holds = 0;
  readonly #journal: Journal;
  #onEmpty: (() => void)[] = [];
  /** While the replica is read again: what arrives waits, in order. */
  #mending: { done: Promise<void>; early: [Session, Uint8Array][] } | undefined;

  constructor(replica: Replica, ports: RoomPorts) {
    this.#replica = replica;
    this.#ports = ports;
    this.#journal = new Journal({
      clock: ports.clock,
      append: ports.append,
      whole: () => (this.#mending ? undefined : this.#replica.whole()),
      onStalled: (error) => ports.onStorage('stalled', error),
      onResumed: () => ports.onStorage('resumed'),
      onLost: (error) => this.fail(error),
    });
    this.#broadcast = new Broadcast({
      clock: ports.clock,
      sessions: this.sessions,
      presence: this.#presence,
      differenceFrom: (missing) => this.#replica.differenceFrom(missing),
    });
  }

  get epoch(): number {
    return this.#replica.epoch;
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
      this.#ports.onRest();
    };
  }

  /** Lets a connection in and greets it: our step 1, then who is here. */
  join(member: Member, valve: Valve): Session {
    const session = new Session(member, valve, this.#ports.clock);
    this.sessions.add(session);
    session.outlet.answer(syncFrame(SYNC.step1, this.#replica.stateVector));
    this.#broadcast.greet(session);
    return session;
  }

  /** The connection is gone. */
  leave(session: Session): void {
    if (!this.sessions.delete(session)) return;
    this.#broadcast.left(this.#presence.release(session));
    if (this.sessions.size === 0) for (const resolve of this.#onEmpty.splice(0)) resolve();
    this.#ports.onRest();
  }

  /** One frame from a connection. Never throws: what is wrong with it is the sender's problem alone. SPEC [R6]. */
  receive(session: Session, frame: Uint8Array): void {
    session.heard();
    if (this.#mending) {
      session.valve.shut('mending');
      this.#mending.early.push([session, frame]);
      return;
    }
    try {
      for (const message of readMessages(frame)) {
        if (this.#failed || session.closed) return;
        this.#handle(session, message);
      }
    } catch (error) {
      session.close(CLOSE.abuse, 'A frame could not be read.');
      if (!(error instanceof TornReplica)) return;
      this.#ports.onTorn(session.identity.id);
      this.#mend();
    }
  }

  /**
   * The server's own edit. Resolves when it is durable.
   * @throws {StorageError} when the storage fails meanwhile; the edit stays and is tried again
   */
  async edit(change: (doc: Y.Doc) => void): Promise<void> {
    await this.#mending?.done;
    if (this.#failed) throw new StorageError('unavailable', 'The room has closed.');
    const applied = this.#replica.edit(change);
    if (applied.change) await this.#log(applied.change, applied, undefined);
  }

  /** Looks at the document. What `look` returns MUST NOT hold on to it. */
  async read<T>(look: (doc: Y.Doc) => T | Promise<T>): Promise<T> {
    await this.#mending?.done;
    if (this.#failed) throw new StorageError('unavailable', 'The room has closed.');
    return this.#replica.read(look);
  }

  closeAll(code: CloseCode, reason: string): void {
    for (const session of this.sessions) session.close(code, reason);
  }

  /** Gives up this copy of the document; clients come back to one read afresh. SPEC [P4]. */
  fail(error: unknown): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#stop();
    this.closeAll(CLOSE.storageFailed, 'This document could not be saved just now; please reconnect.');
    this.#ports.onFailed(error);
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
    for (const session of this.sessions) session.tend();
  }

  /** Resolves when the last connection is gone. */
  emptied(): Promise<void> {
    if (this.sessions.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.#onEmpty.push(resolve));
  }

  destroy(): void {
    this.#stop();
    this.#replica.destroy();
  }

  #stop(): void {
    this.#broadcast.stop();
    this.#journal.stop();
  }

  /**
   * Memory holds half of somebody's broken update. Everything others were told is in the log or still owed to it, so
   * both are read again; to everybody but the sender this is a pause of some milliseconds. SPEC [R6].
   */
  #mend(): void {
    const release = this.hold();
    const early: [Session, Uint8Array][] = [];
    const done = this.#ports
      .reload()
      .then(
        (replica) => {
          for (const update of this.#journal.owed) replica.apply(update);
          this.#replica.destroy();
          this.#replica = replica;
        },
        (error: unknown) => this.fail(error),
      )
      .finally(() => {
        this.#mending = undefined;
        for (const [session, frame] of early) {
          this.receive(session, frame);
          session.valve.open('mending');
        }
        release();
      });
    this.#mending = { done, early };
  }

  #handle(session: Session, message: Message): void {
    switch (message.kind) {
      case 'step1': {
        const [state, ...since] = this.#replica.difference(message.stateVector);
        const updates = since.map((update) => syncFrame(SYNC.update, update));
        return session.outlet.answer(syncFrame(SYNC.step2, state), ...updates);
      }
      case 'document':
        return this.#receiveDocument(session, message.update);
      case 'queryAwareness':
        return this.#broadcast.greet(session);
      case 'awareness': {
        // The projector is nobody: it sees who is here and is not counted among them.
        if (session.identity.kind === 'stage') return;
        const { changed, forged } = this.#presence.receive(session, message.update);
        this.#broadcast.presence(changed);
        if (forged > 0) session.forged(forged);
      }
    }
  }

  #receiveDocument(session: Session, update: Uint8Array): void {
    const n = session.count();
    if (update.length > LIMITS.documentFrameBytes) return session.refuse(n, 'too-large');
    let applied: Applied;
    try {
      if (session.mayWrite && !this.#replica.full) applied = this.#replica.apply(update);
      else if (this.#replica.addsNothing(update)) applied = { change: undefined, novel: false };
      else return session.refuse(n, session.mayWrite ? 'too-large' : 'not-allowed');
    } catch (error) {
      if (error instanceof TornReplica) throw error;
      return session.refuse(n, 'broken');
    }
    const durable = applied.novel ? this.#log(update, applied, session) : this.#journal.tail;
    durable.then(
      () => session.saved(n),
      () => {},
    );
  }

  /** Tells the others and, in parallel, logs the received bytes. SPEC [P3]. */
  #log(bytes: Uint8Array, { change }: Applied, sender: Session | undefined): Promise<void> {
    if (change) {
      this.#broadcast.change(change, sender);
      this.#ports.onChanged();
    }
    const durable = this.#journal.write(bytes, { impatient: sender === undefined });
    durable.then(
      () => this.#journal.settled && this.#ports.onRest(),
      () => {},
    );
    return durable;
  }
}
