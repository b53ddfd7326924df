/**
 * The edits of a map, bound to one person. Each is one step of undo.
 * @module
 */
import { setMany } from '../../../../shared/activities/map/model/map-edits.ts';
import type { MapDoc } from '../../../../shared/model/document.ts';
import * as answers from '../../../../shared/activities/map/model/answer-edits.ts';
import * as map from '../../../../shared/activities/map/model/map-edits.ts';
import type { Point, When } from '../../../../shared/activities/map/model/map-view.ts';
import type { Origin } from '../../../../shared/model/document.ts';
import type { ProseRoot } from '../../../../shared/activities/map/model/prose.ts';
import type { Author } from '../../../../shared/model/table/table-view.ts';
import { asSteps } from '../../../sync/editing/undo.ts';

export type MapEdits = ReturnType<typeof makeMapEdits>;
/** What the edits need to know and to call. */
type EditContext = {
  doc: MapDoc;
  person: string;
  origin: Origin;
  /** Called before and after each edit, so that each edit can be undone on its own. */
  newStep(): void;
  newId(): string;
  now(): number;
};

/** What somebody changes after others took it away is theirs to keep: a change brings it back. */
export function makeMapEdits({ doc, person, origin, newStep, newId, now }: EditContext) {
  const step = asSteps(newStep);
  return {
    /** Draws organisations and returns their ids, in the order given. */
    addOrganisations: step((added: readonly (map.OrganisationWords & { at?: Point })[]): string[] => {
      const entries = added.map((words) => ({ ...words, id: newId() }));
      map.addOrganisations(doc, origin, entries);
      return entries.map(({ id }) => id);
    }),
    changeOrganisation: step((id: string, words: Parameters<typeof map.changeOrganisation>[3]) => {
      map.changeOrganisation(doc, origin, id, words);
      map.bringBack(doc, origin, 'organisations', id);
    }),
    /** Moves organisations: at the end of a drag, or for a whole layout. */
    move: step((places: ReadonlyMap<string, Point>) => map.moveOrganisations(doc, origin, places)),
    /** Merges `duplicates` into `into`. */
    merge: step((into: string, duplicates: readonly string[]) =>
      map.mergeOrganisations(doc, origin, into, duplicates),
    ),

    /** Draws ties and returns their ids. */
    addTies: step((added: readonly map.TieWords[]): string[] => {
      const entries = added.map((words) => ({ ...words, id: newId() }));
      map.addTies(doc, origin, entries);
      return entries.map(({ id }) => id);
    }),
    changeTie: step((id: string, words: Parameters<typeof map.changeTie>[3]) => {
      map.changeTie(doc, origin, id, words);
      map.bringBack(doc, origin, 'ties', id);
    }),

    /** Draws a network and returns its id. */
    addNetwork: step((words: map.NetworkWords, members: readonly string[]): string => {
      const id = newId();
      map.addNetworks(doc, origin, [{ ...words, id, members }]);
      return id;
    }),
    changeNetwork: step((id: string, words: Parameters<typeof map.changeNetwork>[3]) => {
      map.changeNetwork(doc, origin, id, words);
      map.bringBack(doc, origin, 'networks', id);
    }),
    /** Sets when organisations belong to a network. `undefined` removes the membership. */
    setMembers: step((network: string, organisations: readonly string[], when: When | undefined) =>
      map.setMembers(doc, origin, network, organisations, when),
    ),

    /** Brings something back that others took away while somebody wrote in it. */
    bringBack: step((name: ProseRoot, id: string) => map.bringBack(doc, origin, name, id)),
    remove: step((gone: Parameters<typeof map.removeFromMap>[2]) =>
      map.removeFromMap(doc, origin, gone, person),
    ),
    /** Adds an answer, which stores the words of its question, and returns the answer's id. */
    answer: step((question: { key: string; ask: string; says: string }, text: string, author: Author) => {
      const id = newId();
      const { key, ask, says } = question;
      answers.answerMap(doc, origin, { id, question: key, ask, says, text, author, at: now() });
      return id;
    }),
    removeAnswer: step((id: string) => answers.removeAnswer(doc, origin, id, person)),
    restoreAnswer: step((id: string) => answers.restoreAnswer(doc, origin, id)),
    /** Sets how many networks are many, for the whole table. */
    setMany: step((many: number) => setMany(doc, origin, many)),
    /** Makes several edits as one step of undo, as an import or a paste does. */
    together: step((edits: (doc: MapDoc, origin: Origin, newId: () => string) => void) =>
      doc.transact(() => edits(doc, origin, newId), origin),
    ),
  };
}
