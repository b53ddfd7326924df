/**
 * Makes the documents of a workshop that comes back to a living one, and exits. A program of its own, because reading a hall's
 * documents takes longer than anybody's edit may wait. SPEC [E14].
 * @module
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { returnTitle, RETURN_FORMAT } from '../../../shared/model/again/come-back.ts';
import type { Doc } from '../../../shared/model/document.ts';
import { systemClock } from '../../clock.ts';
import { answerWith } from '../../elsewhere/program.ts';
import { makeTrials } from '../../trials/trials.ts';
import { readUpdates, stateOf, updatesOf } from '../documents.ts';
import { documentFile, type Grown, type OpenedDocument, type ReturnRequest } from '../messages.ts';
import { comeBackTo, newNotes } from './come-back.ts';

const trials = makeTrials(systemClock);

async function grow({ folder, workshop: old, tables, documents, title }: ReturnRequest): Promise<Grown> {
  const workshop = { ...old, title: title ?? returnTitle(old.title) };
  const opened: OpenedDocument[] = [];
  const keep = async (name: string, doc: Doc) => {
    const file = `new-${documentFile(opened.length)}`;
    await writeFile(join(folder, file), stateOf(doc), { mode: 0o600 });
    opened.push({ name, file, writers: [{ client: doc.clientID, since: 0, personId: '' }] });
    doc.destroy();
  };
  for (const [place, gathered] of documents.entries()) {
    const { name } = gathered;
    const read = await readUpdates(trials, await updatesOf(join(folder, documentFile(place)), gathered));
    // What cannot be read opens in no room either; without a plan nothing is made.
    if ('refused' in read) {
      if (name === 'plan') throw new Error('The plan could not be read.');
      continue;
    }
    const next = comeBackTo(name, read.doc, { ...workshop, tables });
    if (next) await keep(name, next);
    read.doc.destroy();
  }
  if (!opened.some(({ name }) => name === 'plan')) throw new Error('There is no plan.');
  await keep('backstage', newNotes());
  return { workshop: { ...workshop, format: RETURN_FORMAT }, tables, documents: opened };
}

answerWith(grow);
