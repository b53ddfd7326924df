/**
 * One cookie per workshop. SPEC [J4].
 * @module
 */
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';

export const cookieName = (workshopId: string): string => `sx_${workshopId}`;

/**
 * How long a grant's cookie lives. A workshop's follow-up comes weeks later; half a year covers it, and every browser
 * keeps a cookie that long.
 */
const MAX_AGE_S = 180 * 24 * 3600;

/** Gives the browser its grant. The path is `/`, because `/api` and `/sync` both need the cookie. */
export function setGrantCookie(
  c: Context,
  workshopId: string,
  secret: string,
  publicUrl: URL | undefined,
): void {
  setCookie(c, cookieName(workshopId), secret, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure: publicUrl?.protocol === 'https:',
    maxAge: MAX_AGE_S,
  });
}
