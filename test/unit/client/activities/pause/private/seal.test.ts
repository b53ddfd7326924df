import { beforeAll, describe, expect, it } from 'vitest';
import { openSealed, seal, sealingKey } from '../../../../../../client/activities/pause/private/seal.ts';
import { rejoinToken } from '../../../../../../client/device/rejoin.ts';
import { LIMITS } from '../../../../../../shared/protocol/limits.ts';

const CODE = '7KM4Q-X2PR-9TBC-HW3V';
const owner = { workshop: 'w1', person: 'p1' };
const bytes = (text: string) => new TextEncoder().encode(text);
const words = (state: Uint8Array | undefined) => state && new TextDecoder().decode(state);

describe('a sealed copy', () => {
  let key: CryptoKey;
  beforeAll(async () => {
    key = await sealingKey(CODE, 'w1');
  });

  it('[S4] opens with the code that sealed it, and holds what was sealed', async () => {
    const sealed = await seal(key, bytes('The Thursday call'), owner);
    expect(words(await openSealed(await sealingKey(CODE, 'w1'), sealed, owner))).toBe('The Thursday call');
    expect(words(await openSealed(key, await seal(key, new Uint8Array(), owner), owner))).toBe('');
  });

  it('[S4] shows nothing of what is in it, not even its size, and is never the same twice', async () => {
    const sealed = await seal(key, bytes('The Thursday call'), owner);
    expect(Buffer.from(sealed).includes('Thursday')).toBe(false);
    const other = await seal(key, bytes('x'.repeat(9_000)), owner);
    expect(other.length).toBe(sealed.length);
    expect(sealed.length).toBe(LIMITS.sealedUnitBytes + 29);
    const again = await seal(key, bytes('The Thursday call'), owner);
    expect(Buffer.from(again.slice(1, 13)).equals(Buffer.from(sealed.slice(1, 13)))).toBe(false);
    const long = await seal(key, bytes('x'.repeat(LIMITS.sealedUnitBytes - 3)), owner);
    expect(long.length).toBe(2 * LIMITS.sealedUnitBytes + 29);
  });

  it('[S4] does not open when a single bit of it was changed, or when it was cut', async () => {
    const sealed = await seal(key, bytes('The Thursday call'), owner);
    for (const place of [0, 1, 12, 13, 40, sealed.length - 1]) {
      const tampered = sealed.slice();
      tampered[place] = (tampered[place] ?? 0) ^ 1;
      expect(await openSealed(key, tampered, owner)).toBeUndefined();
    }
    expect(await openSealed(key, sealed.slice(0, 20), owner)).toBeUndefined();
    expect(await openSealed(key, new Uint8Array(), owner)).toBeUndefined();
  });

  it.each([
    ['another code', '7KM4Q-X2PR-9TBC-HW3W', owner, 'w1'],
    ['another workshop', CODE, { ...owner, workshop: 'w2' }, 'w1'],
    ['another workshop’s key', CODE, owner, 'w2'],
    ['another person', CODE, { ...owner, person: 'p2' }, 'w1'],
  ])('[S4] does not open with %s', async (_, code, whose, workshop) => {
    const sealed = await seal(key, bytes('The Thursday call'), owner);
    expect(await openSealed(await sealingKey(code, workshop), sealed, whose)).toBeUndefined();
  });

  it('[S4] has a key that cannot be taken out of the browser, and that the token says nothing about', async () => {
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    // What the server is sent must not open what it keeps.
    const token = Buffer.from(await rejoinToken(CODE, 'w1'), 'base64url');
    const asKey = await crypto.subtle.importKey('raw', token, 'AES-GCM', false, ['decrypt']);
    const sealed = await seal(key, bytes('The Thursday call'), owner);
    expect(await openSealed(asKey, sealed, owner)).toBeUndefined();
  });
});
