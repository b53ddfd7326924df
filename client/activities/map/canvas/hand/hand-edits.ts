/**
 * What the hand does to the map, each as one step of undo.
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

/** Beside what it was copied from, so that it is seen to be new. */
const BESIDE = 40;
/** Ties of these kinds say something about a direction; the others are drawn both ways. */
const DIRECTED = new Set<TieKind>(['leads', 'funds', 'feeder', 'supports']);

export function makeHandEdits(map: MapScene, drawing: Drawing) {
  const { edits, drawn } = map.session;
  return {
    /** Draws what was named; returns its id. */
    add(naming: Naming, name: string, kind: OrganisationKind): string {
      if (naming.what === 'network') return edits.addNetwork({ name, basis: 'thematic' }, naming.members);
      let id = '';
      edits.together((doc, origin, newId) => {
        id = newId();
        // Those whom nobody has put anywhere would move aside for it.
        if (drawing.guessed().size > 0) moveOrganisations(doc, origin, drawing.guessed());
        addOrganisations(doc, origin, [{ id, name, kind, at: rounded(naming.at) }]);
      });
      return id;
    },
    tie: (from: string, to: string, kind: TieKind): string | undefined =>
      edits.addTies([{ from, to, kind, directed: DIRECTED.has(kind), strength: 2, when: 'now' }])[0],
    /** Takes away what is selected; returns how many. */
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
    /** Draws what was copied round a place, or beside where it came from; returns the ids. */
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
