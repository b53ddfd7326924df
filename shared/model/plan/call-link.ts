/**
 * The link to the video call of a group that does not meet in one room. It is kept in the plan.
 * @module
 */
import { type Origin, edit, root, type PlanDoc } from '../document.ts';
import { drop, put } from '../put.ts';

/** Longer than any invitation of the services we know, in characters. */
const LINK_LENGTH = 2_000;
/**
 * An https address with a host and anything after it. A pattern, because not every runtime that loads this module has
 * `URL`.
 */
const HTTPS_LINK = /^https:\/\/[\p{L}\p{N}][^\s"<>]*$/iu;

/** Reads a typed link. `undefined` for anything that is not `https`, because people will follow it. */
export function readCallLink(typed: string): string | undefined {
  const link = typed.trim();
  return HTTPS_LINK.test(link) && link.length <= LINK_LENGTH ? link : undefined;
}

/** Sets the link to the call; `undefined` takes it away. Only facilitators may do this. */
export function setCallLink(doc: PlanDoc, origin: Origin, link: string | undefined): void {
  edit(doc, origin, () => {
    const workshop = root(doc, 'workshop');
    if (link === undefined) drop(workshop, 'call');
    else put(workshop, 'call', link);
  });
}
