import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../../../client/app/api.ts';
import { comeBack, makeSeating } from '../../../../client/app/seat.ts';
import { keptRejoinCode, rejoinToken } from '../../../../client/device/rejoin.ts';
import type { Join, Joined } from '../../../../shared/protocol/http.ts';

const seated: Answer<Joined> = { ok: true, value: { participantId: 'p1' } };
const refused = (code: 'unreachable' | 'unknown-table' | 'unknown-rejoin-code'): Answer<Joined> => ({
  ok: false,
  trouble: { code, title: 'No.', detail: 'Try again.' },
});
const wish = { name: 'Owen', tableId: 't4' };

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  return () => vi.unstubAllGlobals();
});

describe('taking a seat', () => {
  test('sends the token of a code that stays on this device', async () => {
    const join = vi.fn((_id: string, _wish: Join) => Promise.resolve(seated));
    const answer = await makeSeating({ join, rejoin: vi.fn() }, 'w1')(wish);
    if (!answer.ok) throw new Error('was not seated');
    expect(keptRejoinCode({ workshop: 'w1', person: 'p1' })).toBe(answer.value.code);
    expect(join.mock.calls[0]?.[1].rejoinToken).toBe(await rejoinToken(answer.value.code, 'w1'));
    expect(JSON.stringify(join.mock.calls)).not.toContain(answer.value.code);
  });

  test('finds the seat again when only the answer got lost', async () => {
    const join = vi.fn(() => Promise.resolve(refused('unreachable')));
    const rejoin = vi.fn(() => Promise.resolve(seated));
    const sit = makeSeating({ join, rejoin }, 'w1');
    expect((await sit(wish)).ok).toBe(false);
    expect((await sit(wish)).ok).toBe(true);
    expect(join).toHaveBeenCalledTimes(1);
  });

  test('takes a seat after all when the first try never arrived, with the same code', async () => {
    const tokens: (string | undefined)[] = [];
    const join = vi.fn((_id: string, { rejoinToken: token }: Join) => {
      tokens.push(token);
      return Promise.resolve(tokens.length === 1 ? refused('unreachable') : seated);
    });
    const sit = makeSeating({ join, rejoin: () => Promise.resolve(refused('unknown-rejoin-code')) }, 'w1');
    await sit(wish);
    expect((await sit(wish)).ok).toBe(true);
    expect(tokens[0]).toBe(tokens[1]);
  });

  test('does not look for a seat after a plain refusal', async () => {
    const rejoin = vi.fn();
    const sit = makeSeating({ join: () => Promise.resolve(refused('unknown-table')), rejoin }, 'w1');
    await sit(wish);
    await sit(wish);
    expect(rejoin).not.toHaveBeenCalled();
  });
});

describe('coming back', () => {
  test('keeps the code on the new device only once it opened a seat', async () => {
    const code = '7KM4Q-X2PR-9TBC-HW3V';
    await comeBack(
      { join: vi.fn(), rejoin: () => Promise.resolve(refused('unknown-rejoin-code')) },
      'w1',
      code,
    );
    expect(keptRejoinCode({ workshop: 'w1', person: 'p1' })).toBeUndefined();
    await comeBack({ join: vi.fn(), rejoin: () => Promise.resolve(seated) }, 'w1', code);
    expect(keptRejoinCode({ workshop: 'w1', person: 'p1' })).toBe(code);
  });
});
