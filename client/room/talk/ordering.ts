/**
 * In which order somebody reads what is said about a card. It is their own view, kept on their device for the table.
 * @module
 */
import { type Accessor, createMemo, createSignal, untrack } from 'solid-js';
import { ownKey } from '../../device/own.ts';
import { readJson, removeKey, writeJson } from '../../device/storage.ts';
import { useTable } from '../../sync/table-context.ts';

/** As it was said; the newest first; what is agreed with most first. */
export type Order = 'said' | 'newest' | 'agreed';
const device = () => localStorage;

export type Ordering = {
  order: Accessor<Order>;
  /** Chooses an order; choosing the same again sorts anew. */
  choose(order: Order): void;
  /** The responses in that order. But for the order of speaking it stands still until somebody chooses. */
  ids: Accessor<readonly string[]>;
  /** How many have come since, which are not among `ids`. */
  waiting: Accessor<number>;
  /** Whether the responses agreed with most are others by now. */
  moved: Accessor<boolean>;
  /** Puts what somebody here has just said first, whatever the order. */
  putFirst(id: string): void;
};

/** Orders a card's responses, given as they were said. Must run under a Solid owner. */
export function createOrdering(said: Accessor<readonly string[]>): Ordering {
  const { session } = useTable();
  const { me, tableId, lists } = session;
  const place = ownKey('order', { workshop: me.workshop.id, person: me.personId }, tableId);
  const kept = readJson(device, place);
  const [order, setOrder] = createSignal<Order>(kept === 'newest' || kept === 'agreed' ? kept : 'said');
  const arranged = (by: Order): readonly string[] | undefined => {
    if (by === 'said') return undefined;
    if (by === 'newest') return said().toReversed();
    const agreeing = new Map(said().map((id) => [id, lists.agreeing(id).length]));
    return said().toSorted((a, b) => agreeing.get(b)! - agreeing.get(a)!);
  };
  const [still, setStill] = createSignal(untrack(() => arranged(order())));
  const ids = createMemo(() => {
    const arrangement = still();
    if (!arrangement) return said();
    const there = new Set(said());
    return arrangement.filter((id) => there.has(id));
  });
  const waiting = () => said().length - ids().length;
  const moved = createMemo(() => {
    if (order() !== 'agreed' || waiting() > 0) return false;
    const counts = ids().map((id) => lists.agreeing(id).length);
    return counts.some((count, at) => at > 0 && count > counts[at - 1]!);
  });
  return {
    order,
    ids,
    waiting,
    moved,
    choose(by) {
      setOrder(by);
      setStill(untrack(() => arranged(by)));
      if (by === 'said') removeKey(device, place);
      else writeJson(device, place, by);
    },
    putFirst: (id) => setStill((before) => before && [id, ...before.filter((other) => other !== id)]),
  };
}
