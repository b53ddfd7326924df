/**
 * Reads an archive that a stranger sent, puts its documents into the folder as they are to be stored, and exits. A program
 * of its own, with a time and a memory of its own: whatever is in the archive, the relay does not touch it. SPEC [E11] [E12].
 * @module
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type * as Y from 'yjs';
import { OWN_DECK } from '../../../shared/cards/own-deck/card-words.ts';
import {
  asDocument,
  type PlanDoc,
  readRoot,
  root,
  SCHEMA,
  schemaOf,
} from '../../../shared/model/document.ts';
import { returnTitle, RETURN_FORMAT } from '../../../shared/model/again/come-back.ts';
import { PLAN_ROOTS } from '../../../shared/model/plan/plan-view.ts';
import type { RefusalReason } from '../../../shared/protocol/frames.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import { systemClock } from '../../clock.ts';
import { answerWith } from '../../elsewhere/program.ts';
import type { WriterRow } from '../../storage/storage.ts';
import { makeTrials } from '../../trials/trials.ts';
import { comeBackTo, comesBack, newNotes } from '../again/come-back.ts';
import { isOfAnotherKind, peopleIn, readUpdates, stateOf } from '../documents.ts';
import { type Authors, AUTHORS, archivedKind, fileOf } from '../format.ts';
import {
  ARCHIVE_FILE,
  documentFile,
  type OpenedDocument,
  type ReadAnswer,
  type ReadRequest,
} from '../messages.ts';
import { Fault } from './fault.ts';
import { checkFiles, documentsIn, readAuthors, readManifest } from './manifest.ts';
import { newBackstage, settlePlan, settleTable, takeFreeClient } from './settled.ts';
import { openZip } from './zip.ts';

const trials = makeTrials(systemClock);

async function read({ folder, mostBytes, comeBack }: ReadRequest): Promise<ReadAnswer> {
  const zip = await openZip(join(folder, ARCHIVE_FILE));
  const manifest = await readManifest(zip);
  await checkFiles(zip, manifest);
  const names = documentsIn(manifest);
  const { people, writers } = await readAuthors(zip, names);
  const documents: OpenedDocument[] = [];
  let bytes = 0;
  const keep = async (name: string, doc: Y.Doc, rows: readonly WriterRow[]) => {
    // What was written here is the server's.
    const own = doc.store.clients.has(doc.clientID) ? [{ client: doc.clientID, since: 0, personId: '' }] : [];
    const state = stateOf(doc);
    bytes += state.length;
    if (bytes > mostBytes) throw new Fault('archive-too-large');
    const file = documentFile(documents.length);
    await writeFile(join(folder, file), state);
    documents.push({ name, file, writers: [...rows, ...own] });
    doc.destroy();
  };
  const { title, format, host } = manifest.workshop;
  const { tables } = manifest;
  const again = { title: returnTitle(title), ...(host !== undefined && { host }) };
  for (const name of comeBack ? names.filter(comesBack) : names) {
    const rows = writers.get(name) ?? [];
    const doc = await readDocument(name, await zip.read(fileOf(name)));
    takeFreeClient(doc, new Set(rows.map(({ client }) => client)));
    const { kind } = archivedKind(name);
    if (kind === 'plan') checkPlan(asDocument(doc, kind), people);
    if (comeBack) {
      const next = comeBackTo(name, doc, { ...again, tables });
      if (next) await keep(name, next, []);
      doc.destroy();
      continue;
    }
    if (kind === 'plan') {
      settlePlan(asDocument(doc, kind), Date.parse(manifest.madeAt));
    }
    if (kind === 'table') settleTable(asDocument(doc, kind));
    await keep(name, doc, rows);
  }
  if (comeBack) {
    await keep('backstage', newNotes(), []);
    return { workshop: { ...again, format: RETURN_FORMAT }, tables, documents };
  }
  const backstage = names.includes('backstage') ? undefined : newBackstage(manifest.workshop.format);
  if (backstage && backstage.store.clients.size > 0) await keep('backstage', backstage, []);
  return {
    workshop: { title, format, ...(host !== undefined && { host }) },
    tables,
    documents,
  };
}

const BY_REASON: Partial<Record<RefusalReason, Fault['code']>> = {
  broken: 'archive-damaged',
  'too-costly': 'archive-too-costly',
};

/** @throws {Fault} */
async function readDocument(name: string, bytes: Uint8Array): Promise<Y.Doc> {
  const file = fileOf(name);
  const tried = await readUpdates(trials, [bytes]);
  if ('refused' in tried) throw new Fault(BY_REASON[tried.refused] ?? 'archive-odd', file);
  const { doc, waits } = tried;
  if (waits) throw new Fault('archive-damaged', file);
  if (doc.store.clients.size > LIMITS.documentClients) throw new Fault('archive-too-large', file);
  if (isOfAnotherKind(doc, archivedKind(name).kind)) throw new Fault('archive-odd', file);
  return doc;
}

/**
 * Of the plan alone it counts which schema it names, because only facilitators write it: at a table anybody may write any
 * number, and must not be able to spoil everybody's archive with it.
 * @throws {Fault}
 */
function checkPlan(plan: PlanDoc, people: Authors['people']): void {
  const file = fileOf('plan');
  if (schemaOf(plan) > SCHEMA) throw new Fault('archive-newer', file);
  if (typeof root(plan, 'workshop').get('title') !== 'string') throw new Fault('archive-odd', file);
  if (!isDeepStrictEqual(peopleIn(plan), people)) throw new Fault('archive-odd', AUTHORS);
  const decks = Object.keys(readRoot(plan, 'ownDecks', PLAN_ROOTS.ownDecks));
  const cards = Object.values(readRoot(plan, 'cards', PLAN_ROOTS.cards));
  const cardsIn = (deck: string) => cards.filter((card) => card.deck === deck).length;
  if (decks.length > OWN_DECK.decks || decks.some((deck) => cardsIn(deck) > OWN_DECK.cards))
    throw new Fault('archive-too-large', file);
}

answerWith((request: ReadRequest) =>
  read(request).catch((error: unknown): ReadAnswer => {
    if (!(error instanceof Fault)) throw error;
    return { refused: error.code, ...(error.part !== undefined && { part: error.part }) };
  }),
);
