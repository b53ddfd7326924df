/**
 * Reads the documents of a workshop into one piece of plain data.
 * @module
 */
import { MAP_ROOTS } from '../../activities/map/model/map-view.ts';
import { CHALLENGE_IDS } from '../../cards/challenge.ts';
import {
  entryIn,
  type MapDoc,
  noteFragment,
  type PlanDoc,
  readDocument,
  type TableDoc,
} from '../document.ts';
import { PLAN_ROOTS, tablesOf } from '../plan/plan-view.ts';
import { numberTables, tableTitle } from '../plan/table-names.ts';
import { record } from '../record.ts';
import { opinionCounts } from '../table/opinion-counts.ts';
import { TABLE_ROOTS, type TableView } from '../table/table-view.ts';
import { type Credit, creditOf } from '../writers.ts';
import type { Gathered, GatheredTable } from './gathered.ts';
import { noteLines } from './note-lines.ts';

/** The shared documents of a workshop. What is known of a document's writers is read with it, see `writersOf`. */
export type WorkshopDocs = {
  plan: PlanDoc;
  tables: Readonly<Record<string, { table: TableDoc; map: MapDoc }>>;
};

/**
 * Pure: reads a workshop. Tables that the plan does not name are left out.
 * @param at when, in milliseconds since 1970 by the server's clock
 * @param only the id of one table; all without it
 */
export function gather({ plan: doc, tables: docs }: WorkshopDocs, at: number, only?: string): Gathered {
  const plan = readDocument(doc, PLAN_ROOTS);
  const tables = numberTables(tablesOf(plan)).flatMap((table): GatheredTable[] => {
    const found = Object.hasOwn(docs, table.id) ? docs[table.id] : undefined;
    if (!found || (only !== undefined && table.id !== only)) return [];
    const view = readDocument(found.table, TABLE_ROOTS);
    return [
      {
        id: table.id,
        number: table.number,
        title: tableTitle(table),
        view,
        agree: opinionCounts(view.agreements),
        notes: notesIn(found.table),
        credits: creditsIn(found.table, view),
        map: readDocument(found.map, MAP_ROOTS),
      },
    ];
  });
  return { plan, tables, at };
}

function notesIn(doc: TableDoc): GatheredTable['notes'] {
  const notes = CHALLENGE_IDS.map((id) => [id, noteLines(noteFragment(doc, id))] as const);
  return Object.fromEntries(notes.filter(([, lines]) => lines.length > 0));
}

/** Most responses are their author's own, so only the others are kept. */
function creditsIn(doc: TableDoc, { responses }: TableView): Record<string, Credit> {
  const credits = record<Credit>();
  for (const { id, author } of Object.values(responses)) {
    const credit = creditOf(entryIn(doc, 'responses', id), author.id);
    if (credit.typedBy || credit.changedBy.length > 0) credits[id] = credit;
  }
  return credits;
}
