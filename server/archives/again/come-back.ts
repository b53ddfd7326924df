/**
 * What people find who come back: new documents, written by the server, with what came of the old ones and nothing else.
 * SPEC [E14] [E15].
 * @module
 */
import type * as Y from 'yjs';
import { MOST_OF_A_TABLE } from '../../../shared/activities/actions/room.ts';
import { DIRECTLY, sourceOf } from '../../../shared/activities/actions/source.ts';
import { carryMap } from '../../../shared/activities/map/model/carry-map.ts';
import { type Doc, asDocument, newDocument } from '../../../shared/model/document.ts';
import { createReturn, type Return, RETURN_FORMAT } from '../../../shared/model/again/come-back.ts';
import { createBackstage } from '../../../shared/model/plan/plan-edits.ts';
import { carryActions } from '../../../shared/activities/actions/model/carried.ts';
import { archivedKind } from '../format.ts';

/** Which of an old workshop's documents anything comes of. */
export const comesBack = (name: string): boolean => archivedKind(name).kind !== 'backstage';

/** The document of the next time for one of the old ones; `undefined` when nothing of it goes on. */
export function comeBackTo(name: string, old: Y.Doc, workshop: Return): Doc | undefined {
  const { kind } = archivedKind(name);
  const next = newDocument(kind);
  if (kind === 'plan') createReturn(asDocument(old, kind), asDocument(next, kind), workshop);
  else if (kind === 'table')
    carryActions(asDocument(old, kind), asDocument(next, kind), aboutOf, MOST_OF_A_TABLE);
  else if (kind === 'map') carryMap(asDocument(old, kind), asDocument(next, kind));
  if (next.store.clients.size > 0) return next;
  next.destroy();
  return undefined;
}

/** What facilitators find for themselves. Nothing of what they noted last time. */
export const newNotes = (): Doc => {
  const notes = newDocument('backstage');
  createBackstage(notes, { format: RETURN_FORMAT });
  return notes;
};

/** Cards that people wrote themselves stay behind. */
const aboutOf = (card: string): string =>
  sourceOf({ card }, { themes: {} }).kind === 'own' ? DIRECTLY : card;
