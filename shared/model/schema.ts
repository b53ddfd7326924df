/**
 * The Yjs roots and keys of every shared document, version 1. Tools outside this repository read these names:
 * a root or key may be added, but never renamed or given another meaning without a new `SCHEMA` number.
 *
 * `plan`        meta · workshop · tables · agenda · run · people · cards · messages · votes · results · thoughts
 * `table/<id>`  meta · responses · agreements · transfers · opened · hands · guests · cards · actions · finished ·
 *               themes · sorted, and one rich text per challenge, `note:<challenge>`
 * `map/<id>`    meta · organisations · positions · ties · networks · members · answers · settings
 * A person's own, never relayed: meta · reflections
 * @module
 */
import type * as Y from 'yjs';
import type { ChallengeId } from '../cards/challenge.ts';

/** The version of the roots and keys below, kept in each document's `meta`. */
export const SCHEMA = 1;

/** Marks who made a transaction, so that undo takes back one person's own edits only. */
export type Origin = object | string | null;

export type RootName =
  | 'meta'
  | 'workshop'
  | 'tables'
  | 'agenda'
  | 'run'
  | 'people'
  | 'cards'
  | 'responses'
  | 'agreements'
  | 'transfers'
  | 'opened'
  | 'hands'
  | 'guests'
  | 'actions'
  | 'finished'
  | 'messages'
  | 'votes'
  | 'results'
  | 'thoughts'
  | 'themes'
  | 'sorted'
  | 'reflections'
  | 'organisations'
  | 'positions'
  | 'ties'
  | 'networks'
  | 'members'
  | 'answers'
  | 'settings';

/** A root map. All roots are maps, because concurrent edits of different keys never touch each other. */
export function root<T = unknown>(doc: Y.Doc, name: RootName): Y.Map<T> {
  return doc.getMap<T>(name);
}

/** What a root map says, entry by entry. @param read turns an entry into plain data, or `undefined` to leave it out */
export function readRoot<T>(
  doc: Y.Doc,
  name: RootName,
  read: (id: string, value: unknown) => T | undefined,
): Record<string, T> {
  const entries: Record<string, T> = {};
  for (const [id, value] of root(doc, name)) {
    const entry = read(id, value);
    if (entry !== undefined) entries[id] = entry;
  }
  return entries;
}

/** The rich text a table writes together about one challenge. */
export function noteFragment(doc: Y.Doc, challenge: ChallengeId): Y.XmlFragment {
  return doc.getXmlFragment(`note:${challenge}`);
}

/** The version a document was written with; an empty document counts as the present one. */
export function schemaOf(doc: Y.Doc): number {
  const version = root(doc, 'meta').get('schema');
  return typeof version === 'number' ? version : SCHEMA;
}

/**
 * Runs one edit as one transaction and stamps the schema version on a document's first edit.
 * Two people stamping at once write the same number, so it does not matter who wins.
 */
export function edit<T>(doc: Y.Doc, origin: Origin, change: () => T): T {
  return doc.transact(() => {
    const meta = root(doc, 'meta');
    if (!meta.has('schema')) meta.set('schema', SCHEMA);
    return change();
  }, origin);
}

/** One person's opinion on one thing: its own key, so that people never overwrite each other. */
export const opinionKey = (...parts: string[]): string => parts.join('/');
