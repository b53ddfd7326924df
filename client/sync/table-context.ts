/**
 * What everything on a table's screen needs, without passing it through every hand.
 * @module
 */
import { type Accessor, createContext, useContext } from 'solid-js';
import type { Author } from '../../shared/model/table/table-view.ts';
import type { TableSession } from './table-session.ts';

export type TableTools = {
  session: TableSession;
  /** Whether edits can be made here and now: the right to, a version that understands the document, and pens are up. */
  writable: Accessor<boolean>;
  /** The same, pens down or not: raising a hand and voting are not writing. */
  able: Accessor<boolean>;
  /** Everybody whose words may be written down at this table, see `voicesAt`. */
  voices: Accessor<readonly Author[]>;
  /** Whose words, marks and agreement are being entered: oneself, or whom a scribe has tapped. */
  speaker: Accessor<Author>;
  /** Whether `speaker` is somebody else. */
  scribing: Accessor<boolean>;
};

export const TableContext = createContext<TableTools>();

/** The table on the screen. Throws outside `<TableContext.Provider>`. */
export function useTable(): TableTools {
  const tools = useContext(TableContext);
  if (!tools) throw new Error('useTable needs <TableContext.Provider> above it.');
  return tools;
}
