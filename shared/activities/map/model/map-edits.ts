/**
 * Edits of a map: organisations, ties, networks, positions. Each function is one transaction.
 * @module
 */
import type * as Y from 'yjs';
import { nextRank } from '../../../model/table/response-edits.ts';
import { type Origin, edit, entryIn, root, type MapDoc } from '../../../model/document.ts';
import { drop, put } from '../../../model/put.ts';
import { isText, plain } from '../../../model/root.ts';
import { MAP_ROOTS, type Network, type Organisation, type Point, type Tie, type When } from './map-view.ts';
import { isMany } from './settings.ts';
import { entryWith, PROSE, proseOf, type ProseRoot, rewrite } from './prose.ts';

/** The fields people fill in. A field that is set to `undefined` is removed. */
export type OrganisationWords = Omit<Organisation, 'id' | 'removedBy' | 'mergedInto'>;
export type TieWords = Omit<Tie, 'id' | 'removedBy'>;
export type NetworkWords = Omit<Network, 'id' | 'rank' | 'removedBy'>;

/** A value as words; other values hold none. */
function wordsOf(value: unknown): string {
  const words = plain(value);
  return typeof words === 'string' ? words.trim() : '';
}
/** The key of a membership. */
export const memberKey = (network: string, organisation: string): string => `${network}/${organisation}`;

/** Changes some fields of an entry. Other fields are not written, so what other people change in them at the same time is kept. */
function change(doc: MapDoc, origin: Origin, name: ProseRoot, id: string, fields: object): void {
  const entry = entryIn(doc, name, id);
  const changed = Object.entries(fields).filter(([key, value]) => entry?.get(key) !== value);
  if (!entry || changed.length === 0) return;
  edit(doc, origin, () => {
    for (const [key, value] of changed) {
      if (key === PROSE[name]) rewrite(proseOf(entry, name), String(value ?? ''));
      else if (value === undefined) drop(entry, key);
      else put(entry, key, value);
    }
  });
}

/**
 * The sentences of an entry as shared text, for binding to a field; `undefined` when there is no such entry. Words that were written
 * as a plain string become shared text here. That change has no origin, so nobody can undo it: undoing it would bring the string
 * back over everything written since.
 */
export function mapProse(doc: MapDoc, name: ProseRoot, id: string): Y.Text | undefined {
  const entry = entryIn(doc, name, id);
  if (!entry) return undefined;
  const there = entry.get(PROSE[name]);
  return isText(there) ? there : edit(doc, null, () => proseOf(entry, name));
}

/** The value that holds the sentences of an entry now. Compare it to notice that another value has replaced it. */
export const proseNow = (doc: MapDoc, name: ProseRoot, id: string): unknown =>
  entryIn(doc, name, id)?.get(PROSE[name]);

/** Draws organisations, each at its place if one is given. */
export function addOrganisations(
  doc: MapDoc,
  origin: Origin,
  added: readonly (OrganisationWords & { id: string; at?: Point })[],
): void {
  edit(doc, origin, () => {
    for (const { id, at, ...words } of added) {
      put(root(doc, 'organisations'), id, entryWith('organisations', words));
      if (at) put(root(doc, 'positions'), id, [...at]);
    }
  });
}
export const changeOrganisation = (
  doc: MapDoc,
  origin: Origin,
  id: string,
  words: Partial<{ [K in keyof OrganisationWords]: OrganisationWords[K] | undefined }>,
): void => change(doc, origin, 'organisations', id, words);

/** Moves organisations: at the end of a drag, or for a whole layout in one step. */
export function moveOrganisations(doc: MapDoc, origin: Origin, places: ReadonlyMap<string, Point>): void {
  edit(doc, origin, () => {
    for (const [id, [x, y]] of places) put(root(doc, 'positions'), id, [x, y]);
  });
}

/** Draws ties. A tie from an organisation to itself is not drawn. */
export function addTies(doc: MapDoc, origin: Origin, added: readonly (TieWords & { id: string })[]): void {
  edit(doc, origin, () => {
    for (const { id, ...words } of added) {
      if (words.from !== words.to) put(root(doc, 'ties'), id, entryWith('ties', words));
    }
  });
}
export const changeTie = (
  doc: MapDoc,
  origin: Origin,
  id: string,
  words: Partial<{ [K in keyof TieWords]: TieWords[K] | undefined }>,
): void => change(doc, origin, 'ties', id, words);

/** Draws networks, each with its present members. */
export function addNetworks(
  doc: MapDoc,
  origin: Origin,
  added: readonly (NetworkWords & { id: string; members: readonly string[] })[],
): void {
  edit(doc, origin, () => {
    for (const { id, members, ...words } of added) {
      const rank = nextRank(root(doc, 'networks'));
      put(root(doc, 'networks'), id, entryWith('networks', { ...words, rank }));
      for (const member of members) put(root(doc, 'members'), memberKey(id, member), 'now');
    }
  });
}
export const changeNetwork = (
  doc: MapDoc,
  origin: Origin,
  id: string,
  words: Partial<{ [K in keyof NetworkWords]: NetworkWords[K] | undefined }>,
): void => change(doc, origin, 'networks', id, words);

/** Sets when organisations belong to a network. With `undefined` the membership is removed, as if it had never been. */
export function setMembers(
  doc: MapDoc,
  origin: Origin,
  network: string,
  organisations: readonly string[],
  when: When | undefined,
): void {
  const members = root(doc, 'members');
  edit(doc, origin, () => {
    for (const organisation of organisations) {
      const key = memberKey(network, organisation);
      if (when === undefined) drop(members, key);
      else if (members.get(key) !== when) put(members, key, when);
    }
  });
}

/** Takes things off the map. Their words stay in the document, so that this can be undone and edits made at that moment are not lost. */
export function removeFromMap(
  doc: MapDoc,
  origin: Origin,
  gone: Partial<Record<ProseRoot, readonly string[]>>,
  person: string,
): void {
  edit(doc, origin, () => {
    for (const [name, ids] of Object.entries(gone) as [ProseRoot, readonly string[]][]) {
      for (const id of ids) {
        const entry = entryIn(doc, name, id);
        if (entry) put(entry, 'removedBy', person);
      }
    }
  });
}

/** Brings something back that was taken off the map or merged, because somebody goes on writing about it. */
export function bringBack(doc: MapDoc, origin: Origin, name: ProseRoot, id: string): void {
  const entry = entryIn(doc, name, id);
  const marks = ['removedBy', 'mergedInto'].filter((mark) => entry?.has(mark));
  if (entry && marks.length > 0) edit(doc, origin, () => marks.forEach((mark) => drop(entry, mark)));
}

/**
 * Merges organisations that are one and the same. Ties and memberships of the duplicates count as those of `into` from now on. It also
 * gets the fields that only they had, and their notes.
 */
export function mergeOrganisations(
  doc: MapDoc,
  origin: Origin,
  into: string,
  duplicates: readonly string[],
): void {
  const kept = entryIn(doc, 'organisations', into);
  if (!kept) return;
  edit(doc, origin, () => {
    for (const id of duplicates) {
      const duplicate = id === into ? undefined : entryIn(doc, 'organisations', id);
      if (!duplicate) continue;
      put(duplicate, 'mergedInto', into);
      const said = MAP_ROOTS.organisations.read(id, duplicate);
      for (const field of ['place', 'size', 'urn', 'grid'] as const) {
        if (!kept.has(field) && said?.[field] !== undefined) kept.set(field, said[field]);
      }
      const [text, noted] = [proseOf(kept, 'organisations'), wordsOf(duplicate.get('note'))];
      if (noted && !text.toString().includes(noted))
        text.insert(text.length, text.length > 0 ? `\n${noted}` : noted);
    }
  });
}

/** Says how many networks are many. What is not `isMany` changes nothing. */
export function setMany(doc: MapDoc, origin: Origin, many: number): void {
  const settings = root(doc, 'settings');
  if (!isMany(many) || settings.get('many') === many) return;
  edit(doc, origin, () => put(settings, 'many', many));
}
