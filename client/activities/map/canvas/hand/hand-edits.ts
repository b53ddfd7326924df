/**
 * The edits that are made on the canvas. Each is one step of undo.
 * @module
 */
import {
  addOrganisations,
  addTies,
  moveOrganisations,
} from '../../../../../shared/activities/map/model/map-edits.ts';
import type {
  OrganisationKind,
  Point,
  TieKind,
} from '../../../../../shared/activities/map/model/map-view.ts';
import type { MapScene } from '../../live/map-context.ts';
import type { Drawing } from '../draw/create-drawing.ts';
import type { Copied } from '../draw/rows.ts';
import type { Naming } from './gestures.ts';

/** How far a paste is moved away from what it was copied from, in sheet units, so that it can be seen. */
const BESIDE = 40;
/** Kinds of tie that are drawn with a direction; the others go both ways. */
const DIRECTED = new Set<TieKind>(['leads', 'funds', 'feeder', 'supports']);

export function makeHandEdits(map: MapScene, drawing: Drawing) {
  const { edits, drawn } = map.session;
  return {
    /** Draws what has been given a name and returns its id. */
    add(naming: Naming, name: string, kind: OrganisationKind): string {
      if (naming.what === 'network') return edits.addNetwork({ name, basis: 'thematic' }, naming.members);
      let id = '';
      edits.together((doc, origin, newId) => {
        id = newId();
        // Guessed places change when an organisation is added, so they are written down first.
        if (drawing.guessed().size > 0) moveOrganisations(doc, origin, drawing.guessed());
        addOrganisations(doc, origin, [{ id, name, kind, at: rounded(naming.at) }]);
      });
      return id;
    },
    tie: (from: string, to: string, kind: TieKind): string | undefined =>
      edits.addTies([{ from, to, kind, directed: DIRECTED.has(kind), strength: 2, when: 'now' }])[0],
    /** Takes away what is selected and returns how many things that were. */
    remove(selected: ReadonlySet<string>): number {
      const map = drawn();
      const gone = {
        organisations: [...selected].filter((id) => map.organisations.has(id)),
        ties: map.ties.filter(({ id }) => selected.has(id)).map(({ id }) => id),
        networks: map.networks.filter(({ id }) => selected.has(id)).map(({ id }) => id),
      };
      const count = gone.organisations.length + gone.ties.length + gone.networks.length;
      if (count > 0) edits.remove(gone);
      return count;
    },
    /** Draws what was copied, where it came from or beside that, and returns the new ids. @param taken whether an organisation stands at a place */
    paste({ organisations, ties }: Copied, taken: (at: Point) => boolean): string[] {
      let ids: string[] = [];
      const aside = organisations.some(({ at }) => taken(at)) ? BESIDE : 0;
      edits.together((doc, origin, newId) => {
        ids = organisations.map(() => newId());
        const added = organisations.map(({ at: [x, y], ...words }, nth) => ({
          ...words,
          id: ids[nth] as string,
          at: [x + aside, y + aside] as const,
        }));
        addOrganisations(doc, origin, added);
        addTies(
          doc,
          origin,
          ties.map(({ from, to, ...words }) => ({
            ...words,
            id: newId(),
            from: ids[from] as string,
            to: ids[to] as string,
          })),
        );
      });
      return ids;
    },
  };
}
export type HandEdits = ReturnType<typeof makeHandEdits>;
const rounded = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];
