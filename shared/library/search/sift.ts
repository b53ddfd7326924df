/**
 * Narrowing down what was found, by challenge, kind and tag.
 * @module
 */
import type { LibraryItem } from '../item.ts';
import type { Found } from './search.ts';

/** What an item may be sifted by, each with what an item says of it. */
const SAYS = {
  challenge: ({ challenge }: LibraryItem): readonly string[] => (challenge ? [challenge] : []),
  kind: ({ kind }: LibraryItem): readonly string[] => [kind],
  tag: ({ tags }: LibraryItem): readonly string[] => tags ?? [],
};
export type Facet = keyof typeof SAYS;
export const FACETS = Object.keys(SAYS) as Facet[];

/** What is chosen of each. Nothing chosen lets everything through; of several, one is enough. */
export type Sift = Readonly<Record<Facet, readonly string[]>>;
export type Sifted = {
  found: readonly Found[];
  /** How many there would be of each, whatever else of the same facet is chosen. */
  counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
};

const passes = (item: LibraryItem, facet: Facet, chosen: readonly string[]): boolean =>
  chosen.length === 0 || SAYS[facet](item).some((value) => chosen.includes(value));

export function sifted(found: readonly Found[], chosen: Sift): Sifted {
  const counts = { challenge: new Map(), kind: new Map(), tag: new Map() } satisfies Record<
    Facet,
    Map<string, number>
  >;
  const kept = found.filter(({ item }) => {
    const failed = FACETS.filter((facet) => !passes(item, facet, chosen[facet]));
    for (const facet of FACETS) {
      if (failed.some((other) => other !== facet)) continue;
      for (const value of SAYS[facet](item)) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
    return failed.length === 0;
  });
  return { found: kept, counts };
}
