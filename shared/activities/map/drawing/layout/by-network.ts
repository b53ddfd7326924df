/**
 * Arranges a map so that networks can be seen as groups, even when most ties cross between them. Each organisation is pulled
 * towards its home, ties hardly pull at all, and nobody stands on the disc of a network they are not in.
 * @module
 */
import { largest } from '../../../../model/extremes.ts';
import { forceCollide, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Point } from '../../model/map-view.ts';
import { type Body, mean, type Places, placesOf, pulls, SPACE, spiral } from './bodies.ts';
import { between, type Disc, discsOnRing, kept, radiusFor, ringOrder } from './discs.ts';

/** The strengths of the pull of a tie and of the pull towards home. */
const TIE = 0.004;
const HOME = 0.05;
/** The distance that organisations keep from the rim of a disc, in sheet units. */
const MARGIN = 36;

type NetworkRequest = {
  organisations: readonly { id: string }[];
  ties: readonly (readonly [from: string, to: string])[];
  networks: readonly (readonly string[])[];
};
/** The discs an organisation belongs on, and the point it is pulled towards. */
type Home = { own: readonly Disc[]; at: Point };

/**
 * Gives each network a disc on a ring. Organisations in several networks stand between those discs, and organisations in none stand
 * together below.
 * @returns `undefined` when no organisation is in a network
 */
export function byNetwork(request: NetworkRequest): Places | undefined {
  const known = new Set(request.organisations.map(({ id }) => id));
  const networks = request.networks
    .map((members) => new Set(members.filter((id) => known.has(id))))
    .filter((members) => members.size > 0);
  if (networks.length === 0) return undefined;
  const { homes, discs } = homesOf(
    request.organisations.map(({ id }) => id),
    networks,
  );
  const bodies = [...groupsOf(homes).values()].flatMap((ids) =>
    spiral(ids).map(({ id, x, y }): Body => {
      const [left, top] = (homes.get(id) as Home).at;
      return { id, x: left + x, y: top + y };
    }),
  );
  const home = (id: string) => (homes.get(id) as Home).at;
  const keep = () => {
    for (const body of bodies) keepHome(body, homes.get(body.id) as Home, discs);
  };
  forceSimulation<Body>(bodies)
    .force('ties', pulls(request.ties, bodies).distance(SPACE).strength(TIE))
    .force('room', forceManyBody().strength(-160).distanceMax(240))
    .force('x', forceX<Body>(({ id }) => home(id)[0]).strength(HOME))
    .force('y', forceY<Body>(({ id }) => home(id)[1]).strength(HOME))
    .force('apart', forceCollide<Body>(40).iterations(2))
    .force('keep', keep)
    .stop()
    .tick(bodies.length > 400 ? 160 : 240);
  return placesOf(bodies);
}

function homesOf(ids: readonly string[], networks: readonly ReadonlySet<string>[]) {
  const order = ringOrder(networks).map((nth) => networks[nth] as ReadonlySet<string>);
  const ofEach = new Map(
    ids.map((id) => [id, order.flatMap((members, nth) => (members.has(id) ? [nth] : []))]),
  );
  const own = order.map((_, nth) => ids.filter((id) => ofEach.get(id)?.join() === String(nth)).length);
  const shared = new Map<string, number>();
  for (const nths of ofEach.values())
    if (nths.length > 1) shared.set(nths.join(), (shared.get(nths.join()) ?? 0) + 1);
  // The gap between two discs has room for the largest group of organisations that belong to both.
  const gap = shared.size > 0 ? 1.6 * radiusFor(largest(shared.values())) : SPACE;
  const discs = discsOnRing(own.map(radiusFor), gap);
  const alone = ids.filter((id) => ofEach.get(id)?.length === 0).length;
  const lowest = largest(discs.map(({ at, r }) => at[1] + r));
  const below: Disc = { at: [0, lowest + radiusFor(alone) + SPACE], r: radiusFor(alone) };
  const homes = new Map(
    ids.map((id): [string, Home] => {
      const mine = (ofEach.get(id) ?? []).map((nth) => discs[nth] as Disc);
      if (mine.length === 0) return [id, { own: [below], at: below.at }];
      const [a, b] = mine as [Disc, Disc | undefined];
      return [id, { own: mine, at: mine.length === 2 && b ? between(a, b) : mean(mine.map(({ at }) => at)) }];
    }),
  );
  return { homes, discs: alone > 0 ? [...discs, below] : discs };
}

/** Groups organisations that have the same home. */
function groupsOf(homes: ReadonlyMap<string, Home>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const [id, { at }] of homes) groups.set(at.join(), [...(groups.get(at.join()) ?? []), id]);
  return groups;
}

/** Keeps a body on its own disc, or outside all discs if it belongs to several. */
function keepHome(body: Body, { own }: Home, discs: readonly Disc[]): void {
  let place: Point = [body.x ?? 0, body.y ?? 0];
  if (own.length === 1) place = kept(place, own[0] as Disc, true, MARGIN);
  else for (const disc of discs) place = kept(place, disc, false, MARGIN / 2);
  [body.x, body.y] = place;
}
