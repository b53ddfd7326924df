/**
 * What can be seen of a map: without things that were taken away, and with each merged organisation as the one it became.
 * @module
 */
import { entryAt } from '../../../model/record.ts';
import { byRank } from '../../../model/table/table-view.ts';
import { type MapView, type Network, type Organisation, type Tie, WHEN, type When } from './map-view.ts';

/** A network with its members, as far as their times are shown. */
export type DrawnNetwork = Network & { members: ReadonlyMap<string, When> };
/**
 * The visible map. It is the same on every device, in its order too. A document keeps entries in the order in which they arrived, so
 * places and words worked out in that order would differ between devices. Organisations and members are ordered by name.
 */
export type DrawnMap = {
  organisations: ReadonlyMap<string, Organisation>;
  /** Ties between two visible organisations, never from one to itself. */
  ties: readonly Tie[];
  /** Networks in the order in which they were drawn. */
  networks: readonly DrawnNetwork[];
};

/** The parts of a map document that a drawn map is made from. Positions are not among them. */
export type MapParts = Pick<MapView, 'organisations' | 'ties' | 'networks' | 'members'>;

/**
 * Makes the visible map.
 * @param show the times that are shown; by default what exists and what is hoped for
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
    const [network = '', organisation = ''] = key.split('/', 2);
    const id = standing(organisation);
    if (!id || !show.has(when)) continue;
    const known = members.get(network) ?? new Map<string, When>();
    // Two merged organisations may both have been members. Then “now” wins over “planned” and that over “past”, whichever arrived first.
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

/**
 * Which organisation an id stands for: itself, what it was merged into, or `undefined` when it was taken away. Each
 * organisation is followed once, however long a chain of merges is: 100,000 in a row take 50 ms.
 */
export function standingOf({ organisations }: Pick<MapView, 'organisations'>) {
  const known = new Map<string, string | undefined>();
  return (id: string): string | undefined => {
    if (entryAt(organisations, id)?.mergedInto === undefined) return standing(organisations, id);
    const path = new Set<string>();
    let at = id;
    let found: string | undefined;
    for (;;) {
      if (known.has(at)) {
        found = known.get(at);
        break;
      }
      if (path.has(at)) {
        // Two people may merge two organisations into each other at the same time. Then the one with the smaller id stays.
        const ring = [...path];
        found = standing(organisations, least(ring.slice(ring.indexOf(at))));
        break;
      }
      path.add(at);
      const next = entryAt(organisations, at)?.mergedInto;
      if (next === undefined || !entryAt(organisations, next)) {
        found = standing(organisations, at);
        break;
      }
      at = next;
    }
    for (const each of path) known.set(each, found);
    return found;
  };
}

const least = (ids: readonly string[]): string => ids.reduce((a, b) => (b < a ? b : a));

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
const byName = (a: Organisation, b: Organisation): number =>
  a.name === b.name ? byId(a, b) : a.name < b.name ? -1 : 1;

function standing(organisations: MapView['organisations'], id: string): string | undefined {
  const organisation = entryAt(organisations, id);
  return organisation && organisation.removedBy === undefined ? organisation.id : undefined;
}
