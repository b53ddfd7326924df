/**
 * The headers that every answer carries. They allow no third party.
 * @module
 */
import type { MiddlewareHandler } from 'hono';

/** The form of a host that a browser can have asked for. Anything else is never repeated in a header. */
const HOST = /^[A-Za-z0-9.-]+(:\d{1,5})?$|^\[[0-9A-Fa-f:]+\](:\d{1,5})?$/;

/**
 * Makes the content security policy. Pure.
 * @param host the host of the page, because older Safari does not count websockets as `'self'`
 */
export function contentSecurityPolicy(host: string | undefined, https: boolean): string {
  const socket = host && HOST.test(host) ? ` ${https ? 'wss' : 'ws'}://${host}` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${socket}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function securityHeaders(publicUrl: URL | undefined): MiddlewareHandler {
  const https = publicUrl?.protocol === 'https:';
  return async (c, next) => {
    await next();
    const host = publicUrl?.host ?? c.req.header('host');
    c.header('Content-Security-Policy', contentSecurityPolicy(host, https));
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Cross-Origin-Opener-Policy', 'same-origin');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    if (https) c.header('Strict-Transport-Security', 'max-age=31536000');
  };
}
