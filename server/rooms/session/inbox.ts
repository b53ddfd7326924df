/**
 * What one connection has sent and was not read yet: its messages, one after the other, with turns for everybody else in
 * between. Nothing is thrown away. SPEC [L5] [L8] [L13].
 * @module
 */
import { LIMITS } from '../../../shared/protocol/limits.ts';
import type { Clock } from '../../clock.ts';
import { FrameReader, type Message } from '../messages.ts';
import type { Meter } from './meter.ts';
import type { Valve } from './valve.ts';

export type InboxPorts = {
  clock: Clock;
  valve: Valve;
  meter: Meter;
  /** Resolves once messages may be handled; `undefined` when they may at once. */
  hindrance(): Promise<void> | undefined;
  /** A promise: what comes next waits for it. MUST neither throw nor reject. */
  handle(message: Message): void | Promise<void>;
  /** The frame that comes next cannot be read. */
  onBroken(): void;
  /** Nothing of it is to be handled any more. */
  done(): boolean;
  /** Keeps its room in memory while something waits here. */
  hold(): () => void;
};

/** The frame that is being read, and which of the messages it has held whose answer would say the same again. */
type Reading = { frame: FrameReader; first: boolean; step1: boolean; queryAwareness: boolean };

export class Inbox {
  readonly #ports: InboxPorts;
  readonly #frames: Uint8Array[] = [];
  #reading: Reading | undefined;
  /** Lets go of the room; set while something waits for a later turn. */
  #letGo: (() => void) | undefined;
  /** For how many milliseconds nothing more is read, because what was asked was dear. */
  #wait = 0;

  constructor(ports: InboxPorts) {
    this.#ports = ports;
  }

  /** Takes a frame. It is handled in this turn unless something before it waits. */
  push(frame: Uint8Array): void {
    this.#frames.push(frame);
    if (!this.#letGo) this.#go();
  }

  /** What is being handled costs as much as so many frames more. */
  charge(frames: number): void {
    this.#wait = Math.max(this.#wait, this.#ports.meter.charge(frames));
  }

  #go(): void {
    const later = this.#run();
    if (!later) {
      this.#letGo?.();
      this.#letGo = undefined;
      this.#ports.valve.open('turn');
      return;
    }
    if (!this.#letGo) {
      this.#letGo = this.#ports.hold();
      this.#ports.valve.shut('turn');
    }
    void later.then(() => this.#go());
  }

  /** @returns what the rest waits for; `undefined` when there is none */
  #run(): Promise<void> | undefined {
    const { hindrance, handle } = this.#ports;
    for (let count = 0; ; count += 1) {
      const hindered = hindrance();
      if (hindered) return hindered;
      const message = this.#next();
      if (!message) return undefined;
      const busy = this.#again(message) ? undefined : handle(message);
      if (busy) return busy;
      const wait = this.#wait;
      this.#wait = 0;
      if (wait > 0 || count >= LIMITS.messagesPerTurn) return this.#after(wait);
    }
  }

  /** Counts a message. @returns whether it asks what its frame has asked already */
  #again({ kind }: Message): boolean {
    const reading = this.#reading as Reading;
    // The first was counted with its frame.
    if (!reading.first) this.charge(1);
    reading.first = false;
    if (kind !== 'step1' && kind !== 'queryAwareness') return false;
    const again = reading[kind];
    reading[kind] = true;
    return again;
  }

  #after(ms: number): Promise<void> {
    return new Promise((resolve) => void this.#ports.clock.after(ms, resolve));
  }

  #next(): Message | undefined {
    for (;;) {
      if (this.#ports.done()) {
        this.#reading = undefined;
        this.#frames.length = 0;
        return undefined;
      }
      if (!this.#reading) {
        const frame = this.#frames.shift();
        if (!frame) return undefined;
        this.#reading = {
          frame: new FrameReader(frame),
          first: true,
          step1: false,
          queryAwareness: false,
        };
      }
      try {
        const next = this.#reading.frame.next();
        if (next) return next;
      } catch {
        this.#ports.onBroken();
      }
      this.#reading = undefined;
    }
  }
}
