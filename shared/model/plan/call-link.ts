/**
 * The link to the video call of a group that does not meet in one room. It is kept in the plan.
 * @module
 */
import { type Origin, edit, root, type PlanDoc } from '../document.ts';
import { drop, put } from '../put.ts';

/** Sets the link to the call; `undefined` takes it away. Only facilitators may do this. */
export function setCallLink(doc: PlanDoc, origin: Origin, link: string | undefined): void {
  edit(doc, origin, () => {
    const workshop = root(doc, 'workshop');
    if (link === undefined) drop(workshop, 'call');
    else put(workshop, 'call', link);
  });
}
