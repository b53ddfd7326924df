/**
 * The rejoin code, with which a person gets back in. It is made on this device and never sent: the server gets a token
 * derived from it and keeps only that token's hash (ARCHITECTURE.md, "Private writing").
 * @module
 */
import { linkTo } from '../lib/page/link-to.ts';
import { addressOf } from '../../shared/protocol/addresses.ts';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64Url } from '../lib/base64url.ts';
import { type Owner, ownKey, peopleWith } from './own.ts';
import { isShared } from './shared.ts';
import { readJson, removeKey, writeJson } from './storage.ts';

/** Crockford's base 32 without 0 and 1: 30 signs that nobody mistakes when they are read aloud or off a screen. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 17 signs of 30 carry 83 bits; the promise is at least 80. Shown as 5-4-4-4. */
const LENGTH = 17;
const GROUPS = /^(.{5})(.{4})(.{4})(.{4})$/;

/** Makes a fresh code such as `7KM4Q-X2PR-9TBC-HW3V`. */
export function makeRejoinCode(random: (bytes: Uint8Array<ArrayBuffer>) => unknown = fillRandom): string {
  let signs = '';
  while (signs.length < LENGTH) {
    const [byte = 255] = draw(random);
    // 240 is the largest multiple of 30 in a byte: throwing the rest away keeps every sign equally likely.
    if (byte < 240) signs += SIGNS[byte % SIGNS.length];
  }
  return group(signs);
}

/** Reads a typed code. Case, spaces and hyphens do not matter. `null` when it cannot be a code. */
export function normaliseRejoinCode(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[\s‐-―-]/g, '');
  return signs.length === LENGTH && [...signs].every((sign) => SIGNS.includes(sign)) ? group(signs) : null;
}

/**
 * Derives the token that proves to the server who one is: 32 bytes as base64url, different for every workshop. HKDF is
 * done in script, not by Web Crypto, because rejoining must work on plain http in a hall too.
 */
export async function rejoinToken(code: string, workshopId: string): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const key = hkdf(sha256, bytes(code.replaceAll('-', '')), bytes(workshopId), bytes('rejoin token v1'), 32);
  return toBase64Url(key);
}

/**
 * Makes a link that brings its owner back on another device. Opening it sends no secret: the rejoin code is in the
 * fragment, and the join code is on every wall.
 */
export const wayBackLink = (joinCode: string, code: string): string => linkTo(addressOf.join(joinCode, code));

/**
 * Takes the rejoin code out of the page's address, if there is one. It must not stay there, where somebody could read
 * it over a shoulder.
 */
export function takeCodeFromAddress(): string | null {
  const code = new URLSearchParams(location.hash.slice(1)).get('back');
  if (code === null) return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  return normaliseRejoinCode(code);
}

const device = () => localStorage;
const codeKey = (owner: Owner) => ownKey('rejoin', owner);
const proofKey = (owner: Owner) => ownKey('proof', owner);

/**
 * Keeps the code on this device, so that it can be shown here again and seals what its owner writes. On a shared device
 * only a digest is kept, which tells whether a code is right and nothing else. If the browser refuses storage, the code is
 * shown once only, and the ticket says to write it down.
 */
export async function keepRejoinCode(owner: Owner, code: string): Promise<void> {
  if (!isShared()) writeJson(device, codeKey(owner), code);
  await keepProof(owner, code);
}

/** Keeps the digest alone. */
export async function keepProof(owner: Owner, code: string): Promise<void> {
  writeJson(device, proofKey(owner), await proofOf(owner, code));
}

/** Returns the code that this device keeps of a person, if any. */
export function keptRejoinCode(owner: Owner): string | undefined {
  const kept = readJson(device, codeKey(owner));
  return typeof kept === 'string' ? kept : undefined;
}

/** Forgets the code. The digest stays, so that its owner can still open with it what lies sealed here. */
export const forgetRejoinCode = (owner: Owner): void => removeKey(device, codeKey(owner));

/** Whether a code is this person's, as far as this device can tell; `undefined` when it cannot. */
export async function isCodeOf(owner: Owner, code: string): Promise<boolean | undefined> {
  const proof = readJson(device, proofKey(owner));
  return proof === undefined ? undefined : proof === (await proofOf(owner, code));
}

/** Finds whose code it is, of the people of a workshop who used this device. */
export async function ownerOfCode(workshop: string, code: string): Promise<Owner | undefined> {
  for (const person of peopleWith('proof', workshop))
    if (await isCodeOf({ workshop, person }, code)) return { workshop, person };
  return undefined;
}

/** Whoever reads the digest would have to try 2^83 codes. */
const proofOf = async ({ workshop }: Owner, code: string): Promise<string> =>
  toBase64Url(sha256(new TextEncoder().encode(await rejoinToken(code, workshop))));

const group = (signs: string) => signs.replace(GROUPS, '$1-$2-$3-$4');
const fillRandom = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
function draw(random: (bytes: Uint8Array<ArrayBuffer>) => unknown): Uint8Array {
  const bytes = new Uint8Array(1);
  random(bytes);
  return bytes;
}
