/**
 * Whether the table's map is open, and as what: the address says it.
 * @module
 */
import { useSearchParams } from '@solidjs/router';
import type { Accessor } from 'solid-js';

export type MapViewName = 'map' | 'list';
export type MapAddress = {
  view: Accessor<MapViewName | undefined>;
  /** The address of the map, as a drawing or as lists. */
  href: (view: MapViewName) => string;
  /** The address of the table's cards. */
  tableHref: Accessor<string>;
};

/** Reads the address; must run under the router. */
export function createMapAddress(workshop: string): MapAddress {
  const [search] = useSearchParams<{ table?: string; card?: string; view?: string }>();
  const address = (view?: MapViewName) => {
    const { table, card } = search;
    const query = new URLSearchParams({
      ...(table && { table }),
      ...(card && { card }),
      ...(view && { view }),
    });
    return query.size > 0 ? `/w/${workshop}?${query}` : `/w/${workshop}`;
  };
  return {
    view: () => (search.view === 'map' || search.view === 'list' ? search.view : undefined),
    href: address,
    tableHref: () => address(),
  };
}
