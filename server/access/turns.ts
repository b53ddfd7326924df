/**
 * One after the other: what changes the registry and a document together.
 * @module
 */
/** Runs `run` once everything asked for before under the same key has ended. */
export type Turns = <T>(key: string, run: () => Promise<T>) => Promise<T>;

export function makeTurns(): Turns {
  const tails = new Map<string, Promise<void>>();
  return (key, run) => {
    const turn = (tails.get(key) ?? Promise.resolve()).then(run);
    const tail: Promise<void> = turn.then(
      () => {},
      () => {},
    );
    tails.set(key, tail);
    void tail.then(() => tails.get(key) === tail && tails.delete(key));
    return turn;
  };
}
