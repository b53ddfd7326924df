/**
 * What a table has written, list by list.
 * @module
 */
import { opinionOwner } from '../../shared/model/root.ts';
import type { ActionView, ResponseView, TableView } from '../../shared/model/table/table-view.ts';
import type { Noted } from './document/projection.ts';
import { createGroups } from './document/groups.ts';

/** Lists of ids, each in order. They tell of changes to themselves alone. */
export type TableLists = {
  /** A card's responses, including those taken away. */
  responses(card: string): readonly string[];
  /** A card's responses that have not been taken away. */
  standing(card: string): readonly string[];
  /** A person's own responses that have not been taken away. */
  saidBy(person: string): readonly string[];
  /** The actions that came of a response, including those taken away. */
  actionsFrom(response: string): readonly string[];
  /** A card's actions that have not been taken away. */
  actionsOn(card: string): readonly string[];
  /** The people who agree with a response. */
  agreeing(response: string): readonly string[];
};

/** Makes the lists of one table, and what keeps them up to date: see `createProjection`. */
export function createTableLists(): { lists: TableLists; noted: Noted<TableView> } {
  const rankOf = ({ rank }: { rank: number }) => rank;
  const responses = createGroups<ResponseView>(({ card }) => card, rankOf);
  const standing = createGroups<ResponseView>(
    ({ card, removedBy }) => (removedBy ? undefined : card),
    rankOf,
  );
  const said = createGroups<ResponseView>(
    ({ author, removedBy }) => (removedBy ? undefined : author.id),
    rankOf,
  );
  const actionsFrom = createGroups<ActionView>(({ response }) => response, rankOf);
  const actionsOn = createGroups<ActionView>(({ card, removedBy }) => (removedBy ? undefined : card), rankOf);
  const agreements = createGroups<true>((_, key) => key.slice(0, key.lastIndexOf('/')));
  return {
    lists: {
      responses: responses.of,
      standing: standing.of,
      saidBy: said.of,
      actionsFrom: actionsFrom.of,
      actionsOn: actionsOn.of,
      agreeing: (response) => agreements.of(response).map(opinionOwner),
    },
    noted: {
      responses: (id, entry) => {
        responses.note(id, entry);
        standing.note(id, entry);
        said.note(id, entry);
      },
      actions: (id, entry) => {
        actionsFrom.note(id, entry);
        actionsOn.note(id, entry);
      },
      agreements: agreements.note,
    },
  };
}
