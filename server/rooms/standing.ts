/**
 * How each workshop stands: how often somebody's rights in it changed, and whether it is closed.
 * @module
 */
export class Standing {
  readonly #decisions = new Map<string, number>();
  /** Those that are closed and that somebody has connected to since the start. */
  readonly #closed = new Set<string>();

  /**
   * Changes whenever somebody's rights do. Whoever looked rights up before must look again if it is another number by
   * the time they act.
   */
  decision(workshopId: string): number {
    return this.#decisions.get(workshopId) ?? 0;
  }

  /** Somebody's rights have changed. */
  decided(workshopId: string): void {
    this.#decisions.set(workshopId, this.decision(workshopId) + 1);
  }

  isClosed(workshopId: string): boolean {
    return this.#closed.has(workshopId);
  }

  /** @returns whether it is another answer than before */
  setClosed(workshopId: string, closed: boolean): boolean {
    if (this.#closed.has(workshopId) === closed) return false;
    if (closed) this.#closed.add(workshopId);
    else this.#closed.delete(workshopId);
    return true;
  }
}
