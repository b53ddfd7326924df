/**
 * The organisations on a table's map, for pages that speak of them without drawing the map.
 * @module
 */
import { type Accessor, createMemo } from 'solid-js';
import { standingOf } from '../../shared/activities/map/model/drawn-map.ts';
import { addOrganisations } from '../../shared/activities/map/model/map-edits.ts';
import { MAP_ROOTS, type Organisation } from '../../shared/activities/map/model/map-view.ts';
import { nameKey } from '../../shared/activities/map/files/name-key.ts';
import type { Me } from '../../shared/protocol/http.ts';
import { mapPath } from '../../shared/protocol/rooms.ts';
import { written } from '../lib/unwritten.ts';
import { type LiveDocument, openDocument } from './document/live-document.ts';
import { createMirror } from './document/mirror.ts';
import { newId } from './ids.ts';

export type TableMap = Omit<LiveDocument, 'connection'> & {
  /** What stands on the map, by name. */
  organisations: Accessor<readonly Organisation[]>;
  /**
   * What an id from the map stands for by now: itself, or what it was merged into. `undefined` when it was taken off the map,
   * or was never there.
   */
  standing(id: string): Organisation | undefined;
  /** Draws an organisation and returns it; the one that is there already if it has this name. */
  addByName(name: string, kind: Organisation['kind']): Organisation;
};

const inEnglish = new Intl.Collator('en-GB', { numeric: true });

/** Opens a table's map. Must run under a Solid owner, whose end closes the connection. */
export function createTableMap(me: Me, tableId: string): TableMap {
  const { connection, ...state } = openDocument(mapPath(me.workshop.id, tableId));
  const { doc } = connection;
  const { view, changed } = createMirror(doc, { organisations: MAP_ROOTS.organisations });
  const entries = view.organisations;
  const standing = createMemo(() => {
    changed.organisations();
    const idOf = standingOf(view);
    return (id: string): Organisation | undefined => {
      const found = idOf(id);
      return found === undefined ? undefined : entries[found];
    };
  });
  const organisations = createMemo(() => {
    const standsFor = standing();
    return Object.values(entries)
      .filter(({ id }) => standsFor(id)?.id === id)
      .sort((a, b) => inEnglish.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  });
  return {
    ...state,
    organisations,
    standing: (id) => standing()(id),
    addByName(name, kind) {
      const known = organisations().find((one) => nameKey(one.name) === nameKey(name));
      if (known) return known;
      const added = { id: newId(), name, kind };
      // Not undoable from a page that does not show the map: it stays there until somebody takes it off.
      written(() => addOrganisations(doc, 'table', [added]));
      return entries[added.id] ?? added;
    },
  };
}

export { KIND_WORDS } from '../../shared/activities/map/model/words.ts';
export type { Organisation, OrganisationKind } from '../../shared/activities/map/model/map-view.ts';
