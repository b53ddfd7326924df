/**
 * Checks where a request comes from, on every state change and every upgrade. SPEC [J8].
 *
 * Browsers send `Origin` with every POST, PUT, DELETE and upgrade, and scripts cannot remove it. So a request without
 * one does not come from a browser (but from a script, a test, a stock Node client), unless `Sec-Fetch-Site` says
 * otherwise. Without PUBLIC_URL the page's host is compared with `Host`, which a browser takes from the address it
 * really asks. A name that somebody points at this machine (DNS rebinding) passes this check, but has none of our
 * cookies.
 * @module
 */
import type { MiddlewareHandler } from 'hono';
import { Refusal } from '../access/refusal.ts';

export type OriginFacts = {
  origin?: string | undefined;
  host?: string | undefined;
  fetchSite?: string | undefined;
};

/** Whether a state change from there is allowed. Pure. */
export function isOwnOrigin({ origin, host, fetchSite }: OriginFacts, publicUrl: URL | undefined): boolean {
  if (origin === undefined) return fetchSite === undefined || fetchSite === 'same-origin';
  if (publicUrl) return origin === publicUrl.origin;
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host.toLowerCase();
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Makes a middleware that refuses state changes and upgrades from other origins. */
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
