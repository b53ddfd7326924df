/**
 * Which edit reached whom, and when. Every edit carries a token of plain ASCII, so that it is found in any frame,
 * merged or not, without decoding Yjs.
 * @module
 */

/** An edit that takes longer has not arrived in time: nobody would still call that typing together. */
export const IN_TIME_MS = 5_000;

const MARK = '~~';
const DIGITS = 7;
export const TOKEN_LENGTH = MARK.length + DIGITS;

type Edit = { sentAt: number; counted: boolean };

export class Deliveries {
  readonly #edits: Edit[] = [];
  readonly #latencies: number[] = [];
  /** Arrivals that make the measurement complete. */
  #expected = 0;

  /** Whether edits sent from now on are part of the measurement; false while warming up. */
  counting = false;

  /** Edits sent so far that count. */
  counted = 0;

  /** A token for an edit that is sent this moment to so many readers. */
  send(readers: number): string {
    const token = MARK + this.#edits.length.toString(36).padStart(DIGITS, '0');
    this.#edits.push({ sentAt: performance.now(), counted: this.counting });
    if (this.counting) {
      this.counted += 1;
      this.#expected += readers;
    }
    return token;
  }

  /** One reader's eyes: give it the bytes of every document frame. */
  reader(): (frame: Buffer) => void {
    const seen = new Set<number>();
    return (frame) => {
      const now = performance.now();
      for (const index of tokensIn(frame)) {
        const edit = this.#edits[index];
        if (!edit?.counted || seen.has(index)) continue;
        seen.add(index);
        this.#latencies.push(now - edit.sentAt);
      }
    };
  }

  /** Whether everything has arrived everywhere. */
  get complete(): boolean {
    return this.#latencies.length >= this.#expected;
  }

  /** Share of arrivals that came at all and in time, from 0 to 1. */
  get inTime(): number {
    return this.#latencies.filter((ms) => ms <= IN_TIME_MS).length / this.#expected;
  }

  /** Latencies in ms over all arrivals that were due; what never came is infinitely late. */
  get latencies(): number[] {
    const missing = Math.max(0, this.#expected - this.#latencies.length);
    const late = Array.from({ length: missing }, () => Infinity);
    return [...this.#latencies.map((ms) => (ms <= IN_TIME_MS ? ms : Infinity)), ...late];
  }
}

/** The numbers of the tokens in a frame. */
export function* tokensIn(frame: Buffer): Generator<number> {
  for (let at = frame.indexOf(MARK); at !== -1; at = frame.indexOf(MARK, at + TOKEN_LENGTH)) {
    const index = Number.parseInt(frame.toString('latin1', at + MARK.length, at + TOKEN_LENGTH), 36);
    if (Number.isInteger(index)) yield index;
  }
}
