/**
 * A text whose letters go one by one is kept once: as it was before the first. SPEC [Z1].
 * @module
 */
import { LIMITS } from '../../shared/protocol/limits.ts';

export class Bursts {
  readonly #began = new Map<string, number>();

  /** Whether a person takes letters from a text for the first time in a while. */
  isNews(person: string, path: readonly string[], now: number): boolean {
    for (const [key, began] of this.#began) {
      // The oldest come first.
      if (now - began < LIMITS.lossBurstMs) break;
      this.#began.delete(key);
    }
    const key = JSON.stringify([person, ...path]);
    if (this.#began.has(key)) return false;
    this.#began.set(key, now);
    return true;
  }
}
