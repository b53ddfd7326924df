import { describe, expect, it, vi } from 'vitest';
import { CODE_ALPHABET, makeJoinCode, readJoinCode } from '../../../server/access/join-code.ts';
import { type Grant, mayRun, mayRead, mayWrite } from '../../../server/access/policy.ts';
import { makeThrottle } from '../../../server/access/throttle.ts';
import { makeBuckets } from '../../../server/access/buckets.ts';
import { nameApart } from '../../../server/access/names.ts';
import { parseConfig } from '../../../server/config.ts';
import { USUAL_LIMITS } from '../../../server/quota/limits.ts';
import { network } from '../../../server/http/address.ts';
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
  const from = (address: string, sender: object = {}) => ({ address, sender });
  const spend = (throttle: ReturnType<typeof makeThrottle>, address: string) => {
    for (let n = 0; n < LIMITS.failedAttempts; n += 1) throttle.failed(from(address));
  };
  it('counts failures per address and forgives them in time', () => {
    const clock = manualClock();
    const throttle = makeThrottle(clock);
    spend(throttle, 'a');
    expect(throttle.failed(from('a'))).toBe(true);
    expect(throttle.failed(from('b'))).toBe(false);
    clock.advance(2 * LIMITS.failedAttemptMs);
    expect(throttle.failed(from('a'))).toBe(false);
  });
  it('tries codes of an address out of attempts one at a time, each sender in turn', async () => {
    const clock = manualClock();
    const throttle = makeThrottle(clock);
    spend(throttle, 'a');
    const order: string[] = [];
    const guesser = from('a');
    const ask = (name: string, who: ReturnType<typeof from>) =>
      throttle.mayTry(who, name).then((may) => order.push(may ? name : 'refused'));
    for (let n = 0; n < 50; n += 1) void ask(`guess-${n}`, guesser);
    void ask('Ann', from('a'));
    void ask('Tom', from('a'));
    for (let n = 0; n < 5; n += 1) {
      clock.advance(LIMITS.slowLaneMs);
      await new Promise(setImmediate);
    }
    expect(order.slice(0, 4)).toEqual(['guess-0', 'guess-1', 'Ann', 'Tom']);
    for (let n = 0; n <= LIMITS.slowLaneLength; n += 1) void ask(`guess-${n}`, guesser);
    await vi.waitFor(() => expect(order).toContain('refused'));
  });
  it('lets in at once what cannot be guessed, and what was right from there before', async () => {
    const throttle = makeThrottle(manualClock());
    throttle.right(from('hall'), 'ACDEFG');
    spend(throttle, 'hall');
    for (let n = 0; n < 1_000; n += 1) {
      expect(await throttle.mayTry(from('hall'), undefined)).toBe(true);
      expect(await throttle.mayTry(from('hall'), 'ACDEFG')).toBe(true);
    }
  });
  it('remembers a bounded number of addresses, the latest first', () => {
    const throttle = makeThrottle(manualClock());
    spend(throttle, 'first');
    for (let n = 0; n < LIMITS.throttledAddresses; n += 1) throttle.failed(from(`other-${n}`));
    expect(throttle.failed(from('first'))).toBe(false);
  });
});

describe('[J12] [L14] [L15] what whoever runs the server may set', () => {
  it('is as ever when nothing is set, and as it is set', () => {
    expect(parseConfig({}).limits).toEqual(USUAL_LIMITS);
    const env = { WORKSHOPS_PER_HOUR: '5', MAX_WORKSHOPS: '9', WORKSHOP_MB: '64', STORAGE_MB: '500' };
    expect(parseConfig(env).limits).toEqual({
      workshopsPerHour: 5,
      workshops: 9,
      workshopBytes: 64 * 1024 * 1024,
      storedBytes: 500 * 1024 * 1024,
    });
  });

  it.each(['0', '-1', '1.5', 'many', '1e3'])('is not %s', (value) => {
    for (const name of ['WORKSHOPS_PER_HOUR', 'MAX_WORKSHOPS', 'WORKSHOP_MB', 'STORAGE_MB'])
      expect(() => parseConfig({ [name]: value })).toThrow(`${name} must be a whole number above 0.`);
  });
});

describe('[J11] budgets', () => {
  it('give so many at once, and one more every so often, to each', () => {
    const clock = manualClock();
    const take = makeBuckets(clock, { burst: 3, everyMs: 2_000 });
    expect([1, 2, 3, 4].map(() => take('a'))).toEqual([0, 0, 0, 2]);
    expect(take('b')).toBe(0);
    clock.advance(1_500);
    expect(take('a')).toBe(1);
    clock.advance(500);
    expect([take('a'), take('a')]).toEqual([0, 2]);
    clock.advance(60_000);
    expect([1, 2, 3, 4].map(() => take('a'))).toEqual([0, 0, 0, 2]);
  });
});

describe('[J10] somebody of the same name', () => {
  it.each([
    ['Tom', ['Ann'], 'Tom'],
    ['Tom', ['Tom'], 'Tom (2)'],
    ['tom', ['TOM', 'Tom (2)'], 'tom (3)'],
    ['Zoé', ['Zoe\u0301'], 'Zoé (2)'],
    [
      'x'.repeat(LIMITS.nameLength),
      ['x'.repeat(LIMITS.nameLength)],
      `${'x'.repeat(LIMITS.nameLength - 4)} (2)`,
    ],
  ])('%o beside %o is %o', (name, taken, apart) => expect(nameApart(name, taken)).toBe(apart));
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
  const proxy = 'loopback, 10.1.0.0/16';
  it.each([
    ['a direct peer', '203.0.113.5', undefined, '', '203.0.113.5'],
    ['a header anybody can write', '203.0.113.5', '198.51.100.1', proxy, '203.0.113.5'],
    ['a header without a proxy configured', '127.0.0.1', '198.51.100.1', '', '127.0.0.1'],
    ['our proxy', '127.0.0.1', '198.51.100.1', proxy, '198.51.100.1'],
    ['our proxy as IPv4 in IPv6', '::ffff:127.0.0.1', '198.51.100.1', proxy, '198.51.100.1'],
    ['our proxy behind a liar', '::1', '192.0.2.1, 198.51.100.1', proxy, '198.51.100.1'],
    ['a proxy elsewhere', '10.1.2.3', '198.51.100.1', proxy, '198.51.100.1'],
    ['two proxies in a row', '127.0.0.1', '192.0.2.1, 198.51.100.1, 10.1.2.3', proxy, '198.51.100.1'],
    ['a machine that is no proxy of ours', '10.2.2.3', '198.51.100.1', proxy, '10.2.2.3'],
    ['an address with a port', '127.0.0.1', '198.51.100.1:51234', proxy, '198.51.100.1'],
    ['an IPv6 address with a port', '127.0.0.1', '[2001:db8:1:2::7]:51234', proxy, '2001:db8:1:2::/64'],
    ['an IPv6 address in brackets', '127.0.0.1', '[2001:db8:1:2::7]', proxy, '2001:db8:1:2::/64'],
    ['an address in quotes', '127.0.0.1', '"198.51.100.1"', proxy, '198.51.100.1'],
    ['nonsense from our proxy', '127.0.0.1', 'unknown', proxy, '127.0.0.1'],
    ['one household on IPv6', '2001:db8:1:2:3:4:5:6', undefined, '', '2001:db8:1:2::/64'],
    ['the same written in another way', '2001:0DB8:0001:0002::9', undefined, '', '2001:db8:1:2::/64'],
    ['a short IPv6 address', '2001:db8::5', undefined, '', '2001:db8:0:0::/64'],
    ['an address on one link', 'fe80::1%eth0', undefined, '', 'fe80:0:0:0::/64'],
  ])('%s', (_, peer, header, list, expected) => {
    const { proxies } = parseConfig(list ? { TRUST_PROXY: list } : {});
    expect(network(peer, header, proxies)).toBe(expected);
  });

  it('believe a proxy on the same machine as soon as PUBLIC_URL says there is one', () => {
    const { proxies } = parseConfig({ PUBLIC_URL: 'https://exchange.example' });
    expect(network('127.0.0.1', '198.51.100.1', proxies)).toBe('198.51.100.1');
    expect(network('10.1.2.3', '198.51.100.1', proxies)).toBe('10.1.2.3');
  });

  it.each(['yes', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0', 'fd00::/129', 'constructor'])(
    'TRUST_PROXY=%s is refused with what it may be',
    (list) => expect(() => parseConfig({ TRUST_PROXY: list })).toThrow(/TRUST_PROXY must list your proxies/),
  );
});
