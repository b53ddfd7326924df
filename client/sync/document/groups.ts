/**
 * Lists of a root's entries that are kept up to date entry by entry. Whoever shows one list never reads the entries of the
 * others, and what is added costs the same among ten entries and among thousands.
 * @module
 */
import { createSignal } from 'solid-js';

export type Groups<Entry> = {
  /** The ids of a group's entries, in order. Tells only of changes of this list. */
  of(group: string): readonly string[];
  /** Notes what an entry is by now; `undefined` when it is none any more. */
  note(id: string, entry: Entry | undefined): void;
};

type Place = { group: string; rank: number };

/**
 * Makes the lists of one root.
 * @param groupOf the list an entry belongs in; `undefined` for none
 * @param rankOf its place there; entries of one rank are ordered by id
 */
export function createGroups<Entry>(
  groupOf: (entry: Entry, id: string) => string | undefined,
  rankOf: (entry: Entry) => number = () => 0,
): Groups<Entry> {
  const lists = new Map<string, List>();
  const places = new Map<string, Place>();
  const listOf = (group: string): List => {
    let list = lists.get(group);
    if (!list) lists.set(group, (list = createList((id) => places.get(id)?.rank ?? 0)));
    return list;
  };
  return {
    of: (group) => listOf(group).ids(),
    note(id, entry) {
      const before = places.get(id);
      const group = entry && groupOf(entry, id);
      const now = entry && group !== undefined ? { group, rank: rankOf(entry) } : undefined;
      if (before?.group === now?.group && before?.rank === now?.rank) return;
      if (before) listOf(before.group).take(id);
      if (now) places.set(id, now);
      else places.delete(id);
      if (now) listOf(now.group).add(id);
    },
  };
}

type List = { ids(): readonly string[]; add(id: string): void; take(id: string): void };

/** One list. It is copied when it is read after a change, not at each change: a document arrives with thousands at once. */
function createList(rankOf: (id: string) => number): List {
  const sorted: string[] = [];
  let copy: readonly string[] | undefined;
  const [read, tell] = createSignal(undefined, { equals: false });
  /** How many come before an entry. */
  const before = (id: string): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = sorted[middle]!;
      if (rankOf(other) < rankOf(id) || (rankOf(other) === rankOf(id) && other < id)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const change = (id: string, taken: 0 | 1, ...added: string[]) => {
    sorted.splice(before(id), taken, ...added);
    copy = undefined;
    tell();
  };
  return {
    ids() {
      read();
      return (copy ??= [...sorted]);
    },
    add: (id) => change(id, 0, id),
    take: (id) => change(id, 1),
  };
}
