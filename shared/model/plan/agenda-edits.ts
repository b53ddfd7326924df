/**
 * Edits of the agenda, before and during a workshop. Only facilitators may make them.
 * @module
 */
import type { Step } from '../../cards/format.ts';
import { agendaIn } from './plan-document.ts';
import { type Origin, edit, root, type PlanDoc } from '../document.ts';

/** Adds a step at the end, or rewrites an existing step in its place. */
export function putStep(doc: PlanDoc, origin: Origin, { id, ...step }: Step): void {
  edit(doc, origin, () => {
    const agenda = agendaIn(doc);
    const order = agenda.find((other) => other.id === id)?.order ?? (agenda.at(-1)?.order ?? -1) + 1;
    root(doc, 'agenda').set(id, { ...step, order });
  });
}

/** Takes a step out of the agenda. A running step stays the running one, with its clock, until another is started. */
export function removeStep(doc: PlanDoc, origin: Origin, id: string): void {
  edit(doc, origin, () => root(doc, 'agenda').delete(id));
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
    const { id: _, ...step } = moved;
    root(doc, 'agenda').set(id, { ...step, order });
  });
}
