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
import type { Presence } from './presence.ts';
import type { Session } from './session.ts';

/** How often readers that are behind are looked at. */
const BEHIND_CHECK_MS = 100;

type Change = { update: Uint8Array; sender: Session | undefined };

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
  readonly #presenceChanges;
  #watching: (() => void) | undefined;

  constructor(ports: BroadcastPorts) {
    this.#ports = ports;
    const { clock } = ports;
    this.#changes = makeCoalescer<Change>(clock, LIMITS.tickMs, (batch) => this.#sendChanges(batch));
    this.#presenceChanges = makeCoalescer<number>(clock, LIMITS.presenceTickMs, (ids) =>
      this.#sendPresence(ids),
    );
  }

  /** @param sender who has it already; `undefined` for the server's own edits */
  change(update: Uint8Array, sender: Session | undefined): void {
    this.#changes.add({ update, sender });
  }

  /** These client ids have a newer state. */
  presence(ids: readonly number[]): void {
    for (const id of ids) this.#presenceChanges.add(id);
  }

  /** These client ids have left. At once: a caret that stays behind looks like a person who froze. SPEC [A5]. */
  left(ids: readonly number[]): void {
    this.presence(ids);
    this.#presenceChanges.flush();
  }

  /** Tells a connection who is here, itself left out. */
  greet(session: Session): void {
    const { presence } = this.#ports;
    const own = presence.ownedBy(session);
    const others = presence.present.filter((id) => !own.includes(id));
    if (others.length > 0) session.outlet.answer(awarenessFrame(presence.encode(others)));
  }

  stop(): void {
    this.#changes.stop();
    this.#presenceChanges.stop();
    this.#watching?.();
  }

  #sendChanges(batch: Change[]): void {
    const update = Y.mergeUpdates(batch.map((change) => change.update));
    const frame = syncFrame(SYNC.update, update);
    const from = () => Y.parseUpdateMeta(update).from;
    for (const session of this.#ports.sessions) {
      // Several people's edits in one frame include the reader's own; sending them back once is cheaper than a merge each.
      if (batch.every(({ sender }) => sender === session)) continue;
      session.outlet.update(frame, from);
      if (session.outlet.behind) this.#watch();
    }
  }

  #sendPresence(ids: number[]): void {
    const { presence, sessions } = this.#ports;
    const newest = [...new Set(ids)];
    const frame = awarenessFrame(presence.encode(newest));
    const outpaced = presence.outpaced(newest);
    for (const session of sessions) {
      const own = outpaced.get(session);
      const rest = own && newest.filter((id) => !own.includes(id));
      session.outlet.presence(rest ? awarenessFrame(presence.encode(rest)) : frame);
    }
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
