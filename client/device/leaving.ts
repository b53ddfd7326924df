/**
 * Leaves this device: everything it keeps of one person in one workshop is forgotten.
 * @module
 */
import { forgetForms } from './form-drafts.ts';
import { forgetMe, holderOf, noteLeft } from './holder.ts';
import { keysOfOwner, type Owner } from './own.ts';
import { deleteDatabases } from './private-rows.ts';
import { keysOf, removeKey } from './storage.ts';
import { forgetVisit } from './visits.ts';

const device = () => localStorage;
/** What is kept by workshop: where a facilitator looked last, which card was open, who is scribe. */
const BY_WORKSHOP = /^(table|card|scribe):/;

/**
 * Forgets everything of a person. What can be forgotten at once is, before this returns; the promise resolves when the
 * copies of documents are gone too. Every page that has the workshop open notices and closes it.
 * @param endCookie has the server end the cookie; resolves whether it did
 */
export async function leaveDevice(owner: Owner, endCookie: () => Promise<boolean>): Promise<void> {
  const { workshop, person } = owner;
  // Until the server has ended the cookie, this device does not use it.
  const holds = (holderOf(workshop) ?? person) === person;
  if (holds) noteLeft(workshop, true);
  for (const key of keysOfOwner(owner)) removeKey(device, key);
  forgetForms();
  for (const key of keysOf(device))
    if (BY_WORKSHOP.test(key) && key.split(':')[1] === workshop) removeKey(device, key);
  removeKey(() => sessionStorage, `seat-draft:${workshop}`);
  forgetVisit(workshop);
  if (holds) forgetMe(workshop);
  await Promise.all([
    deleteDatabases(owner),
    holds && endCookie().then((ended) => ended && noteLeft(workshop, false)),
  ]);
}
