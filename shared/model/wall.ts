/**
 * What a wall in the room shows of what the tables write: the newest, but nothing moves while it is being read.
 * Pure: the caller says what there is and what time it is, by the server's clock, in milliseconds since 1970.
 *
 * - A column keeps its response for `HOLD_MS`, unless it is taken away.
 * - At most one column changes at a time, and the next not before `GAP_MS`.
 * - An empty column is filled at once: nobody was reading it.
 * - A column only ever changes to something newer; on a wall that takes turns to what has waited longest, so that
 *   everything is up again and again.
 * @module
 */

/** Long enough to read a response twice from the back of a hall. */
export const HOLD_MS = 20_000;
/** Between two columns that change: the eye follows one thing at a time. */
export const GAP_MS = 5_000;
/** How long the newest is said to be new. */
const NEW_MS = 60_000;
/** What is written while we watch is newer than anything that was there before, whose place is its rank. */
const WATCHED = 1_000_000;

export type WallResponse = {
  /** One of a kind in the workshop. */
  key: string;
  /** The id of its table. */
  table: string;
  /** Its place at its table. Devices' clocks are wrong, so this is all that is known of its age. */
  rank: number;
};

/** When a response came: `order` grows, `at` is missing for what was there before us. */
type Arrival = { order: number; at?: number };
export type WallColumn = { key: string; since: number };

export type Wall = {
  readonly columns: readonly (WallColumn | undefined)[];
  readonly arrivals: ReadonlyMap<string, Arrival>;
  /** Tables heard from. What a table brings when it is first heard of is not news. */
  readonly tables: ReadonlySet<string>;
  /** When something left a column for another, and has not been up since. */
  readonly left: ReadonlyMap<string, number>;
  /** When a column was last changed under somebody's eyes. */
  readonly changedAt: number;
};

export const emptyWall = (columns: number): Wall => ({
  columns: Array.from({ length: columns }, () => undefined),
  arrivals: new Map(),
  tables: new Set(),
  left: new Map(),
  changedAt: -Infinity,
});

/**
 * The wall a moment later.
 * @param responses all there are now, of the tables in `tables`
 * @param tables the ids of the tables that have arrived on this device
 * @param turns whether everything is up in its turn; otherwise the newest stay
 */
export function nextWall(
  wall: Wall,
  responses: readonly WallResponse[],
  tables: Iterable<string>,
  now: number,
  turns = false,
): Wall {
  const arrivals = arrivalsOf(wall, responses, now);
  const order = (key: string) => arrivals.get(key)?.order ?? -1;
  const columns = wall.columns.map((column) =>
    column && arrivals.has(column.key)
      ? // The server's time may be measured anew and turn out earlier: nothing is held longer for that.
        { key: column.key, since: Math.min(column.since, now) }
      : undefined,
  );
  const shown = new Set(columns.map((column) => column?.key));
  // What has never been up waits before all that has. Without turns nothing ever comes back.
  const leftAt = (key: string) => (turns ? (wall.left.get(key) ?? 0) : 0);
  const waiting = [...arrivals.keys()]
    .filter((key) => !shown.has(key))
    .sort((a, b) => leftAt(a) - leftAt(b) || order(b) - order(a) || (a < b ? -1 : 1));

  columns.forEach((column, place) => {
    const key = column ? undefined : waiting.shift();
    if (key !== undefined) columns[place] = { key, since: now };
  });

  let changedAt = Math.min(wall.changedAt, now);
  const left = new Map(wall.left);
  const [next] = waiting;
  if (next !== undefined && now - changedAt >= GAP_MS) {
    const age = turns ? ({ since }: WallColumn) => since : ({ key }: WallColumn) => order(key);
    const place = oldestReadColumn(columns, age, now);
    const old = columns[place];
    if (old && (turns || order(next) > order(old.key))) {
      columns[place] = { key: next, since: now };
      changedAt = now;
      left.set(old.key, now);
    }
  }
  return { columns, arrivals, tables: new Set(tables), left, changedAt };
}

/** The response on the wall that came last, while it is still news. */
export function newestOn({ columns, arrivals }: Wall, now: number): string | undefined {
  const keys = columns.flatMap((column) => column?.key ?? []);
  const order = (key: string) => arrivals.get(key)?.order ?? -1;
  const newest = keys.sort((a, b) => order(b) - order(a))[0];
  const at = newest === undefined ? undefined : arrivals.get(newest)?.at;
  return at !== undefined && now - at < NEW_MS ? newest : undefined;
}

function arrivalsOf(wall: Wall, responses: readonly WallResponse[], now: number): Map<string, Arrival> {
  const arrivals = new Map<string, Arrival>();
  const known = [...wall.arrivals.values()].map(({ order }) => order);
  let watched = Math.max(WATCHED, ...known);
  // By rank, so that two that come in one breath keep the order of their table.
  for (const { key, table, rank } of [...responses].sort((a, b) => a.rank - b.rank)) {
    const before = wall.tables.has(table) ? undefined : { order: rank };
    arrivals.set(key, wall.arrivals.get(key) ?? before ?? { order: (watched += 1), at: now });
  }
  return arrivals;
}

/** The place of the oldest column that has been up long enough; -1 while all are being read. */
function oldestReadColumn(
  columns: readonly (WallColumn | undefined)[],
  age: (column: WallColumn) => number,
  now: number,
): number {
  let oldest = -1;
  columns.forEach((column, place) => {
    if (!column || now - column.since < HOLD_MS) return;
    const best = columns[oldest];
    if (!best || age(column) < age(best)) oldest = place;
  });
  return oldest;
}
