/**
 * Draws what an import has planned, in one transaction, so that it is seen and undone as a whole.
 * @module
 */
import type { ImportPlan } from '../files/plan/import-plan.ts';
import type { SketchOrganisation } from '../files/sketch.ts';
import { edit, type Origin, type MapDoc } from '../../../model/document.ts';
import * as map from './map-edits.ts';
import type { Point } from './map-view.ts';

/**
 * Draws a plan.
 * @param placeFor returns where a new organisation goes, in sheet units; with `undefined` each screen guesses a place
 * @returns the ids of the new organisations, in the plan's order
 */
export function applyImport(
  doc: MapDoc,
  origin: Origin,
  { organisations, ties, networks, known }: ImportPlan,
  newId: () => string,
  placeFor: (organisation: SketchOrganisation, index: number) => Point | undefined,
): string[] {
  const ids = new Map(known);
  for (const { key } of organisations.added) ids.set(key, newId());
  const idOf = (key: string): string => ids.get(key) as string;
  edit(doc, origin, () => {
    map.addOrganisations(
      doc,
      origin,
      organisations.added.map((organisation, index) => {
        const { key, at: _, kind = 'other', ...words } = organisation;
        const at = placeFor(organisation, index);
        return { ...words, kind, id: idOf(key), ...(at && { at }) };
      }),
    );
    for (const { id, changes } of organisations.updated) map.changeOrganisation(doc, origin, id, changes);
    map.addTies(
      doc,
      origin,
      ties.added.map(({ key: _, from, to, directed = false, strength = 2, when = 'now', ...words }) => {
        return { ...words, id: newId(), from: idOf(from), to: idOf(to), directed, strength, when };
      }),
    );
    for (const { id, changes } of ties.updated) map.changeTie(doc, origin, id, changes);
    for (const { key: _, lead, basis = 'thematic', members, ...words } of networks.added) {
      const id = newId();
      const led = lead === undefined ? {} : { lead: idOf(lead) };
      const now = [...members].filter(([, when = 'now']) => when === 'now').map(([key]) => idOf(key));
      map.addNetworks(doc, origin, [{ ...words, ...led, basis, id, members: now }]);
      for (const [key, when = 'now'] of members) {
        if (when !== 'now') map.setMembers(doc, origin, id, [idOf(key)], when);
      }
    }
    for (const { id, changes, lead, members } of networks.updated) {
      const led = lead === undefined ? {} : { lead: idOf(lead) };
      map.changeNetwork(doc, origin, id, { ...changes, ...led });
      for (const [key, when] of members) map.setMembers(doc, origin, id, [idOf(key)], when);
    }
  });
  return organisations.added.map(({ key }) => idOf(key));
}
