type Table = { id: string; here: number; madeUp?: number | undefined };

/**
 * Chooses the table to offer first: in the sample the one that talks; else the emptiest, so that a room fills evenly. Of two that
 * are equally empty it is the earlier one.
 */
export function suggestTable(tables: readonly Table[]): string | undefined {
  let best = tables.find(({ madeUp }) => madeUp);
  if (best) return best.id;
  for (const table of tables) if (!best || table.here < best.here) best = table;
  return best?.id;
}

/** Says how many are at a table. People who are made up, in the sample, are said to be. */
export const hereWords = ({ here, madeUp }: Omit<Table, 'id'>): string => {
  if (madeUp) return `${madeUp} made-up people talk here`;
  return here === 0 ? 'nobody yet' : `${here} here`;
};

/** Up to this many tables are shown. Of more, a phone shows the first few and the chosen one. */
const SHOWN_AT_ONCE = 6;
const FIRST_FEW = 4;

/** Returns the tables to show while the list is folded. The chosen one is always among them. */
export function tablesShown<T extends Table>(tables: readonly T[], chosen: string | undefined): readonly T[] {
  if (tables.length <= SHOWN_AT_ONCE) return tables;
  return tables.filter((table, index) => index < FIRST_FEW || table.id === chosen);
}
