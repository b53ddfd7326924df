/**
 * The shared documents: which kinds there are, their roots, and the two doors to them: `root` to write, `readRoot` to read.
 *
 * The names of roots and their keys are a contract, version 1. Tools outside this repository read them: a root or key may
 * be added, but never renamed or given another meaning without a new `SCHEMA` number. Each document's roots are defined
 * once: `PLAN_ROOTS`, `BACKSTAGE_ROOTS`, `TABLE_ROOTS`, `MAP_ROOTS`, `PRIVATE_ROOTS`. Beside them every document has
 * `meta`, and a table's has one rich text for each challenge, `note:<challenge>`.
 * @module
 */
import * as Y from 'yjs';
import type { MAP_ROOTS, MapView } from '../activities/map/model/map-view.ts';
import type { PRIVATE_ROOTS, ReflectionsView } from '../activities/pause/model/reflection-view.ts';
import type { ChallengeId } from '../cards/challenge.ts';
import type { BACKSTAGE_ROOTS, BackstageView } from './backstage/backstage-view.ts';
import type { PLAN_ROOTS, PlanView } from './plan/plan-view.ts';
import { record } from './record.ts';
import { isText, readEntry, type RootDefinition } from './root.ts';
import type { TABLE_ROOTS, TableView } from './table/table-view.ts';

/** The version of the roots and keys, kept in each document's `meta`. */
export const SCHEMA = 1;

/** Marks who made a transaction, so that undo takes back one person's own edits only. */
export type Origin = object | string | null;

type Roots = {
  plan: typeof PLAN_ROOTS;
  backstage: typeof BACKSTAGE_ROOTS;
  table: typeof TABLE_ROOTS;
  map: typeof MAP_ROOTS;
  private: typeof PRIVATE_ROOTS;
};
type Views = {
  plan: PlanView;
  backstage: BackstageView;
  table: TableView;
  map: MapView;
  private: ReflectionsView;
};

export type DocumentKind = keyof Roots;
/** The definitions of the roots that one kind of document has. */
export type RootsIn<K extends DocumentKind> = Roots[K];
/** The content of one kind of document, as plain data. */
export type ViewOf<K extends DocumentKind> = Views[K];
/** The names of the roots that a document of this kind has. Any other name does not compile. */
export type RootName<K extends DocumentKind> = (keyof Roots[K] & string) | 'meta';

declare const KIND: unique symbol;
/** A Yjs document whose kind is known. `asDocument` and `newDocument` are the only ways to get one. */
export type Doc<K extends DocumentKind = DocumentKind> = Y.Doc & { readonly [KIND]: K };
/** The plan: the agenda, the people, and what is shown. There is one per workshop, and facilitators write it. */
export type PlanDoc = Doc<'plan'>;
/** What facilitators keep among themselves. */
export type BackstageDoc = Doc<'backstage'>;
/** What one table writes together. */
export type TableDoc = Doc<'table'>;
/** The network map of one table. */
export type MapDoc = Doc<'map'>;
/** One person's own writing. No relay ever sees it. */
export type PrivateDoc = Doc<'private'>;

/** Declares a document's kind. Only for code that opened it by a path of that kind. */
export const asDocument = <K extends DocumentKind>(doc: Y.Doc, _kind: K): Doc<K> => doc as Doc<K>;

/** The document type for a path's type, as far as the path says: see `documentPath`. */
export type DocAt<Path extends string> = Path extends `${string}/plan`
  ? PlanDoc
  : Path extends `${string}/backstage`
    ? BackstageDoc
    : Path extends `${string}/table/${string}`
      ? TableDoc
      : Path extends `${string}/map/${string}`
        ? MapDoc
        : Path extends `${string}/private/${string}`
          ? PrivateDoc
          : Doc;

/** Makes an empty document of a kind. */
export const newDocument = <K extends DocumentKind>(kind: K): Doc<K> => asDocument(new Y.Doc(), kind);

/**
 * Returns a root map, for edits. Code that only reads uses `readRoot`, which leaves out entries this version does not
 * know.
 */
export const root = <K extends DocumentKind>(doc: Doc<K>, name: NoInfer<RootName<K>>): Y.Map<unknown> =>
  doc.getMap(name);

/**
 * Returns one entry of a root, for edits. `undefined` when there is none, and when another version or a faulty client
 * wrote something else than a map with fields: such an entry may be read, and is never edited.
 */
export function entryIn<K extends DocumentKind>(
  doc: Doc<K>,
  name: NoInfer<RootName<K>>,
  id: string,
): Y.Map<unknown> | undefined {
  const entry = doc.getMap(name).get(id);
  return entry instanceof Y.Map ? entry : undefined;
}

/** Returns the shared text in a field of an entry, for binding to an input. `undefined` where there is none. */
export function textIn<K extends DocumentKind>(
  doc: Doc<K>,
  name: NoInfer<RootName<K>>,
  id: string,
  field: string,
): Y.Text | undefined {
  const words = entryIn(doc, name, id)?.get(field);
  return isText(words) ? words : undefined;
}

/** Reads one root as plain data, entry by entry. */
export function readRoot<Entry, K extends DocumentKind>(
  doc: Doc<K>,
  name: NoInfer<RootName<K>>,
  definition: Pick<RootDefinition<Entry>, 'read' | 'ownerOf'>,
): Record<string, Entry> {
  const entries = record<Entry>();
  const map = doc.getMap(name);
  for (const id of map.keys()) {
    const entry = readEntry(map, definition, id);
    if (entry !== undefined) entries[id] = entry;
  }
  return entries;
}

/** The names of the roots in a set of definitions. */
export const rootNames = <K extends DocumentKind>(roots: RootsIn<K>): (keyof Roots[K] & string)[] =>
  Object.keys(roots) as (keyof Roots[K] & string)[];

/** Reads a whole document as plain data, for code that has no live view of it. */
export function readDocument<K extends DocumentKind>(doc: Doc<K>, roots: RootsIn<K>): ViewOf<K> {
  const definitions = roots as Record<string, RootDefinition<unknown>>;
  const view = Object.entries(definitions).map(([name, definition]) => [
    name,
    readRoot(doc, name as RootName<K>, definition),
  ]);
  return Object.fromEntries(view) as ViewOf<K>;
}

/** The rich text a table writes together about one challenge. */
export function noteFragment(doc: TableDoc, challenge: ChallengeId): Y.XmlFragment {
  return doc.getXmlFragment(`note:${challenge}`);
}

/**
 * The schema version that a document says it was written with. An empty document counts as the present version. Anybody
 * who may write a document may write any number here, so nobody is locked out by it alone: see `live-document.ts`.
 */
export function schemaOf(doc: Doc): number {
  const version = doc.getMap('meta').get('schema');
  return typeof version === 'number' ? version : SCHEMA;
}

/**
 * Runs one edit as one transaction and stamps the schema version on a document's first edit.
 * Two people stamping at once write the same number, so it does not matter who wins.
 */
export function edit<T>(doc: Doc, origin: Origin, change: () => T): T {
  return doc.transact(() => {
    const meta = doc.getMap('meta');
    if (!meta.has('schema')) meta.set('schema', SCHEMA);
    return change();
  }, origin);
}
