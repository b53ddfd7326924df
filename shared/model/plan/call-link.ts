/**
 * Where a group that is not in one room meets: a link to its video call, in the plan.
 * @module
 */
import { type Origin, edit, root, type PlanDoc } from '../document.ts';

/** Longer than the invitations of the services we know of. */
const LINK_LENGTH = 2_000;
/** A host and whatever comes after it. Not every runtime this module is read in knows `URL`. */
const HTTPS_LINK = /^https:\/\/[\p{L}\p{N}][^\s"<>]*$/iu;

/** A typed link as it may be followed; `undefined` for anything that is not `https`. */
export function readCallLink(typed: string): string | undefined {
  const link = typed.trim();
  return HTTPS_LINK.test(link) && link.length <= LINK_LENGTH ? link : undefined;
}

/** Says where the call is; `undefined` takes the link away. By facilitators. */
export function setCallLink(doc: PlanDoc, origin: Origin, link: string | undefined): void {
  edit(doc, origin, () => {
    const workshop = root(doc, 'workshop');
    if (link === undefined) workshop.delete('call');
    else workshop.set('call', link);
  });
}
