/**
 * Questions to a plan's document, for whoever has no live view of it.
 * @module
 */
import { type PlanDoc, readRoot } from '../document.ts';
import { agendaOf, PLAN_ROOTS, type PlanStep } from './plan-view.ts';

/** The steps of the agenda in order. */
export const agendaIn = (doc: PlanDoc): PlanStep[] =>
  agendaOf({ agenda: readRoot(doc, 'agenda', PLAN_ROOTS.agenda) });

/** The ids of everybody who was taken out of the workshop. */
export const removedIn = (doc: PlanDoc): Set<string> =>
  new Set(
    Object.values(readRoot(doc, 'people', PLAN_ROOTS.people)).flatMap(({ id, removed }) =>
      removed ? [id] : [],
    ),
  );
