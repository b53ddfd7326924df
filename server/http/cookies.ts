/**
 * One cookie per workshop. SPEC [J4].
 * @module
 */
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';

export const cookieName = (workshopId: string): string => `sx_${workshopId}`;

/** A workshop's follow-up is weeks away; half a year covers it and every browser keeps it that long. */
const MAX_AGE_S = 180 * 24 * 3600;

/** Hands the browser its grant. Path `/`, because `/api` and `/sync` both need it. */
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
