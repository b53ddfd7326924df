/**
 * A table's map as what people go on drawing at when they come back. SPEC [E15].
 * @module
 */
import { edit, type MapDoc, readDocument, root } from '../../../model/document.ts';
import { put } from '../../../model/put.ts';
import { drawnMap } from './drawn-map.ts';
import { addOrganisations, addTies, memberKey, setMany } from './map-edits.ts';
import { MAP_ROOTS, WHEN } from './map-view.ts';
import { entryWith } from './prose.ts';

/**
 * Draws what stands on a map on another one, under the same ids: organisations with their places, ties, networks and who is in them. What
 * was taken away stays behind, and so do people's answers to what the map asked. For the server, once.
 */
export function carryMap(from: MapDoc, to: MapDoc): void {
  const view = readDocument(from, MAP_ROOTS);
  const { organisations, ties, networks } = drawnMap(view, new Set(WHEN));
  if (organisations.size === 0 && networks.length === 0) return;
  edit(to, 'server', () => {
    addOrganisations(
      to,
      'server',
      [...organisations.values()].map(({ mergedInto: _, removedBy: __, ...organisation }) => {
        const at = view.positions[organisation.id];
        return { ...organisation, ...(at && { at }) };
      }),
    );
    addTies(
      to,
      'server',
      ties.map(({ removedBy: _, ...tie }) => tie),
    );
    for (const { id, members, removedBy: _, ...network } of networks) {
      put(root(to, 'networks'), id, entryWith('networks', network));
      for (const [member, when] of members) put(root(to, 'members'), memberKey(id, member), when);
    }
    const { many } = view.settings;
    if (many !== undefined) setMany(to, 'server', many);
  });
}
