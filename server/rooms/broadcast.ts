/**
 * What leaves a room for everybody in it: edits, presence, and the difference for readers that fell behind.
 * Nothing here throws: what goes wrong is reported, and whoever missed something because of it is brought level.
 * SPEC [R3] [R10] [A4] [A5] [L3].
 * @module
 */
import * as Y from 'yjs';
import { awarenessFrame, SYNC, syncFrame, type Writer, writersFrame } from '../../shared/protocol/frames.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Clock } from '../clock.ts';
import { guarded, type Report, type Stage } from '../on-error.ts';
import { makeCoalescer } from './coalesce.ts';
import type { Departure, Missing, UpdateFrame } from './session/departure.ts';
import type { Presence } from './presence.ts';
import type { Session } from './session/session.ts';

/** How often readers that are behind are looked at. */
const BEHIND_CHECK_MS = 100;

type Change = { update: Uint8Array; sender: Session | undefined };
/** Presence that leaves: one frame for everybody, and the ids that somebody must not hear because they are their own. */
type PresenceDeparture = { ids: readonly number[]; frames: Uint8Array[]; outpaced: Map<Session, number[]> };

const NOBODY: PresenceDeparture = { ids: [], frames: [], outpaced: new Map() };

export type BroadcastPorts = {
  clock: Clock;
  report: Report;
  sessions: ReadonlySet<Session>;
  presence: Presence;
  /** The state without what a reader has; `undefined` while memory cannot be trusted. */
  differenceFrom(missing: Missing): Uint8Array | undefined;
};

export class Broadcast {
  readonly #ports: BroadcastPorts;
  readonly #changes;
  /** Client ids whose newest state has not left yet. */
  readonly #newer = new Set<number>();
  /** Client ids whose state could not be sent. They wait for `tend`: an immediate retry would most likely fail again. */
  readonly #untold = new Set<number>();
  /** When each client id's state left last, in clock milliseconds. */
  readonly #toldAt = new Map<number, number>();
  /** When presence left last without an edit, in clock milliseconds. */
  #aloneAt = -Infinity;
  /** Calls off the next time it will. */
  #nextAlone: (() => void) | undefined;
  /** Calls off the next look at readers that are behind. */
  #watching: (() => void) | undefined;

  constructor(ports: BroadcastPorts) {
    this.#ports = ports;
    const { clock, sessions } = ports;
    const tickMs = () => Math.min(LIMITS.tickMs, sessions.size * LIMITS.tickPerReaderMs);
    this.#changes = makeCoalescer<Change>(clock, tickMs, (changes) => this.#depart(changes));
  }

  /**
   * An edit that others need to hear of.
   * @param updates in order @param sender who has it already; `undefined` for the server's own edits
   */
  change(updates: readonly Uint8Array[], sender: Session | undefined): void {
    for (const update of updates) this.#guarded('broadcast', () => this.#changes.add({ update, sender }));
  }

  /**
   * These client ids have a newer state. It leaves with the next edits, or by itself when there are none.
   * @param from who sent it
   */
  presence(ids: readonly number[], from: Session): void {
    this.#guarded('presence', () => {
      const raised = this.#ports.presence.raise(from, ids);
      if (raised) from.outlet.answer(awarenessFrame(raised));
    });
    for (const id of ids) this.#newer.add(id);
    if (!this.#changes.waiting) this.#tellAlone();
  }

  /** These client ids have left. At once: a caret that stays behind looks like a person who froze. SPEC [A5]. */
  left(ids: readonly number[]): void {
    for (const id of ids) this.#toldAt.delete(id);
    for (const id of ids) this.#newer.add(id);
    this.#depart([]);
    for (const id of ids) this.#toldAt.delete(id);
  }

  /** Tells a connection who is here, itself left out. */
  greet(session: Session): void {
    this.#guarded('presence', () => {
      const { presence } = this.#ports;
      const own = presence.ownedBy(session);
      const others = presence.present.filter((id) => !own.includes(id));
      for (const frame of this.#statesOf(others)) session.outlet.answer(frame);
    });
  }

  /** Tells those who asked for it whose client ids they are: at once, before a word under them. SPEC [W4]. */
  writers(rows: readonly Writer[], sessions: Iterable<Session>): void {
    this.#guarded('broadcast', () => {
      const frame = writersFrame(rows);
      for (const session of sessions) if (session.wantsWriters) session.outlet.answer(frame);
    });
  }

  /** A connection could not be given the state it asked for: it gets it as soon as it can be said. */
  missed(session: Session): void {
    session.outlet.missed('everything', { answering: true });
    this.#watch();
  }

  /** Every few seconds: whatever should have left or been looked at, and was not because something failed. */
  tend(): void {
    this.#guarded('broadcast', () => this.#changes.flush());
    for (const id of this.#untold) this.#newer.add(id);
    this.#untold.clear();
    this.#tellAlone();
    if ([...this.#ports.sessions].some(({ outlet }) => outlet.behind)) this.#watch();
  }

  stop(): void {
    this.#changes.stop();
    this.#nextAlone?.();
    this.#watching?.();
  }

  #guarded<T>(stage: Stage, run: () => T): T | undefined {
    return guarded(this.#ports.report, stage, run);
  }

  #depart(changes: readonly Change[]): void {
    const told = this.#due();
    const edits = changes.length > 0 ? this.#guarded('broadcast', () => updateFrame(changes)) : undefined;
    if (changes.length > 0 || told.frames.length > 0) this.#send(changes, edits, told);
    this.#tellAlone();
  }

  /** @param edits `undefined` when there are no changes, or when no frame could be made of them */
  #send(
    changes: readonly Change[],
    edits: UpdateFrame | undefined,
    { ids, frames, outpaced }: PresenceDeparture,
  ): void {
    const all: Departure = { frames: edits ? [edits.bytes, ...frames] : frames, update: edits };
    const unedited: Departure = { frames, update: undefined };
    const [first] = changes;
    const only = changes.every(({ sender }) => sender === first?.sender) ? first?.sender : undefined;
    for (const session of this.#ports.sessions) {
      // A frame of several people's edits holds the reader's own too. Sending those back is cheaper than a merge per reader.
      const usual = session === only ? unedited : all;
      const own = outpaced.get(session);
      const sent = this.#guarded('broadcast', () => {
        session.outlet.depart(own ? this.#without(own, ids, usual) : usual);
        return true;
      });
      const lacks = changes.length > 0 && session !== only && !(sent && edits);
      if (lacks) session.outlet.missed('everything');
      if (session.outlet.behind) this.#watch();
    }
  }

  /** Sends presence that no edit takes along, as soon as the room and the people in question may be told again. */
  #tellAlone(): void {
    if (this.#newer.size === 0 || this.#nextAlone) return;
    const go = () => {
      this.#nextAlone = undefined;
      this.#aloneAt = this.#ports.clock.now();
      this.#depart([]);
    };
    this.#guarded('presence', () => {
      const { clock } = this.#ports;
      const told = Math.min(...[...this.#newer].map((id) => this.#toldAt.get(id) ?? -Infinity));
      const wait = Math.max(this.#aloneAt, told) + LIMITS.presenceTickMs - clock.now();
      if (wait <= 0) go();
      else this.#nextAlone = clock.after(wait, go);
    });
  }

  /** States whose turn it is: of each client id at most one per tick, newest only. SPEC [A4]. */
  #due(): PresenceDeparture {
    const now = this.#ports.clock.now();
    const ids = [...this.#newer].filter(
      (id) => now - (this.#toldAt.get(id) ?? -Infinity) >= LIMITS.presenceTickMs,
    );
    if (ids.length === 0) return NOBODY;
    for (const id of ids) {
      this.#newer.delete(id);
      this.#toldAt.set(id, now);
    }
    const told = this.#guarded('presence', () => ({
      ids,
      frames: this.#statesOf(ids),
      outpaced: this.#ports.presence.outpaced(ids),
    }));
    if (!told) for (const id of ids) this.#untold.add(id);
    return told ?? NOBODY;
  }

  /** The few who must not hear their own state get a departure of their own. */
  #without(own: readonly number[], ids: readonly number[], { update }: Departure): Departure {
    const others = ids.filter((id) => !own.includes(id));
    return { frames: [...(update ? [update.bytes] : []), ...this.#statesOf(others)], update };
  }

  /** One frame with the newest states of these ids; none when there are none. */
  #statesOf(ids: readonly number[]): Uint8Array[] {
    return ids.length > 0 ? [awarenessFrame(this.#ports.presence.encode(ids))] : [];
  }

  #watch(): void {
    if (this.#watching) return;
    this.#guarded('broadcast', () => {
      this.#watching = this.#ports.clock.after(BEHIND_CHECK_MS, () => {
        this.#watching = undefined;
        for (const session of this.#ports.sessions) this.#look(session);
      });
    });
  }

  #look(session: Session): void {
    const level = this.#guarded('broadcast', () =>
      session.outlet.catchUp((missing) => this.#ports.differenceFrom(missing)),
    );
    if (level) this.greet(session);
    else if (session.outlet.behind) this.#watch();
  }
}

/** @throws when the changes cannot be merged */
function updateFrame(changes: readonly Change[]): UpdateFrame {
  const update = Y.mergeUpdates(changes.map((change) => change.update));
  let missing: Missing | undefined;
  return {
    bytes: syncFrame(SYNC.update, update),
    missing: () => (missing ??= Y.parseUpdateMeta(update).from),
  };
}
