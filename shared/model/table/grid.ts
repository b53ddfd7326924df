/**
 * Who does what: how a table's document keeps its grid of organisations and activities. `shared/activities` says what the
 * grid means; here is only what stands in the document. Every entry is a single value that is replaced as a whole, so two
 * people meet in the same cell only.
 * @module
 */
import * as v from 'valibot';
import { moment, rank } from '../numbers.ts';
import { line, nameOr, opinionKey, parsedAs, valuesOf } from '../root.ts';

export const MARKS = ['now', 'helps', 'should'] as const;
/** Whether an organisation does something now, helps with it, or should do it. */
export type Mark = (typeof MARKS)[number];

/** A mark in a cell: who put it there and when, in milliseconds since 1970 by the server's clock. */
export type CellMark = { mark: Mark; by: string; at: number };
/** Somebody's word on a whole row or an item, and when it was given. */
export type Said = { by: string; at: number };
/**
 * An organisation that the grid speaks of. Its key is the organisation's id on the table's map. Name and kind are as they
 * were when the table last marked something there: whoever reads the grid need not have the map.
 */
export type GridColumn = { id: string; name: string; kind: string; rank: number };

const ColumnSchema = v.object({ name: nameOr('An organisation'), kind: line, rank });
const said = { by: v.string(), at: moment };
const SaidSchema = v.object(said);
const MarkSchema = v.object({ mark: v.picklist(MARKS), ...said });

/** The key of a cell: the organisation's id, then the row's. */
export const cellKey = (column: string, row: string): string => opinionKey(column, row);

/** The organisations across, by their ids on the map. */
export const GRID_COLUMNS = valuesOf(
  (id, value): GridColumn | undefined => {
    const column = parsedAs(ColumnSchema, value);
    return column && { id, ...column };
  },
  { undo: true },
);
/** The marks, by `<organisation>/<row>`. */
export const GRID_MARKS = valuesOf((_, value): CellMark | undefined => parsedAs(MarkSchema, value), {
  undo: true,
});
/**
 * The rows of which the table says: we looked, and nobody does this. By the row's id. And what of an example the table holds true
 * of its own plan, by the item's id in the deck.
 */
export const GRID_SAID = valuesOf((_, value): Said | undefined => parsedAs(SaidSchema, value), {
  undo: true,
});
