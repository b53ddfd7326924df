/**
 * Whose things are on this device. Everything that is one person's is kept under a key that names the workshop and the
 * person: several people use one laptop after each other, and nobody may meet what is another's.
 * @module
 */
import { keysOf, readJson, removeKey, writeJson } from './storage.ts';

/** One person in one workshop. It is bound into seals too, so that one person's copy cannot be passed off as another's. */
export type Owner = { workshop: string; person: string };

const device = () => localStorage;

/** Makes the key of something that is one person's. Ids hold no colon, so the parts cannot run into each other. */
export const ownKey = (kind: string, { workshop, person }: Owner, ...rest: string[]): string =>
  [kind, workshop, person, ...rest].join(':');

/** Lists the keys of everything this device keeps of one person. */
export const keysOfOwner = ({ workshop, person }: Owner): string[] =>
  keysOf(device).filter((key) => {
    const [, itsWorkshop, itsPerson] = key.split(':');
    return itsWorkshop === workshop && itsPerson === person;
  });

/** Lists the people of a workshop of whom this device keeps something of one kind. */
export const peopleWith = (kind: string, workshop: string): string[] =>
  keysOf(device).flatMap((key) => {
    const [itsKind, itsWorkshop, person, ...rest] = key.split(':');
    return itsKind === kind && itsWorkshop === workshop && person && rest.length === 0 ? [person] : [];
  });

/**
 * Notes what is not on the server yet, so that somebody who leaves this device is warned. `unsealed`: private writing.
 * `unsent`: what they wrote at a table.
 */
export function noteWaiting(owner: Owner, what: 'unsealed' | 'unsent', waits: boolean): void {
  if (waits) writeJson(device, ownKey(what, owner), true);
  else removeKey(device, ownKey(what, owner));
}

/** Whether something of that kind waits on this device. */
export const isWaiting = (owner: Owner, what: 'unsealed' | 'unsent'): boolean =>
  readJson(device, ownKey(what, owner)) === true;
