/**
 * Writes an archive and exits. A program of its own, because reading a hall's documents and drawing its maps takes longer
 * than anybody's edit may wait. SPEC [E8] [E9].
 * @module
 */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { asDocument, type PlanDoc, SCHEMA } from '../../../shared/model/document.ts';
import { titleAmong } from '../../../shared/model/plan/table-names.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import { cleanLine, isSeen } from '../../../shared/protocol/line.ts';
import { systemClock } from '../../clock.ts';
import { makeElsewhere } from '../../elsewhere/elsewhere.ts';
import { answerWith } from '../../elsewhere/program.ts';
import { makePictures } from '../../pictures/pictures.ts';
import { makeTrials } from '../../trials/trials.ts';
import { learnWriters, peopleIn, readUpdates, stateOf, updatesOf } from '../documents.ts';
import {
  ARCHIVE_SCHEMA,
  archivedKind,
  AUTHORS,
  fileOf,
  FORMAT,
  type Manifest,
  MANIFEST,
  packWriters,
  README,
} from '../format.ts';
import {
  ARCHIVE_FILE,
  documentFile,
  type GatheredDocument,
  type WriteAnswer,
  type WriteProgress,
  type WriteRequest,
} from '../messages.ts';
import { deckFiles } from './decks.ts';
import { mapFiles } from './maps.ts';
import { readMe } from './read-me.ts';
import { readableOf } from './readable.ts';
import { withoutKeys } from './without-keys.ts';
import { makeZip } from './zip.ts';

const trials = makeTrials(systemClock);
const pictures = makePictures(makeElsewhere(systemClock, () => {}));
const written = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });

async function write(
  { folder, workshop, tables, madeAt, documents, leftOut: damaged }: WriteRequest,
  say: (progress: WriteProgress) => void,
): Promise<WriteAnswer> {
  const path = join(folder, ARCHIVE_FILE);
  const zip = makeZip(path, madeAt);
  const date = written.format(madeAt);
  const leftOut = [...damaged];
  const undrawn: string[] = [];
  const kept: GatheredDocument[] = [];
  let plan: PlanDoc | undefined;
  let people: ReturnType<typeof peopleIn> = [];

  for (const [place, gathered] of documents.entries()) {
    const { name, writers } = gathered;
    say({ done: place, of: documents.length });
    const read = await readUpdates(trials, await updatesOf(join(folder, documentFile(place)), gathered));
    if ('refused' in read) {
      leftOut.push(name);
      continue;
    }
    const { doc } = read;
    const { kind, tableId } = archivedKind(name);
    if (kind === 'plan') {
      plan = asDocument(doc, kind);
      withoutKeys(plan);
      people = peopleIn(plan);
    }
    learnWriters(
      doc,
      writers,
      people.map(({ id }) => id),
    );
    const state = stateOf(doc);
    kept.push(gathered);
    zip.add(fileOf(name), state);
    const table = tables.find(({ id }) => id === tableId);
    zip.add(`readable/${name}.json`, readableOf(kind, doc, table));
    if (kind === 'map' && table) {
      const title = titleAmong(tables, table.id) ?? table.name;
      const words = { title: `Network map, ${title}`, date };
      const { files, drawn } = await mapFiles(pictures, table.id, asDocument(doc, kind), state, words);
      for (const [file, content] of files) zip.add(file, content);
      if (!drawn) undrawn.push(title);
    }
    doc.destroy();
  }
  if (!plan) throw new Error('The plan could not be read.');

  const decks = deckFiles(plan);
  for (const [name, content] of decks.flatMap(({ files }) => files)) zip.add(name, content);
  zip.add(AUTHORS, json({ people, ...packWriters(kept) }));
  const product = await version();
  zip.add(
    README,
    readMe({
      title: workshop.title,
      date,
      product,
      tables: tables.map(({ id, name }) => ({ id, title: titleAmong(tables, id) ?? name })),
      decks: decks.map(({ title }) => title),
      backstage: kept.some(({ name }) => name === 'backstage'),
      leftOut,
      undrawn,
    }),
  );
  const manifest: Manifest = {
    format: FORMAT,
    schema: ARCHIVE_SCHEMA,
    documentSchema: SCHEMA,
    product,
    madeAt: new Date(madeAt).toISOString(),
    workshop: {
      title: lineOf(workshop.title, LIMITS.titleLength, 'A workshop'),
      format: workshop.format,
      ...(workshop.host && { host: lineOf(workshop.host, LIMITS.nameLength, 'Somebody') }),
    },
    tables: tables.map(({ id, name }, index) => ({
      id,
      name: lineOf(name, LIMITS.nameLength, `Table ${index + 1}`),
    })),
    leftOut,
    files: [...zip.files],
  };
  zip.add(MANIFEST, json(manifest, 2));
  await zip.end();
  return { bytes: (await stat(path)).size };
}

/** A line as every version reads it: what an older server let in is cleaned as people are asked to write it now. */
function lineOf(text: string, most: number, blank: string): string {
  const cleaned = cleanLine(text).slice(0, most).toWellFormed().trim();
  return isSeen(cleaned) ? cleaned : blank;
}

async function version(): Promise<string> {
  const text = await readFile(new URL('../../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

const json = (value: unknown, indent?: number): string => `${JSON.stringify(value, undefined, indent)}\n`;

answerWith(write);
