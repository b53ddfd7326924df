/**
 * The part of a plan that is about ties and networks.
 * @module
 */
import type { DrawnMap, DrawnNetwork } from '../../model/drawn-map.ts';
import type { Tie, When } from '../../model/map-view.ts';
import { nameKey } from '../name-key.ts';
import { differences, type ImportPlan } from './import-plan.ts';
import type { MapSketch, SketchTie } from '../sketch.ts';

type Known = ReadonlyMap<string, string>;

/** Plans ties. Two ties are the same if they have the same kind and ends; which end comes first only matters where there is a direction. */
export function planTies(drawn: DrawnMap, sketch: MapSketch, known: Known, removed: readonly Tie[]) {
  const plan: ImportPlan['ties'] = { added: [], updated: [], same: 0 };
  const leftOut: string[] = [];
  const [byEnds, goneByEnds] = [grouped(drawn.ties), grouped(removed)];
  const free = new Set([...drawn.ties, ...removed]);
  for (const tie of sketch.ties) {
    const [from, to] = [known.get(tie.from), known.get(tie.to)];
    const among = (ties: Map<string, Tie[]>) =>
      closest(
        (from && to ? (ties.get(endsOf(from, to, tie.kind)) ?? []) : []).filter((one) => free.has(one)),
        { ...tie, from: from ?? '', to: to ?? '' },
      );
    const there = among(byEnds);
    if (!there) {
      const gone = among(goneByEnds);
      if (gone) free.delete(gone);
      if (gone) leftOut.push(gone.id);
      else plan.added.push(tie);
      continue;
    }
    free.delete(there);
    const { key: _, from: __, to: ___, ...words } = tie;
    const changes = differences(there, words);
    if (Object.keys(changes).length === 0) plan.same += 1;
    else plan.updated.push({ id: there.id, changes });
  }
  return { plan, leftOut };
}

function grouped(ties: readonly Tie[]): Map<string, Tie[]> {
  const byEnds = new Map<string, Tie[]>();
  for (const tie of ties) {
    const ends = endsOf(tie.from, tie.to, tie.kind);
    byEnds.set(ends, [...(byEnds.get(ends) ?? []), tie]);
  }
  return byEnds;
}

const endsOf = (from: string, to: string, kind: string): string =>
  JSON.stringify([...[from, to].sort(), kind]);

/** The tie that is meant: the one with the same id, or else the one that differs least. Two organisations may have several ties of one kind. */
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

/** Plans networks, which are recognised by id or else by name. Nobody loses a membership. */
export function planNetworks(
  drawn: DrawnMap,
  sketch: MapSketch,
  known: Known,
  removed: readonly { id: string; name: string }[],
) {
  const plan: ImportPlan['networks'] = { added: [], updated: [], same: 0 };
  const leftOut: { id: string; name: string }[] = [];
  const free = new Set(drawn.networks);
  const ids = new Set(sketch.networks.map(({ key }) => key));
  const byId = new Map(drawn.networks.map((network) => [network.id, network]));
  // A network that the sketch means by id is not matched by name as well.
  const byName = new Map<string, DrawnNetwork[]>();
  for (const network of drawn.networks) {
    if (!ids.has(network.id))
      byName.set(nameKey(network.name), [...(byName.get(nameKey(network.name)) ?? []), network]);
  }
  for (const network of sketch.networks) {
    const there = byId.get(network.key) ?? byName.get(nameKey(network.name))?.find((one) => free.has(one));
    if (!there) {
      const gone =
        removed.find(({ id }) => id === network.key) ??
        removed.find(({ name }) => nameKey(name) === nameKey(network.name));
      if (gone) leftOut.push({ id: gone.id, name: network.name });
      else plan.added.push(network);
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
  return { plan, leftOut };
}
