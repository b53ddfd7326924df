import { type Accessor, createMemo } from 'solid-js';
import type { MapSession } from '../live/map-session.ts';
import { keepSame, type NetworkRow, type OrganisationRow, rowsOf, type TieRow } from './rows.ts';

/** The map's rows by id, live; a row that still says the same stays the same object. Must run under a Solid owner. */
export function createMapRows(session: MapSession): {
  organisations: Accessor<ReadonlyMap<string, OrganisationRow>>;
  ties: Accessor<ReadonlyMap<string, TieRow>>;
  networks: Accessor<ReadonlyMap<string, NetworkRow>>;
} {
  const rows = createMemo(() => rowsOf(session.drawn()));
  const organisations = createMemo<Map<string, OrganisationRow>>(
    (before) => keepSame(before, rows().organisations),
    new Map(),
  );
  const ties = createMemo<Map<string, TieRow>>((before) => keepSame(before, rows().ties), new Map());
  const networks = createMemo<Map<string, NetworkRow>>(
    (before) => keepSame(before, rows().networks),
    new Map(),
  );
  return { organisations, ties, networks };
}
