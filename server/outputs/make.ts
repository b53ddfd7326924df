/**
 * Makes one output of a workshop and exits. It is a program of its own, because reading every document of a day and setting it takes
 * a second or more, in which the relay must go on.
 * @module
 */
import * as Y from 'yjs';
import { reportOf } from '../../shared/activities/reports.ts';
import { writeCells } from '../../shared/activities/map/files/cells.ts';
import { makeSvg } from '../../shared/activities/map/drawing/pens/print.ts';
import { type DocumentKind, type Doc, newDocument } from '../../shared/model/document.ts';
import { gather, type WorkshopDocs } from '../../shared/model/gather/gather.ts';
import type { Gathered } from '../../shared/model/gather/gathered.ts';
import { writersOf } from '../../shared/model/writers.ts';
import { dayInWords } from '../../shared/report/day.ts';
import type { PageReport, Report, Sheet } from '../../shared/report/report.ts';
import { answerWith } from '../elsewhere/program.ts';
import { measured, paintSketch, paintSvg, pictureOf } from '../pictures/paint.ts';
import type { MapImage } from './document/parts.ts';
import type { Sketch } from './drawing.ts';
import type { Snapshot } from '../rooms/snapshot.ts';
import type { OutputProgress, OutputRequest, Snapshots } from './messages.ts';

/** What there is and what is hoped for, as the page and the stage show a map. */
const SHOWN = ['now', 'planned'] as const;

async function make(
  { order, documents, at }: OutputRequest,
  say: (progress: OutputProgress) => void,
): Promise<Uint8Array> {
  if (order.format === 'slides' && order.blank) return (await import('./slides/blank.ts')).makeBlankSlides();
  const gathered = gather(docsOf(documents), at, order.table);
  const choice = { parts: order.parts, oneTable: order.table !== undefined };
  const report = await reportOf(gathered, choice);
  switch (order.format) {
    case 'report':
      return encoded(JSON.stringify(pageReport(report, gathered)));
    case 'slides':
      return (await import('./slides/slides.ts')).makeSlides(report, sketches(report, gathered), paint, say);
    case 'document':
      return (await import('./document/document.ts')).makeDocument(
        report,
        await imagesOf(report, sketches(report, gathered)),
        say,
      );
    case 'sheet':
      return encoded(sheetOf(report.sheets.find(({ id }) => id === order.sheet)));
  }
}

const encoded = (words: string): Uint8Array => new TextEncoder().encode(words);

/** CSV with a byte order mark, without which Excel takes it for Windows-1252. */
const sheetOf = (sheet: Sheet | undefined): string =>
  `\uFEFF${writeCells([sheet?.head ?? [], ...(sheet?.rows ?? [])], ',')}`;

/** The report with its maps as SVG. A map that cannot be drawn is named, and leaves everything else as it is. */
function pageReport(report: Report, { tables }: Gathered): PageReport {
  const maps: Record<string, string> = {};
  const failed: string[] = [];
  for (const block of report.sections.flatMap(({ blocks }) => blocks)) {
    const found = block.kind === 'picture' && tables.find(({ id }) => id === block.table);
    if (!found) continue;
    try {
      maps[found.id] = paintSvg(found.map, { show: SHOWN, title: block.title, date: dayInWords(report.day) });
    } catch {
      failed.push(block.title);
    }
  }
  return { ...report, maps, failed };
}

/** A table's map, ready for any pen; `undefined` for one that cannot be drawn. */
const sketches =
  ({ day }: Report, { tables }: Gathered) =>
  (table: string): Sketch | undefined => {
    const found = tables.find(({ id }) => id === table);
    if (!found) return undefined;
    try {
      const print = { title: `Network map, ${found.title}`, date: dayInWords(day), measure: measured() };
      return { picture: pictureOf(found.map, SHOWN), print };
    } catch {
      return undefined;
    }
  };

/** A county's picture stays a few hundred kilobytes; on A4 more pixels are not seen. */
const PIXELS = 1500;
/** The text column of A4, in pixels of a screen. */
const COLUMN = 640;
const TALLEST = 860;

const paint = ({ picture, print }: Sketch) => paintSketch(picture, print, PIXELS);

/** The maps that a report shows, as images for a document. */
async function imagesOf(
  { sections }: Report,
  sketchOf: (table: string) => Sketch | undefined,
): Promise<(table: string) => MapImage | undefined> {
  const images = new Map<string, MapImage>();
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    const sketch = block.kind === 'picture' ? sketchOf(block.table) : undefined;
    if (block.kind !== 'picture' || !sketch) continue;
    const svg = makeSvg(sketch.picture, sketch.print);
    const [, w = '1', h = '1'] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    const scale = Math.min(COLUMN / Number(w), TALLEST / Number(h));
    images.set(block.table, {
      svg: encoded(svg),
      png: await paint(sketch),
      width: Math.round(Number(w) * scale),
      height: Math.round(Number(h) * scale),
    });
  }
  return (table) => images.get(table);
}

const docsOf = ({ plan, tables }: Snapshots): WorkshopDocs => ({
  plan: opened(plan, 'plan'),
  tables: Object.fromEntries(
    Object.entries(tables).map(([id, { table, map }]) => [
      id,
      { table: opened(table, 'table'), map: opened(map, 'map') },
    ]),
  ),
});

/** What is known of a document's writers is read with it: a name beside words is the server's word. */
function opened<K extends DocumentKind>({ state, writers }: Snapshot, kind: K): Doc<K> {
  const doc = newDocument(kind);
  writersOf(doc).learn(writers);
  Y.applyUpdate(doc, state);
  return doc;
}

answerWith<OutputRequest, Uint8Array, OutputProgress>(make);
