/**
 * Walking a grid by keyboard: one stop of the Tab key, arrows go on within it.
 * @module
 */
import { type Accessor, createEffect, createMemo, createRenderEffect, createSignal, on } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { GridTools } from '../page/context.ts';

/** A place in the grid. A role's row has only its head. */
export type Place = { row: string; column: string };
/** The column of what stands before a row: the button of a role, or of an activity's action. */
export const HEAD = '#head';
/** The column that says nobody does a row. */
export const NOBODY = '';

/** How many rows Page Down moves. */
const PAGE = 8;
const nameOf = ({ row, column }: Place) => `${row}|${column}`;

export type Walk = {
  /** Whether Tab stops at a place. */
  stops(place: Place): boolean;
  here: Accessor<Place | undefined>;
  /** Called as the focus comes to a place, and with `undefined` as it leaves the grid. */
  arrive(place: Place | undefined): void;
  /** Puts the focus on a place once it is drawn. */
  go(place: Place): void;
  /** Where a key leads; `undefined` when it leads nowhere. */
  after(key: string, from: Place): Place | undefined;
};

/** Must run under a Solid owner. @param find returns the button of a place */
export function createWalk(
  { shown, isOpen, grid, ids }: Pick<GridTools, 'shown' | 'isOpen' | 'grid' | 'ids'>,
  find: (place: Place) => HTMLElement | undefined,
): Walk {
  const [wanted, setWanted] = createSignal<Place>();
  const [here, setHere] = createSignal<Place>();
  /** The column somebody came from, while they pass a role's row, which has none. */
  let kept = HEAD;
  const rows = createMemo(
    () =>
      grid()
        .roles.filter(({ id }) => shown().some((role) => role.id === id))
        .flatMap((role) => [role.id, ...(isOpen(role.id) ? role.rows.map(({ id }) => id) : [])]),
    undefined,
    { equals: (a, b) => a.join() === b.join() },
  );
  const isRole = (row: string) => !row.includes(':');
  const isColumn = (column: string) => column === HEAD || column === NOBODY || ids().includes(column);
  /** Where Tab stops: where somebody was, or the nearest place that is still there. */
  const stop = createMemo((): Place => {
    const at = wanted() ?? { row: rows()[0] ?? '', column: HEAD };
    if (!rows().includes(at.row)) return { row: at.row.split(':')[0] ?? '', column: HEAD };
    return isColumn(at.column) ? at : { row: at.row, column: NOBODY };
  });
  // A store tells the cell that had the stop and the one that gets it, and none of the others.
  const [stops, setStops] = createStore<Record<string, true>>({});
  createRenderEffect(() => setStops(reconcile({ [nameOf(stop())]: true as const })));
  // Whoever was in a cell that is gone stays in the grid, on what is nearest.
  createEffect(
    on(
      () => nameOf(stop()),
      () => {
        if (!here()) return;
        queueMicrotask(() => document.activeElement === document.body && find(stop())?.focus());
      },
      { defer: true },
    ),
  );
  return {
    stops: (place) => stops[nameOf(place)] === true,
    here,
    arrive(place) {
      setHere(place);
      if (!place) return;
      if (!isRole(place.row)) kept = place.column;
      setWanted(place);
    },
    go(place) {
      setWanted(place);
      queueMicrotask(() => {
        const found = find(place);
        found?.focus({ preventScroll: true });
        found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      });
    },
    after(key, from) {
      const at = rows().indexOf(from.row);
      const steps = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE }[key];
      if (steps) {
        const row = rows()[Math.max(0, Math.min(rows().length - 1, at + steps))];
        if (row === undefined || row === from.row) return undefined;
        if (isRole(row)) return { row, column: HEAD };
        return { row, column: isColumn(kept) ? kept : NOBODY };
      }
      if (isRole(from.row)) return undefined;
      const across = [HEAD, ...ids(), NOBODY];
      const column = across.indexOf(from.column);
      const to = { ArrowLeft: column - 1, ArrowRight: column + 1, Home: 0, End: across.length - 1 }[key];
      const found = to === undefined ? undefined : across[to];
      return found === undefined ? undefined : { row: from.row, column: found };
    },
  };
}
