/**
 * The least a client can be: a socket, the opening exchange, and somebody who may look at document frames. No
 * document: 300 of them in one process would measure Yjs in the load generator instead of the relay.
 * @module
 */
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { FRAME, readReceipt, SYNC, syncFrame } from '../../../shared/protocol/frames.ts';
import type { Seat } from '../servers/driver.ts';
import type { Typist } from './typist.ts';

/** Hocuspocus answers a step 1 with a step 2 under a type of its own. */
const SYNC_REPLY = 4;
/** A state vector that knows nothing, and an update that says nothing. */
const NOTHING_KNOWN = new Uint8Array([0]);
const NOTHING_NEW = new Uint8Array([0, 0]);

export type Watcher = {
  /** Every step 2 and update, from its y-protocols type on. */
  onDocument?(frame: Buffer): void;
  /** `saved(n)`, where the relay has it. */
  onSaved?(n: number): void;
  /** The connection is gone, or was never made. */
  onClosed?(): void;
  /**
   * Nobody looks at what arrives: once in, the socket is read only when `sip` is called. The relay writes as many
   * frames as ever, but hundreds of idle eyes no longer cost the generator a wake-up for each.
   */
  sips?: boolean;
};

export class Client {
  readonly #seat: Seat;
  readonly #socket: WebSocket;
  readonly #watcher: Watcher;
  readonly #typist: Typist | undefined;
  /** Document frames sent on this connection: what `saved` counts. */
  sent = 0;
  /** Resolves with the relay's first step 2; rejects when the connection ends before. */
  readonly ready: Promise<void>;
  #onReady = () => {};
  #in = false;

  constructor(seat: Seat, watcher: Watcher = {}, typist?: Typist) {
    this.#seat = seat;
    this.#watcher = watcher;
    this.#typist = typist;
    this.#socket = new WebSocket(seat.url, { headers: seat.headers, perMessageDeflate: false });
    this.#socket.on('message', (data: Buffer) => this.#receive(data));
    this.#socket.on('open', () => {
      for (const frame of seat.wire.greeting) this.#socket.send(frame);
      this.send(syncFrame(SYNC.step1, NOTHING_KNOWN));
    });
    this.ready = new Promise((resolve, reject) => {
      this.#onReady = resolve;
      this.#socket.on('close', (code) => reject(new Error(`A connection ended with ${code}.`)));
    });
    // Whoever waits for it hears of it; a connection that is lost later is nobody's unhandled rejection.
    this.ready.catch(() => {});
    this.#socket.on('error', () => {});
    this.#socket.on('close', () => watcher.onClosed?.());
  }

  get open(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** Sends a y-protocols frame; says nothing when the connection is gone. */
  send(frame: Uint8Array): void {
    if (this.open) this.#socket.send(this.#seat.wire.wrap(frame));
  }

  /** Sends a document frame and returns its number on this connection. */
  sendDocument(frame: Uint8Array): number {
    this.send(frame);
    return (this.sent += 1);
  }

  /** Reads up to one buffer full (64 kB) of what has arrived. */
  sip(): void {
    if (this.open) this.#socket.resume();
  }

  /** Ends the connection in good order. */
  close(): void {
    this.#socket.close();
  }

  /** Ends the connection at once. */
  terminate(): void {
    this.#socket.terminate();
  }

  #receive(data: Buffer): void {
    const { bodyAt } = this.#seat.wire;
    const type = data[bodyAt];
    if (this.#in && this.#watcher.sips) this.#socket.pause();
    if (type === FRAME.saved) return this.#receipt(data);
    if (type !== FRAME.sync && type !== SYNC_REPLY) return;
    const step = data[bodyAt + 1];
    if (step === SYNC.step1) return this.#answer(data.subarray(bodyAt + 2));
    if (step === SYNC.step2) {
      this.#in = true;
      this.#onReady();
    }
    this.#watcher.onDocument?.(data.subarray(bodyAt));
  }

  #receipt(data: Buffer): void {
    const receipt = readReceipt(data);
    if (receipt && 'saved' in receipt) this.#watcher.onSaved?.(receipt.saved);
  }

  #answer(stateVector: Uint8Array): void {
    const known = decoding.readVarUint8Array(decoding.createDecoder(stateVector));
    this.sendDocument(this.#typist?.missing(known) ?? syncFrame(SYNC.step2, NOTHING_NEW));
  }
}
