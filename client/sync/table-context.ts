/**
 * What every component on a table's screen needs, provided as a context.
 * @module
 */
import { type Accessor, createContext, useContext } from 'solid-js';
import type { Author } from '../../shared/model/table/table-view.ts';
import type { Drafts } from '../device/drafts.ts';
import type { TableSession } from './table-session.ts';

export type TableTools = {
  session: TableSession;
  /** Words typed at this table that are not added yet. */
  drafts: Drafts;
  /** Whether this person may edit here now: they have the right, the page understands the document, and pens are up. */
  writable: Accessor<boolean>;
  /** The same whether pens are up or down, because raising a hand and voting are not writing. */
  able: Accessor<boolean>;
  /** Everybody whose words may be written down at this table; see `voicesAt`. */
  voices: Accessor<readonly Author[]>;
  /** The person whose words, marks and agreement are being entered: oneself, or the one a scribe has tapped. */
  speaker: Accessor<Author>;
  /** Whether `speaker` is somebody else. */
  scribing: Accessor<boolean>;
  /** Whether one may answer for `speaker`: people with a device agree for themselves, guests have none. */
  answering: Accessor<boolean>;
};

export const TableContext = createContext<TableTools>();

/** Returns the table on the screen. Throws outside `<TableContext.Provider>`. */
export function useTable(): TableTools {
  const tools = useContext(TableContext);
  if (!tools) throw new Error('useTable needs <TableContext.Provider> above it.');
  return tools;
}
