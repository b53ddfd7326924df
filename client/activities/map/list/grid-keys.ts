/**
 * Where keys lead in a grid.
 * @module
 */
export type Place = { row: number; column: number };

/** How many rows Page Down moves. */
const PAGE = 10;

/** The cell a key leads to, or `undefined` for a key that leads nowhere. @param size the number of rows and columns */
export function cellAfter(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { row, column }: Place,
  size: { rows: number; columns: number },
): Place | undefined {
  const far = ctrlKey || metaKey;
  const to: Partial<Record<string, Place>> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    PageDown: { row: row + PAGE, column },
    PageUp: { row: row - PAGE, column },
    Home: { row: far ? 0 : row, column: 0 },
    End: { row: far ? size.rows - 1 : row, column: size.columns - 1 },
  };
  const place = to[key];
  return place && { row: within(place.row, size.rows), column: within(place.column, size.columns) };
}

const within = (n: number, count: number) => Math.max(0, Math.min(count - 1, n));
