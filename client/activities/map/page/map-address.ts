/**
 * Whether the table's map is open, and as what: the address says it.
 * @module
 */
import { useSearchParams } from '@solidjs/router';
import type { Accessor } from 'solid-js';
import { createTableAddress, type TableSearch } from '../../../room/table/table-address.ts';

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
  const [search] = useSearchParams<TableSearch>();
  const address = createTableAddress(workshop);
  return {
    view: () => (search.view === 'map' || search.view === 'list' ? search.view : undefined),
    href: (view) => address({ view }),
    tableHref: () => address(),
  };
}
