/**
 * What drawing a sketch would do to a map that is there: what is new, what changes, what stays as it is. An import adds
 * and updates, it never takes away, so reading the same file twice changes nothing the second time.
 * @module
 */
import type { DrawnMap } from '../model/map/drawn-map.ts';
import type { NetworkWords, OrganisationWords, TieWords } from '../model/map/map-edits.ts';
import type { Organisation, When } from '../model/map/map-view.ts';
import { differences } from './differences.ts';
import { fold } from './fold.ts';
import { planNetworks, planTies } from './plan-ties.ts';
import type { MapSketch, SketchNetwork, SketchOrganisation, SketchTie } from './sketch.ts';

export type Change<Words> = { id: string; changes: Partial<Words> };
type Part<Added, Changed> = {
  added: Added[];
  updated: Changed[];
  /** How many are there already and say the same. */
  same: number;
};
export type ImportPlan = {
  organisations: Part<SketchOrganisation, Change<OrganisationWords> & { name: string }>;
  ties: Part<SketchTie, Change<TieWords>>;
  networks: Part<
    SketchNetwork,
    Change<Omit<NetworkWords, 'lead'>> & {
      name: string;
      /** The key of who leads it now. */
      lead?: string;
      /** By the key of the organisation. */
      members: Map<string, When>;
    }
  >;
  /** By the sketch's key, the organisation that is there already. */
  known: Map<string, string>;
  /** Names that more than one organisation of the map has, where the sketch does not tell which is meant. */
  unsure: string[];
};

/** @param drawn everything there is, of every time */
export function planImport(drawn: DrawnMap, sketch: MapSketch): ImportPlan {
  const { known, unsure } = recognise([...drawn.organisations.values()], sketch.organisations);
  const organisations: ImportPlan['organisations'] = { added: [], updated: [], same: 0 };
  for (const organisation of sketch.organisations) {
    const there = drawn.organisations.get(known.get(organisation.key) ?? '');
    if (!there) {
      organisations.added.push(organisation);
      continue;
    }
    const { key: _, at: __, ...words } = organisation;
    const changes = differences(there, words);
    if (Object.keys(changes).length === 0) organisations.same += 1;
    else organisations.updated.push({ id: there.id, name: there.name, changes });
  }
  return {
    organisations,
    ties: planTies(drawn, sketch, known),
    networks: planNetworks(drawn, sketch, known),
    known,
    unsure,
  };
}

/** Whether drawing it would change anything. */
export const changesAnything = ({ organisations, ties, networks }: ImportPlan): boolean =>
  [organisations, ties, networks].some(({ added, updated }) => added.length + updated.length > 0);

/**
 * Which organisations of the map the sketch means: by id (an export of this very map), by register number, by name and
 * kind in the same place, by name and kind. Each of the map is meant once at most.
 */
function recognise(there: readonly Organisation[], said: readonly SketchOrganisation[]) {
  const known = new Map<string, string>();
  const taken = new Set<string>();
  const unsure: string[] = [];
  const pass = (signs: (one: Partial<Organisation> & { name: string }) => (string | undefined)[]) => {
    const bySign = new Map<string, Organisation[]>();
    for (const one of there) {
      for (const sign of signs(one)) if (sign) bySign.set(sign, [...(bySign.get(sign) ?? []), one]);
    }
    for (const one of said) {
      const [sign] = signs(one);
      if (!sign || known.has(one.key)) continue;
      const fits = (bySign.get(sign) ?? []).filter(({ id, urn }) => !taken.has(id) && !differ(urn, one.urn));
      const [first] = fits;
      if (!first) continue;
      if (!one.kind && fits.length > 1) unsure.push(one.name);
      known.set(one.key, first.id);
      taken.add(first.id);
    }
  };
  const ids = new Set(there.map(({ id }) => id));
  for (const { key } of said) {
    if (!ids.has(key)) continue;
    known.set(key, key);
    taken.add(key);
  }
  // What says no kind is known by its name alone, so each of the map has a second sign without one.
  const name = (one: Partial<Organisation> & { name: string }, place: string) =>
    [one.kind, ''].map((kind) => JSON.stringify([fold(one.name), kind ?? '', place]));
  pass(({ urn }) => [urn]);
  pass((one) => (one.place ? name(one, fold(one.place)) : []));
  pass((one) => name(one, ''));
  return { known, unsure };
}

const differ = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;
