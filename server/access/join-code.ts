/**
 * Join codes: six characters somebody reads off a wall and types with a thumb. SPEC [J2].
 * @module
 */
import type { Random } from './secret.ts';

/** No 0 O, 1 I L, 2 Z, 5 S, 8 B, and one of U and V: 24 characters, 191 million codes. */
export const CODE_ALPHABET = 'ACDEFGHJKMNPQRTUWXY34679';
export const CODE_LENGTH = 6;

/** A new code, every character equally likely. */
export function makeJoinCode(random: Random): string {
  let code = '';
  // Bytes above the largest multiple of the alphabet would favour its first letters.
  const fair = 256 - (256 % CODE_ALPHABET.length);
  while (code.length < CODE_LENGTH) {
    for (const byte of random(CODE_LENGTH)) {
      if (byte < fair && code.length < CODE_LENGTH) code += CODE_ALPHABET[byte % CODE_ALPHABET.length];
    }
  }
  return code;
}

/** Codes collide once in 191 million; five tries are more than enough unless the store itself is at fault. */
const TRIES = 5;

/**
 * Offers codes until one is free. @param take resolves whether it was
 * @returns the code that was taken @throws when none of a few was free
 */
export async function withFreeCode(
  random: Random,
  take: (code: string) => Promise<boolean>,
): Promise<string> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const code = makeJoinCode(random);
    if (await take(code)) return code;
  }
  throw new Error('No free join code found.');
}

/** What somebody typed, as a code; `undefined` when it cannot be one. Case, spaces and hyphens do not matter. */
export function readJoinCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s\-–—]/g, '');
  const valid =
    code.length === CODE_LENGTH && [...code].every((character) => CODE_ALPHABET.includes(character));
  return valid ? code : undefined;
}
