/**
 * Edits of a map: organisations, ties, networks, positions. Each function is one transaction.
 * @module
 */
import * as Y from 'yjs';
import { nextRank } from '../response-edits.ts';
import { type Origin, edit, root } from '../schema.ts';
import type { Network, Organisation, Point, Tie, When } from './map-view.ts';

/** What people fill in; a field that is `undefined` is taken out. */
export type OrganisationWords = Omit<Organisation, 'id' | 'removedBy' | 'mergedInto'>;
export type TieWords = Omit<Tie, 'id' | 'removedBy'>;
export type NetworkWords = Omit<Network, 'id' | 'rank' | 'removedBy'>;

type MapRoot = 'organisations' | 'ties' | 'networks';
const entries = (doc: Y.Doc, name: MapRoot) => root<Y.Map<unknown>>(doc, name);
/** The key of a membership. */
export const memberKey = (network: string, organisation: string): string => `${network}/${organisation}`;

const mapOf = (fields: object): Y.Map<unknown> =>
  new Y.Map<unknown>(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Changes some fields of an entry; fields other people change at the same time stay theirs. */
function change(doc: Y.Doc, origin: Origin, name: MapRoot, id: string, fields: object): void {
  const entry = entries(doc, name).get(id);
  const changed = Object.entries(fields).filter(([key, value]) => entry?.get(key) !== value);
  if (!entry || changed.length === 0) return;
  edit(doc, origin, () => {
    for (const [key, value] of changed) {
      if (value === undefined) entry.delete(key);
      else entry.set(key, value);
    }
  });
}

/** Draws organisations, each at a place if one is given. */
export function addOrganisations(
  doc: Y.Doc,
  origin: Origin,
  added: readonly (OrganisationWords & { id: string; at?: Point })[],
): void {
  edit(doc, origin, () => {
    for (const { id, at, ...words } of added) {
      entries(doc, 'organisations').set(id, mapOf(words));
      if (at) root(doc, 'positions').set(id, [...at]);
    }
  });
}
export const changeOrganisation = (
  doc: Y.Doc,
  origin: Origin,
  id: string,
  words: Partial<{ [K in keyof OrganisationWords]: OrganisationWords[K] | undefined }>,
): void => change(doc, origin, 'organisations', id, words);

/** Puts organisations somewhere: the end of a drag, or a whole layout as one step. */
export function moveOrganisations(doc: Y.Doc, origin: Origin, places: ReadonlyMap<string, Point>): void {
  edit(doc, origin, () => {
    for (const [id, [x, y]] of places) root(doc, 'positions').set(id, [x, y]);
  });
}

/** Draws ties. Who ties an organisation to itself draws nothing. */
export function addTies(doc: Y.Doc, origin: Origin, added: readonly (TieWords & { id: string })[]): void {
  edit(doc, origin, () => {
    for (const { id, ...words } of added) {
      if (words.from !== words.to) entries(doc, 'ties').set(id, mapOf(words));
    }
  });
}
export const changeTie = (
  doc: Y.Doc,
  origin: Origin,
  id: string,
  words: Partial<{ [K in keyof TieWords]: TieWords[K] | undefined }>,
): void => change(doc, origin, 'ties', id, words);

/** Draws networks, each with the organisations that belong to it now. */
export function addNetworks(
  doc: Y.Doc,
  origin: Origin,
  added: readonly (NetworkWords & { id: string; members: readonly string[] })[],
): void {
  edit(doc, origin, () => {
    for (const { id, members, ...words } of added) {
      const rank = nextRank(entries(doc, 'networks'));
      entries(doc, 'networks').set(id, mapOf({ ...words, rank }));
      for (const member of members) root(doc, 'members').set(memberKey(id, member), 'now');
    }
  });
}
export const changeNetwork = (
  doc: Y.Doc,
  origin: Origin,
  id: string,
  words: Partial<{ [K in keyof NetworkWords]: NetworkWords[K] | undefined }>,
): void => change(doc, origin, 'networks', id, words);

/** Says that organisations belong to a network, did, or with `undefined` never have. */
export function setMembers(
  doc: Y.Doc,
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

/** Takes things away. Their words stay, so that this can be undone and nobody's edit of the moment is lost. */
export function removeFromMap(
  doc: Y.Doc,
  origin: Origin,
  gone: Partial<Record<MapRoot, readonly string[]>>,
  person: string,
): void {
  edit(doc, origin, () => {
    for (const [name, ids] of Object.entries(gone) as [MapRoot, readonly string[]][]) {
      for (const id of ids) entries(doc, name).get(id)?.set('removedBy', person);
    }
  });
}

/** Says that some organisations are one and the same. Their ties and memberships count as its own from now on. */
export function mergeOrganisations(
  doc: Y.Doc,
  origin: Origin,
  into: string,
  duplicates: readonly string[],
): void {
  edit(doc, origin, () => {
    for (const id of duplicates) {
      if (id !== into) entries(doc, 'organisations').get(id)?.set('mergedInto', into);
    }
  });
}
