/**
 * The maps that a report shows, drawn once for whatever is written of it.
 * @module
 */
import { makeSvg, type Print } from '../../shared/activities/map/drawing/pens/print.ts';
import type { Picture } from '../../shared/activities/map/drawing/picture.ts';
import type { Gathered } from '../../shared/model/gather/gathered.ts';
import type { Report } from '../../shared/report/report.ts';

/** A map that is ready for any pen, and drawn as SVG. Sizes are in the units of its page. */
export type DrawnSheet = { picture: Picture; print: Print; svg: string; w: number; h: number };
export type DrawnSheets = {
  /** By the table's id. */
  sheets: ReadonlyMap<string, DrawnSheet>;
  /** The titles of those that could not be drawn. They leave everything else as it is. */
  failed: readonly string[];
};

/** Draws the maps of a report. @param prepared makes a table's map ready, and may throw */
export function drawSheets(
  { sections }: Report,
  { tables }: Gathered,
  prepared: (table: Gathered['tables'][number], title: string) => Pick<DrawnSheet, 'picture' | 'print'>,
): DrawnSheets {
  const sheets = new Map<string, DrawnSheet>();
  const failed: string[] = [];
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    const found = block.kind === 'picture' && tables.find(({ id }) => id === block.table);
    if (!found) continue;
    try {
      const ready = prepared(found, block.title);
      const svg = makeSvg(ready.picture, ready.print);
      const [, w = '1', h = '1'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
      sheets.set(found.id, { ...ready, svg, w: Number(w), h: Number(h) });
    } catch {
      failed.push(block.title);
    }
  }
  return { sheets, failed };
}
