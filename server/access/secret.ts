/**
 * Secrets: 256 random bits, kept only as hashes. SPEC [J3].
 * @module
 */
import { createHash, randomBytes } from 'node:crypto';

/** Random bytes, as an argument so that tests can repeat themselves. */
export type Random = (bytes: number) => Uint8Array;
export const systemRandom: Random = (bytes) => randomBytes(bytes);

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** A new secret: 43 characters that may stand in a cookie or a fragment. */
export const makeSecret = (random: Random): string => base64url(random(32));

/** A new id of 96 random bits: no meaning, no order, safe to show. */
export const makeId = (random: Random): string => base64url(random(12));

/** SHA-256 in hex. The secrets have 256 random bits, so no salt and no slow hash are needed. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
