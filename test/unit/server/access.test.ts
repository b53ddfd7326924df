import { describe, expect, it } from 'vitest';
import { CODE_ALPHABET, makeJoinCode, readJoinCode } from '../../../server/access/join-code.ts';
import { type Grant, mayRun, mayRead, mayWrite } from '../../../server/access/policy.ts';
import { makeThrottle } from '../../../server/access/throttle.ts';
import { networkOf } from '../../../server/http/address.ts';
import { isOwnOrigin } from '../../../server/http/origin.ts';
import { contentSecurityPolicy } from '../../../server/http/security-headers.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import { parseRoom, documentPath } from '../../../shared/protocol/rooms.ts';
import { manualClock } from '../../support/manual-clock.ts';
import { dice } from '../../support/random.ts';

const grant = (kind: Grant['kind'], tableId?: string): Grant => ({
  id: 'p1',
  workshopId: 'w1',
  kind,
  name: 'Priya',
  ...(tableId && { tableId }),
});
const room = (text: string) => {
  const ref = parseRoom(text);
  if (!ref) throw new Error(`No room: ${text}`);
  return ref;
};

describe('[R2] policy', () => {
  const participant = grant('participant', 't1');
  it.each([
    ['writing the plan', 'w1/plan'],
    ["writing another table's answers", 'w1/table/t2'],
    ["moving another table's map", 'w1/map/t2'],
    ["writing another workshop's commons", 'w2/commons'],
    ["writing the same table of another workshop's", 'w2/table/t1'],
  ])('stops a participant %s', (_, text) => expect(mayWrite(participant, room(text))).toBe(false));
  it.each(['w1/table/t1', 'w1/map/t1', 'w1/commons'])('lets a participant write %s', (text) =>
    expect(mayWrite(participant, room(text))).toBe(true),
  );
  it('stops somebody who sits nowhere from writing at any table', () =>
    expect(mayWrite(grant('participant'), room('w1/table/t1'))).toBe(false));
  it('stops a facilitator of another workshop', () => {
    expect(mayWrite(grant('facilitator'), room('w2/plan'))).toBe(false);
    expect(mayRead(grant('facilitator'), room('w2/plan'))).toBe(false);
    expect(mayRun(grant('facilitator'), 'w2')).toBe(false);
  });
  it('stops a participant ending the workshop', () => expect(mayRun(participant, 'w1')).toBe(false));
  it('lets everybody in the workshop read everything', () =>
    expect(
      ['plan', 'commons', 'table/t2', 'map/t2'].every((each) => mayRead(participant, room(`w1/${each}`))),
    ).toBe(true));
});

describe('[J5] room ids', () => {
  it.each(['w1/plan', 'w1/commons', 'w1/table/t1', 'w1/map/t-_1'])('reads and writes %s', (text) =>
    expect(documentPath(room(text).workshopId, room(text).document)).toBe(text),
  );
  it.each([
    '',
    'plan',
    '/plan',
    'w1/',
    'w1/table',
    'w1/table/',
    'w1/table/a/b',
    'w1/plan/x',
    'w1/table/..',
    'w 1/plan',
  ])('knows no %o', (text) => expect(parseRoom(text)).toBeUndefined());
});

describe('[J2] join codes', () => {
  it('have six characters nobody mistakes for another, all of them in use', () => {
    const random = dice(1);
    const codes = Array.from({ length: 500 }, () => makeJoinCode((n) => random.bytes(n)));
    expect(codes.every((code) => /^[A-Z0-9]{6}$/.test(code) && !/[01OILZ2S5B8V]/.test(code))).toBe(true);
    expect(new Set(codes.join('')).size).toBe(CODE_ALPHABET.length);
    expect(new Set(codes).size).toBe(500);
  });
  it.each(['acdefg', 'ACD EFG', 'acd-efg', ' A C D – E F G '])('read %o', (typed) =>
    expect(readJoinCode(typed)).toBe('ACDEFG'),
  );
  it.each(['', 'ACDEF', 'ACDEFGH', 'ACDEF0', 'ACDEF!'])('refuse %o', (typed) =>
    expect(readJoinCode(typed)).toBeUndefined(),
  );
});

describe('[J7] throttle', () => {
  const spend = (throttle: ReturnType<typeof makeThrottle>, address: string) => {
    for (let n = 0; n < LIMITS.failedAttempts; n += 1) throttle.failed(address);
  };
  it('counts failures per address and forgives them in time', () => {
    const clock = manualClock();
    const throttle = makeThrottle(clock);
    spend(throttle, 'a');
    expect(throttle.failed('a')).toBeGreaterThan(0);
    expect(throttle.failed('b')).toBe(0);
    clock.advance(2 * LIMITS.failedAttemptMs);
    expect(throttle.failed('a')).toBe(0);
  });
  it('still listens to an address out of attempts, twice a second', () => {
    const clock = manualClock();
    const throttle = makeThrottle(clock);
    spend(throttle, 'a');
    expect(throttle.waitFor('a')).toBe(0);
    expect(throttle.waitFor('a')).toBe(1);
    clock.advance(LIMITS.slowLaneMs);
    expect(throttle.waitFor('a')).toBe(0);
  });
  it('never makes an address wait that has not failed', () => {
    const throttle = makeThrottle(manualClock());
    for (let n = 0; n < 1_000; n += 1) expect(throttle.waitFor('hall')).toBe(0);
  });
  it('remembers a bounded number of addresses, the latest first', () => {
    const throttle = makeThrottle(manualClock());
    spend(throttle, 'first');
    for (let n = 0; n < LIMITS.throttledAddresses; n += 1) throttle.failed(`other-${n}`);
    expect(throttle.failed('first')).toBe(0);
  });
});

describe('[J8] origins', () => {
  const url = new URL('https://exchange.example');
  it.each([
    [{ origin: 'https://exchange.example', host: 'inner:8080' }, url, true],
    [{ origin: 'http://exchange.example', host: 'exchange.example' }, url, false],
    [{ origin: 'https://evil.example', host: 'exchange.example' }, url, false],
    [{ origin: 'null', host: 'exchange.example' }, url, false],
    [{ origin: 'http://box.local:8080', host: 'box.local:8080' }, undefined, true],
    [{ origin: 'http://box.local:9090', host: 'box.local:8080' }, undefined, false],
    [{ origin: 'null', host: 'box.local:8080' }, undefined, false],
    [{ origin: '', host: '' }, undefined, false],
    [{ host: 'box.local' }, undefined, true],
    [{ host: 'box.local', fetchSite: 'same-origin' }, undefined, true],
    [{ host: 'box.local', fetchSite: 'same-site' }, undefined, false],
    [{ host: 'box.local', fetchSite: 'cross-site' }, undefined, false],
    [{ host: 'box.local', fetchSite: 'none' }, undefined, false],
  ])('%o with %s: %s', (facts, publicUrl, allowed) => expect(isOwnOrigin(facts, publicUrl)).toBe(allowed));
  it('never repeats a strange host into a header', () =>
    expect(contentSecurityPolicy("x'; script-src *", false)).toContain("connect-src 'self';"));
});

describe('[J7] addresses', () => {
  const url = new URL('https://exchange.example');
  it.each([
    ['a direct peer', '203.0.113.5', undefined, undefined, '203.0.113.5'],
    ['a header anybody can write', '203.0.113.5', '198.51.100.1', url, '203.0.113.5'],
    ['a header without a proxy configured', '127.0.0.1', '198.51.100.1', undefined, '127.0.0.1'],
    ['our proxy', '127.0.0.1', '198.51.100.1', url, '198.51.100.1'],
    ['our proxy behind a liar', '::1', '10.0.0.1, 198.51.100.1', url, '198.51.100.1'],
    ['one household on IPv6', '2001:db8:1:2:3:4:5:6', undefined, undefined, '2001:db8:1:2::/64'],
    ['a short IPv6 address', '2001:db8::5', undefined, undefined, '2001:db8:0:0::/64'],
  ])('%s', (_, peer, header, publicUrl, network) => expect(networkOf(peer, header, publicUrl)).toBe(network));
});
