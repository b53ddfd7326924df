/**
 * Edits of the agenda, before and during a workshop. Only facilitators may make them.
 * @module
 */
import { UNKNOWN_ACTIVITY } from '../../activities/index.ts';
import type { Step } from '../../cards/format.ts';
import { agendaIn } from './plan-document.ts';
import { type Origin, edit, root, type PlanDoc } from '../document.ts';
import { drop, put } from '../put.ts';
import { plain } from '../root.ts';

/**
 * Adds a step at the end, or rewrites an existing step in its place. Its note is not written here, because everybody in
 * the workshop has the plan: see `putNote`.
 */
export function putStep(doc: PlanDoc, origin: Origin, { id, ...step }: Step): void {
  edit(doc, origin, () => {
    const agenda = agendaIn(doc);
    const before = agenda.find((other) => other.id === id);
    const order = before?.order ?? (agenda.at(-1)?.order ?? -1) + 1;
    // A kind that only a newer version knows stays, unless somebody chose another.
    const kept = before?.newer && step.kind === UNKNOWN_ACTIVITY && { kind: standing(doc, id)['kind'] };
    put(root(doc, 'agenda'), id, { ...step, ...kept, ...NO_NOTE, order });
  });
}

/** Versions that kept the note here want a string. */
export const NO_NOTE = { facilitatorNote: '' };

/** A step that can be read, with everything that stands in the document. */
const standing = (doc: PlanDoc, id: string) => plain(root(doc, 'agenda').get(id)) as Record<string, unknown>;

/** Takes a step out of the agenda. A running step stays the running one, with its clock, until another is started. */
export function removeStep(doc: PlanDoc, origin: Origin, id: string): void {
  edit(doc, origin, () => drop(root(doc, 'agenda'), id));
}

/**
 * Moves a step to a place in the agenda.
 * @param index the place from 0 among the other steps, with this one left out
 */
export function moveStep(doc: PlanDoc, origin: Origin, id: string, index: number): void {
  edit(doc, origin, () => {
    const agenda = agendaIn(doc);
    const moved = agenda.find((step) => step.id === id);
    if (!moved) return;
    const others = agenda.filter((step) => step !== moved);
    const [before, after] = [others[index - 1], others[index]];
    // An order between the new neighbours' leaves every other step unwritten, so two people may move two steps at once.
    const order =
      before && after
        ? (before.order + after.order) / 2
        : before
          ? before.order + 1
          : after
            ? after.order - 1
            : moved.order;
    // As it stands in the document: what a newer version wrote beside it moves along.
    put(root(doc, 'agenda'), id, { ...standing(doc, id), order });
  });
}
