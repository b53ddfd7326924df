/**
 * Chooses which responses the projector's wall shows: the newest, but nothing moves while it is being read. Pure: the
 * caller passes the responses and the time, by the server's clock, in milliseconds since 1970.
 *
 * - A column keeps its response for `HOLD_MS`, unless the response is taken away.
 * - At most one column changes at a time, and the next not before `GAP_MS`.
 * - An empty column is filled at once: nobody was reading it.
 * - A column changes only to something newer. A wall that takes turns changes to what has waited longest instead, so
 *   that everything comes up again and again.
 * @module
 */

/** How long a response stays up: long enough to read it twice from the back of a hall. */
export const HOLD_MS = 20_000;
/** The time between two changes: the eye follows one thing at a time. */
export const GAP_MS = 5_000;
/** How long the newest response is marked as new. */
const NEW_MS = 60_000;
/**
 * How long after a table was first heard of what comes from it may have been there before: the server answers with a state and, in
 * frames of their own, what was said since.
 */
const ARRIVING_MS = 3_000;
/**
 * Added to the order of responses that arrive while the page watches, so that they are newer than all earlier ones,
 * whose order is their rank.
 */
const WATCHED = 1_000_000;

export type WallResponse = {
  /** An id that is unique in the workshop. */
  key: string;
  /** The id of its table. */
  table: string;
  /** Its place at its table. Nothing else is known of its age, because devices' clocks are wrong. */
  rank: number;
};

/**
 * When a response arrived. `order` grows with each arrival; `at` is missing for responses that were there before this
 * page.
 */
type Arrival = { order: number; at?: number };
export type WallColumn = { key: string; since: number };

export type Wall = {
  readonly columns: readonly (WallColumn | undefined)[];
  readonly arrivals: ReadonlyMap<string, Arrival>;
  /** When each table was first heard of. Responses a table already has then are not news. */
  readonly tables: ReadonlyMap<string, number>;
  /** When each response last left its column and has not been up since. */
  readonly left: ReadonlyMap<string, number>;
  /** When a column that people were reading last changed. */
  readonly changedAt: number;
};

export const emptyWall = (columns: number): Wall => ({
  columns: Array.from({ length: columns }, () => undefined),
  arrivals: new Map(),
  tables: new Map(),
  left: new Map(),
  changedAt: -Infinity,
});

/**
 * Returns the wall a moment later.
 * @param responses all responses there are now, of the tables in `tables`
 * @param tables the ids of the tables that have arrived on this device
 * @param turns true to show everything in turn; otherwise the newest stay
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
      ? // A new measurement of the server’s time may set it back. Nothing is held longer because of that.
        { key: column.key, since: Math.min(column.since, now) }
      : undefined,
  );
  const shown = new Set(columns.map((column) => column?.key));
  // A response that has never been up comes before all that have. Without turns nothing ever comes back.
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
  const heard = new Map([...tables].map((id) => [id, Math.min(wall.tables.get(id) ?? now, now)]));
  return { columns, arrivals, tables: heard, left, changedAt };
}

/** The newest response on the wall, while it still counts as news. */
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
  // In order of rank, so that two responses that arrive together keep the order of their table.
  for (const { key, table, rank } of [...responses].sort((a, b) => a.rank - b.rank)) {
    const before = now - (wall.tables.get(table) ?? now) < ARRIVING_MS ? { order: rank } : undefined;
    arrivals.set(key, wall.arrivals.get(key) ?? before ?? { order: (watched += 1), at: now });
  }
  return arrivals;
}

/** The place of the column that has been up longest, if it has been up long enough; -1 while all are being read. */
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
