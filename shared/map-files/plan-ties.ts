/**
 * The part of a plan between organisations: ties and networks.
 * @module
 */
import type { DrawnMap, DrawnNetwork } from '../model/map/drawn-map.ts';
import type { Tie, When } from '../model/map/map-view.ts';
import { differences } from './differences.ts';
import { fold } from './fold.ts';
import type { ImportPlan } from './plan.ts';
import type { MapSketch, SketchTie } from './sketch.ts';

type Known = ReadonlyMap<string, string>;

/** A tie of the same kind between the same two is the same, whichever end comes first unless both say a direction. */
export function planTies(drawn: DrawnMap, sketch: MapSketch, known: Known): ImportPlan['ties'] {
  const plan: ImportPlan['ties'] = { added: [], updated: [], same: 0 };
  const free = new Set(drawn.ties);
  const byEnds = new Map<string, Tie[]>();
  for (const tie of drawn.ties) {
    const ends = endsOf(tie.from, tie.to, tie.kind);
    byEnds.set(ends, [...(byEnds.get(ends) ?? []), tie]);
  }
  for (const tie of sketch.ties) {
    const [from, to] = [known.get(tie.from), known.get(tie.to)];
    const candidates = from && to ? (byEnds.get(endsOf(from, to, tie.kind)) ?? []) : [];
    const there = closest(
      candidates.filter((one) => free.has(one)),
      { ...tie, from: from ?? '', to: to ?? '' },
    );
    if (!there) {
      plan.added.push(tie);
      continue;
    }
    free.delete(there);
    const { key: _, from: __, to: ___, ...words } = tie;
    const changes = differences(there, words);
    if (Object.keys(changes).length === 0) plan.same += 1;
    else plan.updated.push({ id: there.id, changes });
  }
  return plan;
}

const endsOf = (from: string, to: string, kind: string): string =>
  JSON.stringify([...[from, to].sort(), kind]);

/** By id first, then what differs least: two ties of one kind may stand between two organisations. */
function closest(candidates: Tie[], said: SketchTie): Tie | undefined {
  const byId = candidates.find(({ id }) => id === said.key);
  if (byId) return byId;
  const { key: _, from, to: __, ...words } = said;
  const fits = candidates.filter((tie) => tie.from === from || !(tie.directed || said.directed));
  const [first] = fits
    .map((tie) => ({ tie, off: Object.keys(differences(tie, words)).length + (tie.from === from ? 0 : 0.5) }))
    .sort((a, b) => a.off - b.off);
  return first?.tie;
}

/** By id, else by name. Who is a member already stays one. */
export function planNetworks(drawn: DrawnMap, sketch: MapSketch, known: Known): ImportPlan['networks'] {
  const plan: ImportPlan['networks'] = { added: [], updated: [], same: 0 };
  const free = new Set(drawn.networks);
  const ids = new Set(sketch.networks.map(({ key }) => key));
  const byId = new Map(drawn.networks.map((network) => [network.id, network]));
  // One that the sketch means by its id is not meant by name as well.
  const byName = new Map<string, DrawnNetwork[]>();
  for (const network of drawn.networks) {
    if (!ids.has(network.id))
      byName.set(fold(network.name), [...(byName.get(fold(network.name)) ?? []), network]);
  }
  for (const network of sketch.networks) {
    const there = byId.get(network.key) ?? byName.get(fold(network.name))?.find((one) => free.has(one));
    if (!there) {
      plan.added.push(network);
      continue;
    }
    free.delete(there);
    const { key: _, lead, members, ...words } = network;
    const joining = new Map<string, When>();
    for (const [key, when] of members) {
      const now = there.members.get(known.get(key) ?? '');
      if (now === undefined || (when !== undefined && when !== now)) joining.set(key, when ?? 'now');
    }
    const led = lead !== undefined && (known.get(lead) ?? lead) !== there.lead;
    const changes = differences(there, words);
    if (Object.keys(changes).length + joining.size === 0 && !led) plan.same += 1;
    else {
      const changed = { id: there.id, name: there.name, changes, members: joining };
      plan.updated.push(led ? { ...changed, lead } : changed);
    }
  }
  return plan;
}
