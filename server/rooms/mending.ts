/**
 * The moments in which a document is read again because memory cannot be trusted. SPEC [R6].
 * @module
 */
export class Mending {
  #done: Promise<void> | undefined;

  get underWay(): boolean {
    return this.#done !== undefined;
  }

  /** Resolves once memory can be trusted again; at once when it can be. Never rejects. */
  async over(): Promise<void> {
    while (this.#done) await this.#done;
  }

  /** @param readAgain MUST NOT reject */
  begin(readAgain: () => Promise<void>): void {
    this.#done = readAgain().then(() => void (this.#done = undefined));
  }
}
