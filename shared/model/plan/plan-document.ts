/**
 * Readers of a plan's document for code that has no live view of it, such as the server.
 * @module
 */
import { type PlanDoc, readRoot } from '../document.ts';
import { agendaOf, PLAN_ROOTS, type PlanStep } from './plan-view.ts';

/** The steps of the agenda in order. */
export const agendaIn = (doc: PlanDoc): PlanStep[] =>
  agendaOf({ agenda: readRoot(doc, 'agenda', PLAN_ROOTS.agenda) });

/** The ids of everybody who was removed from the workshop. */
export const removedIn = (doc: PlanDoc): Set<string> =>
  new Set(
    Object.values(readRoot(doc, 'people', PLAN_ROOTS.people)).flatMap(({ id, removed }) =>
      removed ? [id] : [],
    ),
  );
