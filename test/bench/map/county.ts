/**
 * A county of any size, the same every time: towns with schools in them, ties mostly within a town.
 * @module
 */
import { ORGANISATION_KINDS, TIE_KINDS } from '../../../shared/cards/map-template.ts';
import type { Organisation, Point, Tie } from '../../../shared/activities/map/model/map-view.ts';

export type County = {
  organisations: (Pick<Organisation, 'id' | 'kind' | 'name' | 'size'> & { at: Point })[];
  ties: Omit<Tie, 'note' | 'removedBy'>[];
  networks: { id: string; name: string; members: string[] }[];
};

/** Park and Miller's generator: small, and the same everywhere. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

export function makeCounty(organisations: number, ties: number, networks = 4): County {
  const random = makeRandom(42);
  const across = Math.ceil(Math.sqrt(organisations * 1.7));
  const county: County = { organisations: [], ties: [], networks: [] };
  for (let nth = 0; nth < organisations; nth += 1) {
    const [column, row] = [nth % across, Math.floor(nth / across)];
    county.organisations.push({
      id: `o${nth}`,
      kind: ORGANISATION_KINDS[Math.floor(random() ** 2 * ORGANISATION_KINDS.length)] ?? 'primary',
      name: `Saint Brannoc ${nth}`,
      size: Math.round(60 + random() * 900),
      at: [Math.round(column * 90 + random() * 50), Math.round(row * 90 + random() * 50)],
    });
  }
  while (county.ties.length < ties) {
    const from = Math.floor(random() * organisations);
    const near = [1, 2, across, across + 1, across - 1, 2 * across][Math.floor(random() * 6)] ?? 1;
    const to = random() < 0.1 ? Math.floor(random() * organisations) : (from + near) % organisations;
    if (from === to) continue;
    const nth = county.ties.length;
    county.ties.push({
      id: `t${nth}`,
      from: `o${from}`,
      to: `o${to}`,
      kind: TIE_KINDS[nth % TIE_KINDS.length] ?? 'works-with',
      directed: nth % 3 === 0,
      strength: ([1, 2, 2, 3] as const)[nth % 4] ?? 2,
      when: nth % 9 === 0 ? 'planned' : 'now',
    });
  }
  for (let nth = 0; nth < networks; nth += 1) {
    const corner = [
      (nth % 2) * across * 0.35,
      Math.floor(nth / 2) * (organisations / across) * 0.35,
    ] as const;
    const members = county.organisations
      .filter((_, place) => {
        const [column, row] = [(place % across) - corner[0], Math.floor(place / across) - corner[1]];
        return column > 0 && row > 0 && column < across * 0.5 && row < across * 0.3 && place % 3 === 0;
      })
      .map(({ id }) => id);
    county.networks.push({ id: `n${nth}`, name: `Learning network ${nth + 1}`, members });
  }
  return county;
}
