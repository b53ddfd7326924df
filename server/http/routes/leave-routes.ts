/**
 * The route with which a browser stops being somebody in a workshop. SPEC [D2].
 * @module
 */
import { Hono } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';
import { hashSecret } from '../../access/secret.ts';
import type { HttpEnv, HttpPorts } from '../context.ts';
import { cookieName } from '../cookies.ts';

export const leaveRoutes = ({ storage }: HttpPorts) =>
  new Hono<HttpEnv>().post('/workshops/:id/leave', async (c) => {
    const workshopId = c.req.param('id');
    const secret = getCookie(c, cookieName(workshopId));
    // Ended on the server too: a cookie that somebody copied beforehand must not go on opening the workshop.
    if (secret) await storage.registry.endGrant(workshopId, hashSecret(secret));
    deleteCookie(c, cookieName(workshopId), { path: '/' });
    return c.body(null, 204);
  });
