/**
 * Which network a request comes from, for the throttle only.
 *
 * `X-Forwarded-For` can be written by anybody, so it is believed only when PUBLIC_URL is set (there is a proxy) and
 * the peer is this machine (it is that proxy); and then only its last entry, the one the proxy added itself.
 * @module
 */
import type { Context } from 'hono';
import type { HttpEnv } from './context.ts';

const isLoopback = (address: string) => /^(::1|(::ffff:)?127\.)/.test(address);

/** Pure: the address to count failures against. IPv6 networks hand out whole /64s to one household. */
export function networkOf(
  peer: string,
  forwardedFor: string | undefined,
  publicUrl: URL | undefined,
): string {
  const behindProxy = publicUrl !== undefined && isLoopback(peer);
  const address = (behindProxy && forwardedFor?.split(',').at(-1)?.trim()) || peer;
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [left = '', right] = address.split('::');
  const head = left ? left.split(':') : [];
  const tail = right ? right.split(':') : [];
  const zeros = right === undefined ? [] : Array.from({ length: 8 - head.length - tail.length }, () => '0');
  return `${[...head, ...zeros, ...tail].slice(0, 4).join(':')}::/64`;
}

export const addressOf = (c: Context<HttpEnv>, publicUrl: URL | undefined): string =>
  networkOf(c.env.incoming.socket.remoteAddress ?? 'unknown', c.req.header('x-forwarded-for'), publicUrl);
