/**
 * Makes one output of a workshop and exits. It is a program of its own, because reading every document of a day and setting it takes
 * a second or more, in which the relay must go on.
 * @module
 */
import * as Y from 'yjs';
import { reportOf } from '../../shared/activities/reports.ts';
import { writeCells } from '../../shared/activities/map/files/cells.ts';
import { type DocumentKind, type Doc, newDocument } from '../../shared/model/document.ts';
import { gather, type WorkshopDocs } from '../../shared/model/gather/gather.ts';
import { writersOf } from '../../shared/model/writers.ts';
import { dayInWords } from '../../shared/report/day.ts';
import type { PageReport, Sheet } from '../../shared/report/report.ts';
import { answerWith } from '../elsewhere/program.ts';
import { measured, paintSketch, pictureOf } from '../pictures/paint.ts';
import type { MapImage } from './document/parts.ts';
import { type DrawnSheet, type DrawnSheets, drawSheets } from './drawing.ts';
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
  if (order.format === 'sheet') return encoded(sheetOf(report.sheets.find(({ id }) => id === order.sheet)));
  const drawn = drawSheets(report, gathered, ({ map }, title) => ({
    picture: pictureOf(map, SHOWN),
    print: { title, date: dayInWords(report.day), measure: measured() },
  }));
  switch (order.format) {
    case 'report': {
      const maps = Object.fromEntries([...drawn.sheets].map(([table, { svg }]) => [table, svg]));
      return encoded(JSON.stringify({ ...report, maps, failed: drawn.failed } satisfies PageReport));
    }
    case 'slides':
      return (await import('./slides/slides.ts')).makeSlides(report, drawn.sheets, paint, say);
    case 'document':
      return (await import('./document/document.ts')).makeDocument(report, await imagesOf(drawn), say);
  }
}

const encoded = (words: string): Uint8Array => new TextEncoder().encode(words);

/** CSV with a byte order mark, without which Excel takes it for Windows-1252. */
const sheetOf = (sheet: Sheet | undefined): string =>
  `\uFEFF${writeCells([sheet?.head ?? [], ...(sheet?.rows ?? [])], ',')}`;

/** A county's picture stays a few hundred kilobytes; on A4 more pixels are not seen. */
const PIXELS = 1500;
/** The text column of A4, in pixels of a screen. */
const COLUMN = 640;
const TALLEST = 860;

const paint = ({ picture, print }: DrawnSheet) => paintSketch(picture, print, PIXELS);

/** The maps as images for a document. */
async function imagesOf({ sheets }: DrawnSheets): Promise<ReadonlyMap<string, MapImage>> {
  const images = new Map<string, MapImage>();
  for (const [table, sheet] of sheets) {
    const scale = Math.min(COLUMN / sheet.w, TALLEST / sheet.h);
    images.set(table, {
      svg: encoded(sheet.svg),
      png: await paint(sheet),
      width: Math.round(sheet.w * scale),
      height: Math.round(sheet.h * scale),
    });
  }
  return images;
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
