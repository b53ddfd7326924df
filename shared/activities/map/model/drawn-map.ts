/**
 * What there is to see of a map: nothing that was taken away, every merged organisation as the one it became.
 * @module
 */
import { byRank } from '../../../model/table/table-view.ts';
import { type MapView, type Network, type Organisation, type Tie, WHEN, type When } from './map-view.ts';

/** A network with those who belong to it, as far as their times are asked for. */
export type DrawnNetwork = Network & { members: ReadonlyMap<string, When> };
/**
 * The same on every device, also in its order: a document keeps entries in the order they arrived, and who works out places or
 * words from them would come to others elsewhere. Organisations and members are in the order of their names.
 */
export type DrawnMap = {
  organisations: ReadonlyMap<string, Organisation>;
  /** Between two organisations that are there, and never from one to itself. */
  ties: readonly Tie[];
  /** In the order they were drawn. */
  networks: readonly DrawnNetwork[];
};

/** What of a map document can be seen drawn, wherever it stands. */
export type MapParts = Pick<MapView, 'organisations' | 'ties' | 'networks' | 'members'>;

/**
 * @param show which times count; by default what exists and what is hoped for
 */
export function drawnMap(
  view: MapParts,
  show: ReadonlySet<When> = new Set<When>(['now', 'planned']),
): DrawnMap {
  const standing = standingOf(view);
  const organisations = new Map(
    Object.values(view.organisations)
      .filter(({ id }) => standing(id) === id)
      .sort(byName)
      .map((organisation) => [organisation.id, organisation]),
  );
  const ties = Object.values(view.ties)
    .flatMap((tie) => {
      const [from, to] = [standing(tie.from), standing(tie.to)];
      const seen = tie.removedBy === undefined && show.has(tie.when);
      return seen && from && to && from !== to ? [{ ...tie, from, to }] : [];
    })
    .sort(byId);
  const order = new Map([...organisations.keys()].map((id, nth) => [id, nth]));
  const inOrder = (belong: ReadonlyMap<string, When> = new Map()) =>
    new Map([...belong].sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
  const members = new Map<string, Map<string, When>>();
  for (const [key, when] of Object.entries(view.members)) {
    const [network = '', organisation = ''] = key.split('/');
    const id = standing(organisation);
    if (!id || !show.has(when)) continue;
    const known = members.get(network) ?? new Map<string, When>();
    // Merged from two that belonged: now counts before hoped for, and that before past, in whatever order they arrived.
    const other = known.get(id);
    if (other === undefined || WHEN.indexOf(when) < WHEN.indexOf(other)) known.set(id, when);
    members.set(network, known);
  }
  const networks = Object.values(view.networks)
    .filter(({ removedBy }) => removedBy === undefined)
    .sort(byRank)
    .map((network) => ({ ...network, members: inOrder(members.get(network.id)) }));
  return { organisations, ties, networks };
}

/** Which organisation an id stands for: itself, what it was merged into, or `undefined` when it was taken away. */
export function standingOf({ organisations }: Pick<MapView, 'organisations'>) {
  return (id: string): string | undefined => {
    // Two people may merge two into each other at once; then the smaller id stays.
    const path = [id];
    for (;;) {
      const at = path.at(-1) as string;
      const next = organisations[at]?.mergedInto;
      if (next === undefined || organisations[next] === undefined) return standing(organisations[at]);
      const again = path.indexOf(next);
      if (again >= 0) return standing(organisations[path.slice(again).sort()[0] as string]);
      path.push(next);
    }
  };
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
const byName = (a: Organisation, b: Organisation): number =>
  a.name === b.name ? byId(a, b) : a.name < b.name ? -1 : 1;

const standing = (organisation: Organisation | undefined): string | undefined =>
  organisation && organisation.removedBy === undefined ? organisation.id : undefined;
