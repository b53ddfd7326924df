/**
 * Finds out which network a request comes from, for limits only.
 *
 * Anybody can write `X-Forwarded-For`. Only what a trusted proxy wrote into it is believed: read from its end, the first address
 * that is no proxy of ours is where the request comes from.
 * @module
 */
import { BlockList, isIP, SocketAddress } from 'node:net';

/** The addresses of proxies in front of this server. */
export type Proxies = Pick<BlockList, 'check'>;

/**
 * Reads a list of addresses and networks, such as `10.0.0.7, 192.168.0.0/16, fd00::/8`.
 * @throws {TypeError} naming what is neither
 */
export function readProxies(list: string): Proxies {
  const proxies = new BlockList();
  for (const entry of list.split(',').map((text) => text.trim())) {
    if (entry === '') continue;
    const [address = '', bits, ...rest] = entry.split('/');
    const family = familyOf(address);
    const length = bits === undefined ? undefined : Number(bits);
    const fits =
      length === undefined || (/^\d+$/.test(bits ?? '') && length <= (family === 'ipv4' ? 32 : 128));
    if (!family || !fits || rest.length > 0)
      throw new TypeError(`“${entry}” is not an address or a network.`);
    if (length === undefined) proxies.addAddress(address, family);
    else proxies.addSubnet(address, length, family);
  }
  return proxies;
}

const familyOf = (address: string): 'ipv4' | 'ipv6' | undefined =>
  (({ 0: undefined, 4: 'ipv4', 6: 'ipv6' }) as const)[isIP(address) as 0 | 4 | 6];

/**
 * Returns the address to count against. Pure. IPv6 addresses count as their /64, because a household gets a whole one.
 * @param peer the other end of the connection @param forwardedFor the header, if there is one
 */
export function network(peer: string, forwardedFor: string | undefined, proxies: Proxies): string {
  const hops = (forwardedFor ?? '').split(',').map(plainAddress).toReversed();
  let address = plainAddress(peer) ?? 'unknown';
  for (const hop of hops) {
    // What stands further left was written by whoever is not trusted.
    if (!isProxy(address, proxies) || hop === undefined) break;
    address = hop;
  }
  return isIP(address) === 6 ? `${half(address)}::/64` : address;
}

function isProxy(address: string, proxies: Proxies): boolean {
  const family = familyOf(address);
  return family !== undefined && proxies.check(address, family);
}

/** An address without its port, brackets, zone or IPv4 in IPv6; `undefined` when it is none. */
function plainAddress(text: string): string | undefined {
  const trimmed = text
    .trim()
    .replace(/^"|"$/g, '')
    .replace(/%[^\]]*/, '');
  const bare = isIP(trimmed) ? trimmed : (/^\[([^\]]*)\]$/.exec(trimmed)?.[1] ?? trimmed);
  const address = isIP(bare) ? bare : SocketAddress.parse(bare)?.address;
  const family = address === undefined ? undefined : familyOf(address);
  if (!address || !family) return undefined;
  const written = new SocketAddress({ address, family }).address;
  return /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(written)?.[1] ?? written;
}

/** The first four groups of an IPv6 address. */
function half(address: string): string {
  const [left = '', right] = address.split('::');
  const groups = (part: string) => (part ? part.split(':') : []);
  const [head, tail] = [groups(left), groups(right ?? '')];
  const zeros = right === undefined ? [] : Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}
