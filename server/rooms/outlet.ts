/**
 * What leaves for one reader, and what happens when it reads slowly. SPEC [L3] [A7].
 * @module
 */
import { CLOSE } from '../../shared/protocol/close-codes.ts';
import { awarenessFrame, SYNC, syncFrame } from '../../shared/protocol/frames.ts';
import { LIMITS } from '../../shared/protocol/limits.ts';
import type { Clock } from '../clock.ts';
import type { Departure } from './broadcast.ts';
import type { Socket } from './socket.ts';

/** Level with the room, or behind it since a moment, missing everything from some clocks on. */
type Pace = { kind: 'level' } | { kind: 'behind'; since: number; missing: Map<number, number> };

/** A document update as it leaves. `from`: each client id's first clock in it, read only if the update has to wait. */
export type UpdateFrame = { bytes: Uint8Array; from(): Map<number, number> };

/** An awareness update about nobody: the cheapest message a stock client counts as a sign of life. */
const NOTHING: Departure = { frames: [awarenessFrame(new Uint8Array([0]))], update: undefined };

export class Outlet {
  readonly #socket: Socket;
  readonly #clock: Clock;
  #pace: Pace = { kind: 'level' };
  #lastSent: number;

  constructor(socket: Socket, clock: Clock) {
    this.#socket = socket;
    this.#clock = clock;
    this.#lastSent = clock.now();
  }

  get behind(): boolean {
    return this.#pace.kind === 'behind';
  }

  /** Answers and receipts: always sent, since only this reader asked for them. */
  answer(...frames: Uint8Array[]): void {
    this.#send(frames);
  }

  /** What everybody is told: left out, to be made up for later, while this reader reads too slowly. */
  depart({ frames, update }: Departure): void {
    if (this.behind || frames.length === 0) return;
    if (this.#socket.bufferedBytes <= LIMITS.bufferedBytes) this.#send(frames);
    else if (update) this.#pace = { kind: 'behind', since: this.#clock.now(), missing: update.from() };
  }

  /**
   * Looks at a reader that is behind: closes it, waits on, or brings it level.
   * @returns whether it was brought level just now
   */
  catchUp(difference: (missing: ReadonlyMap<number, number>) => Uint8Array): boolean {
    if (this.#pace.kind === 'level') return false;
    const { since, missing } = this.#pace;
    if (this.#clock.now() - since > LIMITS.behindMs) this.#giveUp();
    else if (this.#socket.bufferedBytes < LIMITS.resumeBytes) {
      this.#pace = { kind: 'level' };
      this.answer(syncFrame(SYNC.update, difference(missing)));
      return true;
    }
    return false;
  }

  keepAlive(): void {
    if (this.#clock.now() - this.#lastSent >= LIMITS.keepaliveMs) this.depart(NOTHING);
  }

  #send(frames: readonly Uint8Array[]): void {
    this.#lastSent = this.#clock.now();
    this.#socket.send(frames);
    if (this.#socket.bufferedBytes > LIMITS.bufferedCapBytes) this.#giveUp();
  }

  #giveUp(): void {
    this.#socket.close(CLOSE.tooSlow, 'This connection reads too slowly; please reconnect.');
    // A reader this slow may never read the close either.
    this.#clock.after(LIMITS.drainMs, () => this.#socket.terminate());
  }
}
