/**
 * Where a request comes from. Checked on every state change and every upgrade. SPEC [J8].
 *
 * Browsers send `Origin` with every POST, PUT, DELETE and upgrade, and scripts cannot remove it. A request without
 * one is therefore not a browser's (a script, a test, a stock Node client), unless `Sec-Fetch-Site` says otherwise.
 * Without PUBLIC_URL the page's host is compared with `Host`, which a browser sets from the address it really asks;
 * somebody's own name pointed at this machine (DNS rebinding) passes, but has none of our cookies.
 * @module
 */
import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../access/refusal.ts';

export type OriginFacts = {
  origin?: string | undefined;
  host?: string | undefined;
  fetchSite?: string | undefined;
};

/** Pure: whether a state change from there is allowed. */
export function isOwnOrigin({ origin, host, fetchSite }: OriginFacts, publicUrl: URL | undefined): boolean {
  if (origin === undefined) return fetchSite === undefined || fetchSite === 'same-origin';
  if (publicUrl) return origin === publicUrl.origin;
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host.toLowerCase();
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses state changes and upgrades from elsewhere. */
export function checkOrigin(publicUrl: URL | undefined): MiddlewareHandler {
  return async (c, next) => {
    const changes = !SAFE.has(c.req.method) || c.req.header('upgrade') !== undefined;
    const facts = {
      origin: c.req.header('origin'),
      host: c.req.header('host'),
      fetchSite: c.req.header('sec-fetch-site'),
    };
    if (changes && !isOwnOrigin(facts, publicUrl)) throw new Refusal('wrong-origin');
    await next();
  };
}
