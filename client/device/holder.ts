/**
 * Who this browser is in a workshop, as far as the device itself knows. Only the cookie's answer decides; what is kept
 * here opens shared documents before that answer, and private things only when there is no answer at all.
 * @module
 */
import type { Me } from '../../shared/protocol/http.ts';
import { readJson, removeKey, writeJson } from './storage.ts';

const device = () => localStorage;
const meKey = (workshop: string) => `me:${workshop}`;
const holderKey = (workshop: string) => `holder:${workshop}`;
const doubtKey = (workshop: string) => `doubt:${workshop}`;
const leftKey = (workshop: string) => `left:${workshop}`;
/** Tells this tab what a `storage` event tells the others. */
const CHANGED = 'exchange:holder';

/** Returns the person this device was given to last. */
export function holderOf(workshop: string): string | undefined {
  const kept = readJson(device, holderKey(workshop));
  return typeof kept === 'string' ? kept : undefined;
}

/** Whether this device keeps anything about who it was in a workshop. */
export const remembersSomebody = (workshop: string): boolean =>
  [meKey, holderKey, doubtKey, leftKey].some((key) => readJson(device, key(workshop)) !== undefined);

/** Returns the server's last answer to who one is, unless this device was given to somebody else since. */
export function rememberedMe(workshop: string): Me | undefined {
  const me = readJson(device, meKey(workshop)) as Me | undefined;
  const holder = holderOf(workshop);
  return me && (holder === undefined || me.personId === holder) ? me : undefined;
}

/** Keeps the server's answer to who one is. */
export function rememberMe(me: Me): void {
  writeJson(device, meKey(me.workshop.id), me);
  takeOver(me.workshop.id, me.personId);
}

/** Forgets who one is: the server knows nobody by this browser's cookie any more, or the person leaves. */
export function forgetMe(workshop: string): void {
  for (const key of [meKey, holderKey, doubtKey]) removeKey(device, key(workshop));
  tellThisTab(workshop);
}

/**
 * Notes that the cookie may be somebody else's by now: somebody asks to be let in, and the answer may be lost on the way,
 * or the server has shut this person out. Nothing private is opened by memory from now on.
 */
export function doubtHolder(workshop: string): void {
  writeJson(device, doubtKey(workshop), true);
}

/** Takes that back: the server refused, so the cookie is whose it was. */
export function trustHolder(workshop: string): void {
  removeKey(device, doubtKey(workshop));
}

/** Gives this device to a person: at once, before any page can ask. Other tabs notice. */
export function takeOver(workshop: string, person: string): void {
  const before = holderOf(workshop);
  writeJson(device, holderKey(workshop), person);
  removeKey(device, doubtKey(workshop));
  removeKey(device, leftKey(workshop));
  if (before !== person) tellThisTab(workshop);
}

/**
 * Whether memory is not to be relied on: an answer was lost, or this device was used before it kept whose it is.
 */
export const isInDoubt = (workshop: string): boolean =>
  readJson(device, doubtKey(workshop)) === true || holderOf(workshop) === undefined;

/** Notes that somebody has left this device while the server could not be told to end their cookie. */
export function noteLeft(workshop: string, left: boolean): void {
  if (left) writeJson(device, leftKey(workshop), true);
  else removeKey(device, leftKey(workshop));
}

/** Whether the server has still to be told that somebody left. */
export const hasLeft = (workshop: string): boolean => readJson(device, leftKey(workshop)) === true;

/**
 * Calls back whenever this device may have been given to somebody else, in this tab or another.
 * @returns a function that ends it
 */
export function onHolderChange(workshop: string, changed: () => void): () => void {
  const elsewhere = ({ key }: StorageEvent) => (key === null || key === holderKey(workshop)) && changed();
  const here = (event: Event) => (event as CustomEvent<string>).detail === workshop && changed();
  window.addEventListener('storage', elsewhere);
  window.addEventListener(CHANGED, here);
  return () => {
    window.removeEventListener('storage', elsewhere);
    window.removeEventListener(CHANGED, here);
  };
}

function tellThisTab(workshop: string): void {
  globalThis.dispatchEvent?.(new CustomEvent(CHANGED, { detail: workshop }));
}
