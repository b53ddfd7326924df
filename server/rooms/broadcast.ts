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
/** What waits to leave: an edit, or the client id of a newer presence state. */
type Departure = Change | number;

export type BroadcastPorts = {
  clock: Clock;
  sessions: ReadonlySet<Session>;
  presence: Presence;
  /** The state from these clocks on (client id to clock). */
  differenceFrom(missing: ReadonlyMap<number, number>): Uint8Array;
};

export class Broadcast {
  readonly #ports: BroadcastPorts;
  readonly #departures;
  readonly #presenceChanges;
  #watching: (() => void) | undefined;

  constructor(ports: BroadcastPorts) {
    this.#ports = ports;
    const { clock, sessions } = ports;
    const tickMs = () => Math.min(LIMITS.tickMs, sessions.size * LIMITS.tickPerReaderMs);
    this.#departures = makeCoalescer<Departure>(clock, tickMs, (batch) => this.#depart(batch));
    // Presence that is due leaves with the edits: a write costs the same for one frame and for two.
    this.#presenceChanges = makeCoalescer<number>(
      clock,
      () => LIMITS.presenceTickMs,
      (ids) => this.#departures.add(...ids),
    );
  }

  /** @param sender who has it already; `undefined` for the server's own edits */
  change(update: Uint8Array, sender: Session | undefined): void {
    this.#departures.add({ update, sender });
  }

  /** These client ids have a newer state. */
  presence(ids: readonly number[]): void {
    if (ids.length > 0) this.#presenceChanges.add(...ids);
  }

  /** These client ids have left. At once: a caret that stays behind looks like a person who froze. SPEC [A5]. */
  left(ids: readonly number[]): void {
    this.presence(ids);
    this.#presenceChanges.flush();
    this.#departures.flush();
  }

  /** Tells a connection who is here, itself left out. */
  greet(session: Session): void {
    const { presence } = this.#ports;
    const own = presence.ownedBy(session);
    const others = presence.present.filter((id) => !own.includes(id));
    if (others.length > 0) session.outlet.answer(awarenessFrame(presence.encode(others)));
  }

  stop(): void {
    this.#departures.stop();
    this.#presenceChanges.stop();
    this.#watching?.();
  }

  #depart(batch: readonly Departure[]): void {
    const changes = batch.filter((item) => typeof item !== 'number');
    const edits = changes.length > 0 ? this.#edits(changes) : undefined;
    const presence = this.#presence([...new Set(batch.filter((item) => typeof item === 'number'))]);
    for (const session of this.#ports.sessions) {
      session.outlet.depart(edits?.(session), presence?.(session));
      if (session.outlet.behind) this.#watch();
    }
  }

  /** One frame with all of them, and who is to have it. */
  #edits(changes: readonly Change[]): (reader: Session) => UpdateFrame | undefined {
    const update = Y.mergeUpdates(changes.map((change) => change.update));
    const frame = { bytes: syncFrame(SYNC.update, update), from: () => Y.parseUpdateMeta(update).from };
    const [first] = changes;
    const only = changes.every(({ sender }) => sender === first?.sender) ? first?.sender : undefined;
    // Several people's edits in one frame include the reader's own; sending them back once is cheaper than a merge each.
    return (reader) => (reader === only ? undefined : frame);
  }

  /** One frame with the newest states, and what the few must not hear of it. */
  #presence(ids: readonly number[]): ((reader: Session) => Uint8Array) | undefined {
    if (ids.length === 0) return undefined;
    const { presence } = this.#ports;
    const frame = awarenessFrame(presence.encode(ids));
    const outpaced = presence.outpaced(ids);
    return (reader) => {
      const own = outpaced.get(reader);
      return own ? awarenessFrame(presence.encode(ids.filter((id) => !own.includes(id)))) : frame;
    };
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
