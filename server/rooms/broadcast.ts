/**
 * What leaves a room for everybody in it: edits, presence, and the difference for readers that fell behind.
 * SPEC [R3] [A4] [A5] [L3].
 * @module
 */
import * as Y from 'yjs';
import { awarenessFrame, SYNC, syncFrame } from '../../shared/protocol/frames.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Clock } from '../clock.ts';
import { makeCoalescer } from './coalesce.ts';
import type { UpdateFrame } from './outlet.ts';
import type { Presence } from './presence.ts';
import type { Session } from './session.ts';

/** How often readers that are behind are looked at. */
const BEHIND_CHECK_MS = 100;

type Change = { update: Uint8Array; sender: Session | undefined };
/** What leaves in one write. Readers who get the same get the same array, so that it is framed once. */
export type Departure = { frames: readonly Uint8Array[]; update: UpdateFrame | undefined };

export type BroadcastPorts = {
  clock: Clock;
  sessions: ReadonlySet<Session>;
  presence: Presence;
  /** The state from these clocks on (client id to clock). */
  differenceFrom(missing: ReadonlyMap<number, number>): Uint8Array;
};

export class Broadcast {
  readonly #ports: BroadcastPorts;
  readonly #changes;
  /** Client ids with a newer state than others were told, */
  readonly #newer = new Set<number>();
  /** and when they were told last. */
  readonly #toldAt = new Map<number, number>();
  /** When presence left by itself last, and the next time it will. */
  #aloneAt = -Infinity;
  #nextAlone: (() => void) | undefined;
  #watching: (() => void) | undefined;

  constructor(ports: BroadcastPorts) {
    this.#ports = ports;
    const { clock, sessions } = ports;
    const tickMs = () => Math.min(LIMITS.tickMs, sessions.size * LIMITS.tickPerReaderMs);
    this.#changes = makeCoalescer<Change>(clock, tickMs, (changes) => this.#depart(changes));
  }

  /** @param sender who has it already; `undefined` for the server's own edits */
  change(update: Uint8Array, sender: Session | undefined): void {
    this.#changes.add({ update, sender });
  }

  /** These client ids have a newer state. It leaves with the next edits, or by itself when there are none. */
  presence(ids: readonly number[]): void {
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
    const { presence } = this.#ports;
    const own = presence.ownedBy(session);
    const others = presence.present.filter((id) => !own.includes(id));
    for (const frame of this.#statesOf(others)) session.outlet.answer(frame);
  }

  stop(): void {
    this.#changes.stop();
    this.#nextAlone?.();
    this.#watching?.();
  }

  #depart(changes: readonly Change[]): void {
    const edits = changes.length > 0 ? updateFrame(changes) : undefined;
    const ids = this.#dueIds();
    if (edits || ids.length > 0) this.#send(changes, edits, ids);
    this.#tellAlone();
  }

  #send(changes: readonly Change[], edits: UpdateFrame | undefined, ids: readonly number[]): void {
    const known = this.#statesOf(ids);
    const outpaced = this.#ports.presence.outpaced(ids);
    const all: Departure = { frames: edits ? [edits.bytes, ...known] : known, update: edits };
    const unedited: Departure = { frames: known, update: undefined };
    const only = changes.every(({ sender }) => sender === changes[0]?.sender)
      ? changes[0]?.sender
      : undefined;
    for (const session of this.#ports.sessions) {
      // Several people's edits in one frame include the reader's own; sending them back once is cheaper than a merge each.
      const usual = session === only ? unedited : all;
      const own = outpaced.get(session);
      session.outlet.depart(own ? this.#without(own, ids, usual) : usual);
      if (session.outlet.behind) this.#watch();
    }
  }

  /** Sends presence that no edit takes along, as soon as the room and the people in question may be told again. */
  #tellAlone(): void {
    if (this.#newer.size === 0 || this.#nextAlone) return;
    const { clock } = this.#ports;
    const told = Math.min(...[...this.#newer].map((id) => this.#toldAt.get(id) ?? -Infinity));
    const wait = Math.max(this.#aloneAt, told) + LIMITS.presenceTickMs - clock.now();
    const go = () => {
      this.#nextAlone = undefined;
      this.#aloneAt = clock.now();
      this.#depart([]);
    };
    if (wait <= 0) go();
    else this.#nextAlone = clock.after(wait, go);
  }

  /** States whose turn it is: of each client id at most one per tick, newest only. SPEC [A4]. */
  #dueIds(): number[] {
    const now = this.#ports.clock.now();
    const due = [...this.#newer].filter(
      (id) => now - (this.#toldAt.get(id) ?? -Infinity) >= LIMITS.presenceTickMs,
    );
    for (const id of due) {
      this.#newer.delete(id);
      this.#toldAt.set(id, now);
    }
    return due;
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
    this.#watching ??= this.#ports.clock.after(BEHIND_CHECK_MS, () => {
      this.#watching = undefined;
      for (const session of this.#ports.sessions) {
        const level = session.outlet.catchUp((missing) => this.#ports.differenceFrom(missing));
        if (level) this.greet(session);
        else if (session.outlet.behind) this.#watch();
      }
    });
  }
}

function updateFrame(changes: readonly Change[]): UpdateFrame {
  const update = Y.mergeUpdates(changes.map((change) => change.update));
  return { bytes: syncFrame(SYNC.update, update), from: () => Y.parseUpdateMeta(update).from };
}
