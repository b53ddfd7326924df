/**
 * One connection in a room.
 * @module
 */
import { CLOSE, type CloseCode } from '../../../shared/protocol/close-codes.ts';
import { type RefusalReason, refusedFrame, savedFrame } from '../../../shared/protocol/frames.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import type { Clock } from '../../clock.ts';
import { makeLedger } from './ledger.ts';
import { Outlet } from './outlet.ts';
import type { Sender } from '../writers/writers.ts';
import type { Identity, Socket } from './socket.ts';

export type Member = {
  identity: Identity;
  /** Decided by the policy for this person and this document. */
  mayWrite: boolean;
  /** Ids of people this browser was before, in this workshop. SPEC [W3]. */
  formerly?: readonly string[] | undefined;
  /** The client asked for `saved` frames. */
  wantsSaved: boolean;
  /** The client asked to be told who writes under which client id. */
  wantsWriters?: boolean;
  socket: Socket;
};

export class Session {
  readonly identity: Identity;
  readonly mayWrite: boolean;
  /** Who sends, for those who look whose client ids they are. */
  readonly sender: Sender;
  readonly wantsWriters: boolean;
  readonly outlet: Outlet;
  readonly #ledger = makeLedger();
  readonly #wantsSaved: boolean;
  readonly #socket: Socket;
  readonly #clock: Clock;
  #lastHeard: number;
  #forged = 0;
  /** Something of it was refused, so what it sends from now on may depend on what is not here. */
  #lacking = false;
  #receiptDue = false;
  #closed = false;

  constructor(member: Member, clock: Clock) {
    this.identity = member.identity;
    this.mayWrite = member.mayWrite;
    this.sender = { id: member.identity.id, formerly: member.formerly };
    this.wantsWriters = member.wantsWriters ?? false;
    this.outlet = new Outlet(member.socket, clock);
    this.#wantsSaved = member.wantsSaved;
    this.#socket = member.socket;
    this.#clock = clock;
    this.#lastHeard = clock.now();
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Any frame or pong. */
  heard(): void {
    this.#lastHeard = this.#clock.now();
  }

  /** Numbers a document frame. */
  count(): number {
    return this.#ledger.open();
  }

  /** Document frame n is durable. */
  saved(n: number): void {
    const upTo = this.#ledger.settle(n);
    if (upTo === undefined || !this.#wantsSaved || this.#closed || this.#receiptDue) return;
    // A commit settles many frames in one turn; one receipt at its end says it all.
    this.#receiptDue = true;
    process.nextTick(() => this.#giveReceipt());
  }

  /** Document frame n is refused; `saved` may pass over its number. */
  refuse(n: number, reason: RefusalReason): void {
    this.#lacking = true;
    if (!this.#closed) this.outlet.answer(refusedFrame(n, reason));
    this.saved(n);
  }

  /**
   * Asks for everything that is not here, when something of it was refused since it was last asked. A stock client answers
   * every step 1 with a step 2. SPEC [R13].
   */
  askAgain(step1: () => Uint8Array): void {
    if (!this.#lacking || this.#closed) return;
    this.#lacking = false;
    this.outlet.answer(step1());
  }

  /** Presence states under other people's ids arrived. */
  forged(count: number): void {
    this.#forged += count;
    if (this.#forged > LIMITS.forgedStates) this.close(CLOSE.abuse, "Presence under other people's ids.");
  }

  /** Called every few seconds: keeps a live connection awake and cuts a dead one. SPEC [A7] [L4] [P4]. */
  tend(): void {
    if (this.#clock.now() - this.#lastHeard > LIMITS.deadPeerMs) return this.#socket.terminate();
    this.#socket.ping();
    this.outlet.keepAlive();
    // A page that hears nothing while the disk is slow would take its link for dead.
    if (this.#ledger.owes && this.#wantsSaved) this.outlet.answer(savedFrame(this.#ledger.saved));
  }

  close(code: CloseCode, reason: string): void {
    this.#giveReceipt();
    this.#closed = true;
    this.#socket.close(code, reason);
  }

  terminate(): void {
    this.#closed = true;
    this.#socket.terminate();
  }

  #giveReceipt(): void {
    if (this.#receiptDue && !this.#closed) this.outlet.answer(savedFrame(this.#ledger.saved));
    this.#receiptDue = false;
  }
}
