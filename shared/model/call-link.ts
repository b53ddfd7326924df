/**
 * Where a group that is not in one room meets: a link to its video call, in the plan.
 * @module
 */
import type * as Y from 'yjs';
import { type Origin, edit, root } from './schema.ts';

/** Longer than the invitations of the services we know of. */
const LINK_LENGTH = 2_000;

/** A typed link as it may be followed; `undefined` for anything that is not `https`. */
export function readCallLink(typed: string): string | undefined {
  try {
    const url = new URL(typed.trim());
    return url.protocol === 'https:' && url.href.length <= LINK_LENGTH ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Says where the call is; `undefined` takes the link away. By facilitators. */
export function setCallLink(doc: Y.Doc, origin: Origin, link: string | undefined): void {
  edit(doc, origin, () => {
    const workshop = root(doc, 'workshop');
    if (link === undefined) workshop.delete('call');
    else workshop.set('call', link);
  });
}
