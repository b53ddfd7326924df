/**
 * Sealing: reflections leave this device only as ciphertext that only the rejoin code opens. SPEC [S4]. It uses Web
 * Crypto alone, so that the key never exists as bytes in script.
 * @module
 */
import type { Owner } from './own.ts';
import { PAGE_LIMITS } from '../../shared/protocol/limits.ts';

export type { Owner };
type Bytes = Uint8Array<ArrayBuffer>;

const VERSION = 1;
const NONCE_BYTES = 12;
const HEAD_BYTES = 1 + NONCE_BYTES;
const LENGTH_BYTES = 4;

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
/** Whether this browser can seal. Web Crypto is missing on plain http, except on localhost. */
export const canSeal = (): boolean => globalThis.crypto?.subtle !== undefined;

/**
 * Derives the sealing key: HKDF-SHA-256 over the code, salted with the workshop as for the token, but for another
 * purpose.
 */
export async function sealingKey(code: string, workshop: string): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', utf8(code.replaceAll('-', '')), 'HKDF', false, [
    'deriveKey',
  ]);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: utf8(workshop), info: utf8('sealing key v1') };
  return crypto.subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}

/**
 * Seals a state.
 * @returns version, nonce, then ciphertext and tag; the length is always a multiple of `sealedUnitBytes`, plus 29
 *   bytes
 */
export async function seal(key: CryptoKey, state: Uint8Array, owner: Owner): Promise<Bytes> {
  const unit = PAGE_LIMITS.sealedUnitBytes;
  const filled = new Uint8Array(Math.ceil((state.length + LENGTH_BYTES) / unit) * unit);
  new DataView(filled.buffer).setUint32(0, state.length);
  filled.set(state, LENGTH_BYTES);
  // Random nonces are safe far beyond the four billion messages NIST SP 800-38D allows one key.
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const body = await crypto.subtle.encrypt(gcm(nonce, owner), key, filled);
  const sealed = new Uint8Array(HEAD_BYTES + body.byteLength);
  sealed[0] = VERSION;
  sealed.set(nonce, 1);
  sealed.set(new Uint8Array(body), HEAD_BYTES);
  return sealed;
}

/**
 * Opens a sealed copy and returns the state inside. `undefined` when it was changed on the way, sealed with another
 * code, or sealed for somebody else.
 */
export async function openSealed(
  key: CryptoKey,
  sealed: Bytes,
  owner: Owner,
): Promise<Uint8Array | undefined> {
  if (sealed[0] !== VERSION) return undefined;
  try {
    const nonce = sealed.slice(1, HEAD_BYTES);
    const filled = await crypto.subtle.decrypt(gcm(nonce, owner), key, sealed.slice(HEAD_BYTES));
    const length = new DataView(filled).getUint32(0);
    return new Uint8Array(filled).slice(LENGTH_BYTES, LENGTH_BYTES + length);
  } catch {
    return undefined;
  }
}

const gcm = (iv: Bytes, { workshop, person }: Owner): AesGcmParams => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8(`strategic-exchange reflections v${VERSION}\n${workshop}\n${person}`),
});
