/**
 * Works out what drawing a sketch would do to a map. An import adds and updates but never takes away, so importing the same file
 * twice changes nothing the second time. What people have merged or taken off the map meanwhile is not drawn again.
 * @module
 */
import type { DrawnMap } from '../../model/drawn-map.ts';
import type { Organisation } from '../../model/map-view.ts';
import { nameKey } from '../name-key.ts';
import { type Gone, NOTHING_GONE } from './gone.ts';
import { differences, type ImportPlan } from './import-plan.ts';
import { planNetworks, planTies } from './plan-ties.ts';
import type { MapSketch, SketchOrganisation } from '../sketch.ts';

/**
 * Plans an import.
 * @param drawn the map with all its times
 * @param gone what was merged or taken off the map, which is not drawn again
 */
export function planImport(drawn: DrawnMap, sketch: MapSketch, gone: Gone = NOTHING_GONE): ImportPlan {
  const { known, unsure } = recognise([...drawn.organisations.values()], sketch.organisations);
  const direct = new Set(known.values());
  const rest = sketch.organisations.filter(({ key }) => !known.has(key));
  const before = recognise(gone.organisations, rest).known;
  const organisations: ImportPlan['organisations'] = { added: [], updated: [], same: 0 };
  const leftOut: ImportPlan['leftOut'] = { organisations: [], ties: [], networks: [] };
  const merged: ImportPlan['merged'] = [];
  const out = new Set<string>();
  for (const organisation of sketch.organisations) {
    const was = before.get(organisation.key);
    const into = was === undefined ? known.get(organisation.key) : gone.into.get(was);
    if (was !== undefined && into === undefined) {
      leftOut.organisations.push({ id: was, name: organisation.name });
      out.add(organisation.key);
      continue;
    }
    const there = drawn.organisations.get(into ?? '');
    if (!there) {
      organisations.added.push(organisation);
      continue;
    }
    const { key, at: _, ...said } = organisation;
    if (was !== undefined) {
      known.set(key, there.id);
      merged.push({ name: organisation.name, into: there.name });
    }
    const words = was === undefined ? said : direct.has(there.id) ? {} : ofMerged(said, there);
    const changes = differences(there, words);
    if (Object.keys(changes).length === 0) organisations.same += 1;
    else organisations.updated.push({ id: there.id, name: there.name, changes });
  }
  const standing = out.size === 0 ? sketch : without(sketch, out);
  const ties = planTies(drawn, standing, known, gone.ties);
  const networks = planNetworks(drawn, standing, known, gone.networks);
  return {
    organisations,
    ties: ties.plan,
    networks: networks.plan,
    known,
    unsure,
    merged,
    leftOut: { ...leftOut, ties: ties.leftOut, networks: networks.leftOut },
  };
}

/** What the sketch says of a merged organisation changes the one it became, except for name and kind. Its register number counts only if the other has none. */
function ofMerged(
  { name: _, kind: __, urn, ...words }: Omit<SketchOrganisation, 'key' | 'at'>,
  there: Organisation,
) {
  return { ...words, ...(urn !== undefined && there.urn === undefined && { urn }) };
}

/** The sketch without organisations that are left out, and without their ties and memberships. */
const without = ({ organisations, ties, networks }: MapSketch, out: ReadonlySet<string>): MapSketch => ({
  organisations: organisations.filter(({ key }) => !out.has(key)),
  ties: ties.filter(({ from, to }) => !out.has(from) && !out.has(to)),
  networks: networks.map(({ lead, members, ...network }) => ({
    ...network,
    ...(lead !== undefined && !out.has(lead) && { lead }),
    members: new Map([...members].filter(([key]) => !out.has(key))),
  })),
});

/**
 * Finds the organisations of the map that the sketch means: by id (if the sketch was exported from this map), then by register number,
 * then by name, kind and place, then by name and kind. Each organisation of the map is matched once at most.
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
  // An organisation of the sketch without a kind is recognised by name alone, so those of the map also have a sign without a kind.
  const name = (one: Partial<Organisation> & { name: string }, place: string) =>
    [one.kind, ''].map((kind) => JSON.stringify([nameKey(one.name), kind ?? '', place]));
  pass(({ urn }) => [urn]);
  pass((one) => (one.place ? name(one, nameKey(one.place)) : []));
  pass((one) => name(one, ''));
  return { known, unsure };
}

const differ = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other;
