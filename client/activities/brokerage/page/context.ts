/**
 * What grid, list, phone and side column share.
 * @module
 */
import {
  type Accessor,
  createContext,
  createMemo,
  createRenderEffect,
  createSignal,
  useContext,
} from 'solid-js';
import { createStore, reconcile, type Store } from 'solid-js/store';
import type { Cell } from '../../../../shared/activities/brokerage/insight.ts';
import { type Grid, type GridRow, rowsIn } from '../../../../shared/activities/brokerage/view.ts';
import type { RoleCard } from '../../../../shared/cards/card.ts';
import { roles } from '../../../../shared/cards/decks/roles.ts';
import { cellKey, type GridColumn, type Mark } from '../../../../shared/model/table/grid.ts';
import { useTable } from '../../../sync/table-context.ts';
import { createTableMap, type Organisation, type TableMap } from '../../../sync/table-map.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { createGridLive, type GridLive } from '../live/grid-live.ts';
import { MARK_WORDS } from './words.ts';

/** What the next press on a cell does. */
export type Pencil = Mark | 'rub';
/** What the side column shows. */
export type Side =
  | { kind: 'asks' }
  /** A question with what the table says to it. `card` is the id under which that is kept. */
  | { kind: 'talk'; card: string; kicker: string; words: string; role?: RoleCard; back: Side }
  | { kind: 'action'; row: string }
  | { kind: 'beside' };

/** An organisation of the grid as the map knows it by now. */
export type Column = Pick<GridColumn, 'id' | 'name'> & {
  kind: Organisation['kind'];
  /** Set when it is off the map: a word for what became of it. */
  gone?: string;
};

export type GridTools = GridLive & {
  map: TableMap;
  /** All five roles. */
  roles: readonly RoleCard[];
  /** Those that are on screen: the step's, unless somebody asked for all. */
  shown: Accessor<readonly RoleCard[]>;
  showAll(): void;
  columns: Accessor<readonly Column[]>;
  /** The ids of the columns, which tell only of other columns and not of other names. */
  ids: Accessor<readonly string[]>;
  column(id: string): Column | undefined;
  row(id: string): GridRow | undefined;
  /** The numbers in the grid, each told of alone: see `sumKey`. */
  sums: Store<Record<string, number>>;
  writable: Accessor<boolean>;
  pencil: Accessor<Pencil>;
  setPencil(pencil: Pencil): void;
  /** Puts a mark; `undefined` rubs it out. */
  mark(row: string, column: string, mark: Mark | undefined): void;
  /** Says that nobody does a row, or takes it back. Asks first where somebody does it now. */
  toggleNobody(row: string): void;
  /** The row of which that is being asked. */
  asking: Accessor<GridRow | undefined>;
  answer(yes: boolean): void;
  /** The role somebody here looks at. */
  role: Accessor<RoleCard>;
  lookAt(role: string): void;
  isOpen(role: string): boolean;
  toggleRole(role: string): void;
  side: Accessor<Side>;
  setSide(side: Side): void;
  /** The cells that “Show me” pointed at, by their keys. */
  pointed: Store<Record<string, true>>;
  /** The last request to go to some cells. Each is a new object, so that asking twice for the same works. */
  request: Accessor<{ cells: readonly Cell[] } | undefined>;
  showMe(cells: readonly Cell[]): void;
};

/**
 * The key of a number in the grid: how much an organisation does now, or without one how much nobody does; in one role or one
 * row, or in all.
 */
export const sumKey = (within: string, column = ''): string => `${within}|${column}`;

/** All numbers of a grid by their keys. Noughts are left out. */
function sumsOf(grid: Grid): Record<string, number> {
  const sums: Record<string, number> = {};
  const add = (within: string, now: ReadonlyMap<string, number>, nobody: number) => {
    for (const [id, count] of now) sums[sumKey(within, id)] = count;
    if (nobody > 0) sums[sumKey(within)] = nobody;
  };
  add('', grid.now, grid.nobody);
  for (const { id, now, nobody, rows } of grid.roles) {
    add(id, now, nobody);
    for (const row of rows) if (row.nobody) sums[sumKey(row.id)] = 1;
  }
  return sums;
}

export const GridContext = createContext<GridTools>();

/** Returns the grid on the screen. Throws outside `<GridContext.Provider>`. */
export function useGrid(): GridTools {
  const tools = useContext(GridContext);
  if (!tools) throw new Error('useGrid needs <GridContext.Provider> above it.');
  return tools;
}

/** The key of a cell, the one that says nobody does the row included. */
export const keyOf = ({ row, column = '' }: Cell): string => cellKey(column, row);

/**
 * Makes what the parts of an open grid share. Must run under a Solid owner.
 * @param asked the roles the step names; none means all
 */
export function createGridTools(asked: Accessor<readonly string[]>): GridTools {
  const { session, writable } = useTable();
  const announce = useAnnounce();
  const live = createGridLive(session, roles);
  const map = createTableMap(session.me, session.tableId);
  const [all, setAll] = createSignal(false);
  const [pencil, setPencil] = createSignal<Pencil>('now');
  const [asking, setAsking] = createSignal<string>();
  const [open, setOpen] = createSignal<ReadonlySet<string>>(new Set());
  const [looked, setLooked] = createSignal<string>();
  const [side, setSide] = createSignal<Side>({ kind: 'asks' });
  const [pointed, setPointed] = createStore<Record<string, true>>({});
  const [request, setRequest] = createSignal<{ cells: readonly Cell[] }>();
  const [sums, setSums] = createStore<Record<string, number>>({});
  createRenderEffect(() => setSums(reconcile(sumsOf(live.grid()))));
  const rows = createMemo(() => new Map(rowsIn(live.grid()).map((row) => [row.id, row])));
  const shown = createMemo(() => {
    const named = roles.filter(({ id }) => asked().includes(id));
    return all() || named.length === 0 ? roles : named;
  });
  const columns = createMemo(() => live.grid().columns.map((column) => asOnMap(column, map)), undefined, {
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  const ids = createMemo(() => columns().map(({ id }) => id), undefined, {
    equals: (a, b) => a.join() === b.join(),
  });
  const byId = createMemo(() => new Map(columns().map((column) => [column.id, column])));
  const unpoint = () => setPointed(reconcile({}));
  return {
    ...live,
    map,
    roles,
    shown,
    showAll: () => setAll(true),
    columns,
    ids,
    column: (id) => byId().get(id),
    row: (id) => rows().get(id),
    sums,
    writable,
    pencil,
    setPencil: (next) => setPencil(next),
    mark(row, id, mark) {
      const column = byId().get(id);
      if (!writable() || !column) return;
      live.setMark(row, column, mark);
      unpoint();
      announce(`${column.name}: ${mark ? MARK_WORDS[mark].toLowerCase() : 'rubbed out'}`);
    },
    toggleNobody(id) {
      const row = rows().get(id);
      if (!writable() || !row) return;
      unpoint();
      if (row.nobody) {
        live.edits.unsayNobody(id);
        announce('Nobody: taken back');
      } else if (row.now > 0) setAsking(id);
      else {
        live.edits.sayNobody(id, []);
        announce('We looked: nobody does this now');
      }
    },
    asking: () => rows().get(asking() ?? ''),
    answer(yes) {
      const row = rows().get(asking() ?? '');
      setAsking(undefined);
      if (!yes || !row || !writable()) return;
      const does = [...row.marks].flatMap(([column, mark]) => (mark === 'now' ? [column] : []));
      live.edits.sayNobody(row.id, does);
    },
    role: () => shown().find(({ id }) => id === looked()) ?? shown()[0] ?? roles[0]!,
    lookAt: (role) => setLooked(role),
    isOpen: (role) => open().has(role),
    toggleRole(role) {
      const next = new Set(open());
      if (!next.delete(role)) next.add(role);
      setOpen(next);
    },
    side,
    setSide: (next) => setSide(next),
    pointed,
    request,
    showMe(cells) {
      const found = cells.map(({ row }) => rows().get(row)?.role ?? '');
      if (found.some((role) => !shown().some(({ id }) => id === role))) setAll(true);
      setOpen(new Set([...open(), ...found]));
      setPointed(reconcile(Object.fromEntries(cells.map((cell) => [keyOf(cell), true as const]))));
      setRequest({ cells });
    },
  };
}

/** What a column is called by now. While the map is on its way, what the grid remembers. */
function asOnMap({ id, name, kind }: GridColumn, map: TableMap): Column {
  const remembered = { id, name, kind: kind as Organisation['kind'] };
  if (!map.ready()) return remembered;
  const found = map.standing(id);
  if (!found) return { ...remembered, gone: 'off the map' };
  const called = found.name || 'Without a name';
  if (found.id !== id) return { ...remembered, gone: `now ${called}` };
  return { id, name: called, kind: found.kind };
}
