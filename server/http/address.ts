/**
 * Finds out which network a request comes from, for the throttle only.
 *
 * Anybody can write `X-Forwarded-For`. It is believed only when PUBLIC_URL is set (so there is a proxy) and the peer
 * is this machine (so it is that proxy); and then only its last entry, which the proxy added itself.
 * @module
 */
import type { Context } from 'hono';
import type { HttpEnv } from './context.ts';

const isLoopback = (address: string) => /^(::1|(::ffff:)?127\.)/.test(address);

/**
 * Returns the address to count failures against. Pure. IPv6 addresses count as their /64, because a household gets a
 * whole one.
 */
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
