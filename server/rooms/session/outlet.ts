/**
 * What leaves for one reader, and what happens when it reads slowly. SPEC [L3] [A7].
 * @module
 */
import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import { awarenessFrame, SYNC, syncFrame } from '../../../shared/protocol/frames.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import type { Clock } from '../../clock.ts';
import { type Departure, type Missing, together } from './departure.ts';
import type { Socket } from './socket.ts';

/** Level with the room, or behind it since a moment. `answering`: it also waits for the answer to its state vector. */
type Pace = { kind: 'level' } | { kind: 'behind'; since: number; missing: Missing; answering: boolean };

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
    const slow = this.behind || this.#socket.bufferedBytes > LIMITS.bufferedBytes;
    if (!slow && frames.length > 0) this.#send(frames);
    if (slow && update) this.missed(update.missing());
  }

  /**
   * It did not get all it should have: the difference follows, and who is here.
   * @param answering whether what it did not get was the answer to its state vector
   */
  missed(missing: Missing, { answering = false } = {}): void {
    const before =
      this.#pace.kind === 'behind'
        ? this.#pace
        : { since: this.#clock.now(), missing: new Map<number, number>(), answering };
    this.#pace = {
      kind: 'behind',
      since: before.since,
      missing: together(before.missing, missing),
      answering: before.answering || answering,
    };
  }

  /**
   * Looks at a reader that is behind: closes it, waits on, or brings it level.
   * @param difference all from there on; `undefined` while that cannot be said
   * @returns whether it was brought level just now
   */
  catchUp(difference: (missing: Missing) => Uint8Array | undefined): boolean {
    if (this.#pace.kind === 'level') return false;
    const { since, missing, answering } = this.#pace;
    if (this.#clock.now() - since > LIMITS.behindMs) {
      this.#giveUp();
      return false;
    }
    if (this.#socket.bufferedBytes >= LIMITS.resumeBytes) return false;
    const update = difference(missing);
    if (!update) return false;
    this.#pace = { kind: 'level' };
    this.answer(syncFrame(answering ? SYNC.step2 : SYNC.update, update));
    return true;
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
