/**
 * Who is here and what they are at: the newest state per client id, in memory only. SPEC section A.
 * @module
 */
import * as encoding from 'lib0/encoding';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Clock } from '../clock.ts';
import type { SentState } from './messages.ts';
import type { Session } from './session/session.ts';

/**
 * `heard` is the clock the sender gave its state, `told` the clock others were given. They differ for two reasons. When a
 * connection is lost, its removal is told under a newer clock, so the same state needs a newer one still to be believed
 * again. And a stock client remembers clocks across a restart of the server, which does not: a first state is told under
 * the time in milliseconds, which is newer than whatever was told before. `since` is the first clock that was told, and
 * `askedPast` the one up to which the sender was asked to raise its own; see `raise`.
 */
type Entry = {
  owner: Session | undefined;
  personId: string;
  heard: number;
  told: number;
  since: number;
  askedPast: number;
  json: string | undefined;
};

export type Received = { changed: number[]; forged: number; broken: boolean };
type Outcome = 'accepted' | 'ignored' | 'broken';

/** Ids that have left are remembered, so that a late echo does not bring somebody back. */
const REMEMBERED = 2_000;

export class Presence {
  readonly #entries = new Map<number, Entry>();
  readonly #mayUse: (id: number, session: Session) => boolean;
  readonly #clock: Clock;
  /** How many ids each connection owns. */
  readonly #held = new WeakMap<Session, number>();

  /** @param mayUse whether somebody may be present under a client id: what is written under it may be another's */
  constructor(mayUse: (id: number, session: Session) => boolean, clock: Clock) {
    this.#mayUse = mayUse;
    this.#clock = clock;
  }

  /** Client ids with a state. */
  get present(): number[] {
    return [...this.#entries].flatMap(([id, { json }]) => (json === undefined ? [] : [id]));
  }

  /**
   * Takes states from a connection.
   * @returns the client ids others should hear about, how many states were forged, and whether one was not JSON
   */
  receive(session: Session, states: readonly SentState[]): Received {
    const received = { forged: 0, broken: false };
    const changed = new Set<number>();
    for (const state of states) {
      const entry = this.#entries.get(state.id);
      const taken = entry && entry.owner !== session && entry.personId !== session.identity.id;
      if (taken || (entry?.owner !== session && !this.#mayUse(state.id, session))) {
        // Stock clients repeat every state they hear; only a clock nobody told them is a lie.
        const isEcho = entry && entry.since <= state.clock && state.clock <= entry.told;
        if (!isEcho && state.json !== 'null') received.forged += 1;
        continue;
      }
      const outcome = this.#accept(session, state);
      if (outcome === 'accepted') changed.add(state.id);
      else if (outcome === 'broken') received.broken = true;
    }
    return { ...received, changed: [...changed] };
  }

  /** Ends a connection's states. @returns the client ids others should hear about */
  release(session: Session): number[] {
    const left: number[] = [];
    for (const [id, entry] of this.#entries) {
      if (entry.owner !== session) continue;
      const wasPresent = entry.json !== undefined;
      this.#entries.delete(id);
      this.#entries.set(id, { ...entry, owner: undefined, told: entry.told + 1, json: undefined });
      if (wasPresent) left.push(id);
    }
    this.#held.delete(session);
    this.#forget();
    return left;
  }

  /** Client ids a connection has a state under. */
  ownedBy(session: Session): number[] {
    return this.present.filter((id) => this.#entries.get(id)?.owner === session);
  }

  /**
   * Owners that must not be sent their own state, with the ids to leave out. Others were given a newer clock than the
   * owner's, and a client takes a newer clock for a newer state, even of itself.
   */
  outpaced(ids: readonly number[]): Map<Session, number[]> {
    const owners = new Map<Session, number[]>();
    for (const id of ids) {
      const { owner, told, heard } = this.#entries.get(id) ?? {};
      if (owner && told !== heard) owners.set(owner, [...(owners.get(owner) ?? []), id]);
    }
    return owners;
  }

  /** An awareness update with the newest state of each id. */
  encode(ids: readonly number[]): Uint8Array {
    const known = ids.filter((id) => this.#entries.has(id));
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, known.length);
    for (const id of known) {
      const { told, json } = this.#entries.get(id) as Entry;
      writeState(encoder, { id, clock: told, json: json ?? 'null' });
    }
    return encoding.toUint8Array(encoder);
  }

  /**
   * Asks a connection to raise its clocks to what others were told, so that it can be sent what everybody is sent. A client
   * that hears of its own removal keeps its state and goes on from the clock of that removal.
   * @returns an awareness update for that connection alone; `undefined` when its clocks are right, or have been asked for
   */
  raise(session: Session, ids: readonly number[]): Uint8Array | undefined {
    const low: SentState[] = [];
    for (const id of ids) {
      const entry = this.#entries.get(id);
      if (entry?.owner !== session || entry.heard >= entry.told || entry.heard <= entry.askedPast) continue;
      if (entry.json === undefined) continue;
      entry.askedPast = entry.told;
      low.push({ id, clock: entry.told, json: 'null' });
    }
    if (low.length === 0) return undefined;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, low.length);
    for (const state of low) writeState(encoder, state);
    return encoding.toUint8Array(encoder);
  }

  #accept(session: Session, { id, clock, json: sent }: SentState): Outcome {
    const entry = this.#entries.get(id);
    const own = entry?.owner === session ? entry : undefined;
    const leaving = sent === 'null';
    // Nobody holds this id, so whoever says that it left is repeating an older state.
    if (leaving && !own?.json) return 'ignored';
    if (own && clock <= own.heard && !(leaving && clock === own.heard)) return 'ignored';
    // Another connection of the same person echoes states too; only a newer clock takes an id over from a live owner.
    if (entry?.owner && !own && clock <= entry.told) return 'ignored';
    if (
      sent.length > LIMITS.awarenessBytes ||
      (!own && this.#heldBy(session) >= LIMITS.clientIdsPerConnection)
    ) {
      return 'ignored';
    }
    const state = leaving ? null : parsed(sent);
    if (state === undefined) return 'broken';
    const json = leaving ? undefined : signed(session, state);
    if (!leaving && json === undefined) return 'ignored';
    const told = Math.max(entry ? entry.told + 1 : this.#clock.now(), clock);
    if (!own) {
      this.#held.set(session, this.#heldBy(session) + 1);
      if (entry?.owner) this.#held.set(entry.owner, this.#heldBy(entry.owner) - 1);
    }
    this.#entries.set(id, {
      owner: session,
      personId: session.identity.id,
      heard: clock,
      told,
      since: entry?.since ?? told,
      askedPast: own?.askedPast ?? -1,
      json,
    });
    return 'accepted';
  }

  #heldBy(session: Session): number {
    return this.#held.get(session) ?? 0;
  }

  #forget(): void {
    if (this.#entries.size <= REMEMBERED) return;
    for (const [id, { owner }] of this.#entries) {
      if (this.#entries.size <= REMEMBERED) return;
      if (!owner) this.#entries.delete(id);
    }
  }
}

function writeState(encoder: encoding.Encoder, { id, clock, json }: SentState): void {
  encoding.writeVarUint(encoder, id);
  encoding.writeVarUint(encoder, clock);
  encoding.writeVarString(encoder, json);
}

/** What the JSON says; `undefined`, which JSON cannot say, when it is none. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** The state with `user` from the grant; `undefined` when it is not an object. */
function signed({ identity }: Session, state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null || Array.isArray(state)) return undefined;
  return JSON.stringify({ ...state, user: identity });
}
