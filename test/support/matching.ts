/**
 * Trying to find out who wrote what: everything that has an order about authors is laid beside everything that has an order
 * about thoughts.
 * @module
 */
import type { Dice } from './random.ts';

/** Something known about each author, or each thought, by their ids: what it is does not matter, only that it sorts. */
export type Clue = ReadonlyMap<string, number | string>;
export type Clues = Record<string, Clue>;

export type Round = {
  authors: Clues;
  thoughts: Clues;
  /** Thought id -> author id: what really was. */
  truth: ReadonlyMap<string, string>;
};

/** How often each way of matching was right, summed over rounds. A way that says nothing is right about once a round. */
export function hitsOf(rounds: readonly Round[], dice: Dice): Map<string, number> {
  const hits = new Map<string, number>();
  for (const { authors, thoughts, truth } of rounds) {
    const count = (name: string, guesses: [thought: string, author: string][]) => {
      const right = guesses.filter(([thought, author]) => truth.get(thought) === author).length;
      hits.set(name, (hits.get(name) ?? 0) + right);
    };
    for (const [by, known] of Object.entries(authors)) {
      const inOrder = sorted([...new Set(truth.values())], known, dice);
      for (const [against, shown] of Object.entries(thoughts)) {
        const list = sorted([...truth.keys()], shown, dice);
        count(
          `${by} against ${against}`,
          list.map((id, n) => [id, inOrder[n] ?? '']),
        );
        count(
          `${by} against ${against}, backwards`,
          list.map((id, n) => [id, inOrder.at(-1 - n) ?? '']),
        );
      }
    }
    count('ids that resemble each other', byResemblance(truth, dice));
  }
  return hits;
}

/** Each thought goes to the author whose id has the longest piece in common with its own. */
function byResemblance(truth: Round['truth'], dice: Dice): [string, string][] {
  const authors = [...new Set(truth.values())];
  return [...truth.keys()].map((thought) => {
    const alike = new Map(authors.map((author) => [author, -longestCommon(thought, author)]));
    return [thought, sorted(authors, alike, dice)[0] ?? ''];
  });
}

function longestCommon(a: string, b: string): number {
  for (let length = Math.min(a.length, b.length); length > 0; length -= 1) {
    for (let at = 0; at + length <= a.length; at += 1)
      if (b.includes(a.slice(at, at + length))) return length;
  }
  return 0;
}

/** By what is known of each; those of whom the same is known in random order. */
function sorted(ids: readonly string[], clue: Clue, dice: Dice): string[] {
  return ids
    .map((id) => ({ id, key: clue.get(id) ?? '', luck: dice.next() }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.luck - b.luck))
    .map(({ id }) => id);
}
