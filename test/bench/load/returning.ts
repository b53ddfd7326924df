/**
 * A client that comes back: what y-websocket's provider does when its connection is lost.
 * @module
 */
import type { Seat } from '../servers/driver.ts';
import { Client } from './client.ts';
import { tokensIn } from './deliveries.ts';
import type { Typist } from './typist.ts';

/** The provider's own backoff: 100 ms, doubled with each failure, at most 2.5 s. */
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 2_500;

export class ReturningClient {
  readonly #seat: Seat;
  readonly #typist: Typist | undefined;
  #client: Client;
  #failures = 0;
  #stopped = false;
  /** Tokens seen on this connection: a client that comes back starts with nothing, so that it proves the server's copy. */
  #seen = new Set<number>();

  constructor(seat: Seat, typist?: Typist) {
    this.#seat = seat;
    this.#typist = typist;
    this.#client = this.#connect();
  }

  /** Resolves once it is in for the first time. */
  get ready(): Promise<void> {
    return this.#client.ready;
  }

  /** Whether it is connected now and has every one of these edits from this connection. */
  has(tokens: readonly number[]): boolean {
    return this.#client.open && tokens.every((token) => this.#seen.has(token));
  }

  /** Sends an edit; without a connection the typist's document keeps it for the next opening exchange. */
  send(frame: Uint8Array): void {
    this.#client.sendDocument(frame);
  }

  close(): void {
    this.#stopped = true;
    this.#client.terminate();
  }

  #connect(): Client {
    const seen = new Set<number>();
    this.#seen = seen;
    const onDocument = (frame: Buffer) => {
      for (const token of tokensIn(frame)) seen.add(token);
    };
    const client = new Client(this.#seat, { onDocument, onClosed: () => this.#retry() }, this.#typist);
    client.ready.then(
      () => (this.#failures = 0),
      () => {},
    );
    return client;
  }

  #retry(): void {
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#failures);
    this.#failures += 1;
    setTimeout(() => {
      if (!this.#stopped) this.#client = this.#connect();
    }, wait);
  }
}
