/**
 * The moments in which a document is read again because memory cannot be trusted: what arrives waits, in order. SPEC [R6].
 * @module
 */
import type { Session } from './session/session.ts';

type UnderWay = { done: Promise<void>; early: [Session, Uint8Array][] };

export class Mending {
  #now: UnderWay | undefined;

  get underWay(): boolean {
    return this.#now !== undefined;
  }

  /** Resolves once memory can be trusted again; at once when it can be. Never rejects. */
  async over(): Promise<void> {
    while (this.#now) await this.#now.done;
  }

  /** Keeps a frame for later, and its sender from sending more. */
  keep(session: Session, frame: Uint8Array): void {
    session.valve.shut('mending');
    this.#now?.early.push([session, frame]);
  }

  /**
   * @param readAgain MUST NOT reject
   * @param receive takes what has waited. MUST NOT throw; it may begin the next mending
   */
  begin(readAgain: () => Promise<void>, receive: (session: Session, frame: Uint8Array) => void): void {
    const early: UnderWay['early'] = [];
    const done = readAgain().then(() => {
      this.#now = undefined;
      for (const [session, frame] of early) receive(session, frame);
      const waiting = new Set(this.#waiting());
      for (const [session] of early) if (!waiting.has(session)) session.valve.open('mending');
    });
    this.#now = { done, early };
  }

  /** Those whose frames wait, for one that arrived too early broke memory again. */
  #waiting(): Session[] {
    return this.#now?.early.map(([session]) => session) ?? [];
  }
}
