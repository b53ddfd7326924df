/** The rejoin code: enough randomness, forgiving to type, and the token gives nothing of it away. */
import { describe, expect, test } from 'vitest';
import { makeRejoinCode, normaliseRejoinCode, rejoinToken } from '../../../../client/device/rejoin.ts';

describe('rejoin code', () => {
  test('carries at least 80 bits in signs that cannot be mistaken', () => {
    const code = makeRejoinCode();
    expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{5}(-[2-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(Math.log2(30) * code.replaceAll('-', '').length).toBeGreaterThan(80);
  });

  test('takes no byte that would make some signs likelier than others', () => {
    const bytes = [255, 240, 239, ...Array.from({ length: 16 }, () => 0)];
    expect(makeRejoinCode((target) => target.set([bytes.shift() ?? 0]))).toBe('Z2222-2222-2222-2222');
  });

  test('is recognised however it is typed', () => {
    const code = makeRejoinCode();
    expect(normaliseRejoinCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
    expect(normaliseRejoinCode(code.replaceAll('-', '–'))).toBe(code);
    expect(normaliseRejoinCode(code.slice(1))).toBeNull();
    expect(normaliseRejoinCode(code.replace(/^./, '0'))).toBeNull();
  });

  test('its token is 32 bytes, the same every time, and another in another workshop', async () => {
    const code = '7KM4Q-X2PR-9TBC-HW3V';
    const token = await rejoinToken(code, 'w1');
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await rejoinToken(code, 'w1')).toBe(token);
    expect(await rejoinToken(code, 'w2')).not.toBe(token);
    expect(await rejoinToken('7KM4Q-X2PR-9TBC-HW3W', 'w1')).not.toBe(token);
  });
});
