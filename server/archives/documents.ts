/**
 * Documents as the two programs read them: after the same trial as every stored document. SPEC [L12].
 * @module
 */
import { readFile, rm } from 'node:fs/promises';
import * as Y from 'yjs';
import {
  asDocument,
  type BackstageDoc,
  type MapDoc,
  type PlanDoc,
  readDocument,
  readRoot,
  type TableDoc,
} from '../../shared/model/document.ts';
import { MAP_ROOTS } from '../../shared/activities/map/model/map-view.ts';
import { BACKSTAGE_ROOTS } from '../../shared/model/backstage/backstage-view.ts';
import { PLAN_ROOTS } from '../../shared/model/plan/plan-view.ts';
import { TABLE_ROOTS } from '../../shared/model/table/table-view.ts';
import { writersOf } from '../../shared/model/writers.ts';
import type { RefusalReason } from '../../shared/protocol/frames.ts';
import type { Trials } from '../rooms/trials.ts';
import type { WriterRow } from '../storage/storage.ts';
import type { ArchivedKind, Authors } from './format.ts';
import type { GatheredDocument } from './messages.ts';

/** A document that was read. `waits`: some of it waited for what never came, and is not in it. */
export type Read = { doc: Y.Doc; waits: boolean };

/** Reads updates within bounds of time and memory. @throws {TrialError} when they could not be tried */
export async function readUpdates(
  trials: Trials,
  updates: readonly Uint8Array[],
): Promise<Read | { refused: RefusalReason }> {
  const outcome = await trials.document('', undefined, updates);
  if (outcome.kind === 'refused') return { refused: outcome.reason };
  const doc = new Y.Doc();
  for (const slice of outcome.slices) Y.applyUpdate(doc, slice);
  const { store } = doc;
  const waits = store.pendingStructs !== null || store.pendingDs !== null;
  store.pendingStructs = null;
  store.pendingDs = null;
  return { doc, waits };
}

const ROOTS: Record<ArchivedKind, object> = {
  plan: PLAN_ROOTS,
  backstage: BACKSTAGE_ROOTS,
  table: TABLE_ROOTS,
  map: MAP_ROOTS,
};
const KINDS = Object.keys(ROOTS) as ArchivedKind[];

/**
 * The state of a document as one update. Through a fresh document, which joins what was written piece by piece: so the
 * same content has the same bytes in every archive.
 */
export function stateOf(doc: Y.Doc): Uint8Array {
  const fresh = new Y.Doc();
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(doc));
  const state = Y.encodeStateAsUpdate(fresh);
  fresh.destroy();
  return state;
}

/** The roots that one kind of document has and no other. */
const namesOf = (kind: ArchivedKind): string[] =>
  Object.keys(ROOTS[kind]).filter((name) =>
    KINDS.every((other) => other === kind || !Object.hasOwn(ROOTS[other], name)),
  );

/** Whether a document is of another kind: it uses roots that only that kind has, and none that only its own has. */
export function isOfAnotherKind(doc: Y.Doc, kind: ArchivedKind): boolean {
  const used = new Set(
    [...doc.share].flatMap(([name, { _map, _start }]) => (_map.size > 0 || _start ? [name] : [])),
  );
  const uses = (other: ArchivedKind) => namesOf(other).some((name) => used.has(name));
  return !uses(kind) && KINDS.some((other) => other !== kind && uses(other));
}

/** What is known of a document's writers, so that its readers know it too. Call it before a document is looked at. */
export function learnWriters(doc: Y.Doc, writers: readonly WriterRow[], people: readonly string[]): void {
  writersOf(doc).learn(writers);
  writersOf(doc).learnPeople(people);
}

/** The people of a plan, as `authors.json` has them, sorted by id. */
export const peopleIn = (plan: PlanDoc): Authors['people'] =>
  Object.values(readRoot(plan, 'people', PLAN_ROOTS.people))
    .map(({ id, name, organisation, role }) => ({
      id,
      name,
      ...(organisation !== undefined && { organisation }),
      ...(role !== undefined && { role }),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** A document as plain data, by the readers that every page uses. */
export function viewOf(kind: ArchivedKind, doc: Y.Doc): object {
  if (kind === 'plan') return readDocument(asDocument(doc, kind) satisfies PlanDoc, PLAN_ROOTS);
  if (kind === 'backstage')
    return readDocument(asDocument(doc, kind) satisfies BackstageDoc, BACKSTAGE_ROOTS);
  if (kind === 'table') return readDocument(asDocument(doc, kind) satisfies TableDoc, TABLE_ROOTS);
  return readDocument(asDocument(doc, kind) satisfies MapDoc, MAP_ROOTS);
}

/** Reads the updates of a document and takes the file away: it holds what people deleted, too. */
export async function updatesOf(path: string, { lengths }: GatheredDocument): Promise<Uint8Array[]> {
  const bytes = await readFile(path);
  await rm(path);
  let at = 0;
  return lengths.map((length) => bytes.subarray(at, (at += length)));
}
