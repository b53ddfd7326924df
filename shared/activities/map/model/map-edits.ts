/**
 * Edits of a map: organisations, ties, networks, positions. Each function is one transaction.
 * @module
 */
import * as Y from 'yjs';
import { nextRank } from '../../../model/table/response-edits.ts';
import { type Origin, edit, entriesIn, root, type MapDoc } from '../../../model/document.ts';
import type { Network, Organisation, Point, Tie, When } from './map-view.ts';
import { isMany } from './settings.ts';
import { entryWith, PROSE, proseOf, type ProseRoot, rewrite } from './prose.ts';

/** The fields people fill in. A field that is set to `undefined` is removed. */
export type OrganisationWords = Omit<Organisation, 'id' | 'removedBy' | 'mergedInto'>;
export type TieWords = Omit<Tie, 'id' | 'removedBy'>;
export type NetworkWords = Omit<Network, 'id' | 'rank' | 'removedBy'>;

const entries = (doc: MapDoc, name: ProseRoot) => entriesIn(doc, name);
/** The key of a membership. */
export const memberKey = (network: string, organisation: string): string => `${network}/${organisation}`;

/** Changes some fields of an entry. Other fields are not written, so what other people change in them at the same time is kept. */
function change(doc: MapDoc, origin: Origin, name: ProseRoot, id: string, fields: object): void {
  const entry = entries(doc, name).get(id);
  const changed = Object.entries(fields).filter(([key, value]) => entry?.get(key) !== value);
  if (!entry || changed.length === 0) return;
  edit(doc, origin, () => {
    for (const [key, value] of changed) {
      if (key === PROSE[name]) rewrite(proseOf(entry, name), String(value ?? ''));
      else if (value === undefined) entry.delete(key);
      else entry.set(key, value);
    }
  });
}

/**
 * The sentences of an entry as shared text, for binding to a field; `undefined` when there is no such entry. Words that were written
 * as a plain string become shared text here. That change has no origin, so nobody can undo it: undoing it would bring the string
 * back over everything written since.
 */
export function mapProse(doc: MapDoc, name: ProseRoot, id: string): Y.Text | undefined {
  const entry = entries(doc, name).get(id);
  if (!entry) return undefined;
  const there = entry.get(PROSE[name]);
  return there instanceof Y.Text ? there : edit(doc, null, () => proseOf(entry, name));
}

/** The value that holds the sentences of an entry now. Compare it to notice that another value has replaced it. */
export const proseNow = (doc: MapDoc, name: ProseRoot, id: string): unknown =>
  entries(doc, name).get(id)?.get(PROSE[name]);

/** Draws organisations, each at its place if one is given. */
export function addOrganisations(
  doc: MapDoc,
  origin: Origin,
  added: readonly (OrganisationWords & { id: string; at?: Point })[],
): void {
  edit(doc, origin, () => {
    for (const { id, at, ...words } of added) {
      entries(doc, 'organisations').set(id, entryWith('organisations', words));
      if (at) root(doc, 'positions').set(id, [...at]);
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
    for (const [id, [x, y]] of places) root(doc, 'positions').set(id, [x, y]);
  });
}

/** Draws ties. A tie from an organisation to itself is not drawn. */
export function addTies(doc: MapDoc, origin: Origin, added: readonly (TieWords & { id: string })[]): void {
  edit(doc, origin, () => {
    for (const { id, ...words } of added) {
      if (words.from !== words.to) entries(doc, 'ties').set(id, entryWith('ties', words));
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
      const rank = nextRank(entries(doc, 'networks'));
      entries(doc, 'networks').set(id, entryWith('networks', { ...words, rank }));
      for (const member of members) root(doc, 'members').set(memberKey(id, member), 'now');
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
      if (when === undefined) members.delete(key);
      else if (members.get(key) !== when) members.set(key, when);
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
      for (const id of ids) entries(doc, name).get(id)?.set('removedBy', person);
    }
  });
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
  const kept = entries(doc, 'organisations').get(into);
  if (!kept) return;
  edit(doc, origin, () => {
    for (const id of duplicates) {
      const duplicate = id === into ? undefined : entries(doc, 'organisations').get(id);
      if (!duplicate) continue;
      duplicate.set('mergedInto', into);
      for (const field of ['place', 'size', 'urn', 'grid'] as const) {
        if (!kept.has(field) && duplicate.has(field)) kept.set(field, duplicate.get(field));
      }
      const [text, noted] = [proseOf(kept, 'organisations'), String(duplicate.get('note') ?? '').trim()];
      if (noted && !text.toString().includes(noted))
        text.insert(text.length, text.length > 0 ? `\n${noted}` : noted);
    }
  });
}

/** Says how many networks are many. What is not `isMany` changes nothing. */
export function setMany(doc: MapDoc, origin: Origin, many: number): void {
  const settings = root(doc, 'settings');
  if (!isMany(many) || settings.get('many') === many) return;
  edit(doc, origin, () => settings.set('many', many));
}
