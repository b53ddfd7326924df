/**
 * Routes with which a browser stops being somebody in a workshop: for this device, or for good and without a name. SPEC [D2] [D3].
 * @module
 */
import { Hono } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';
import { hashSecret } from '../../access/secret.ts';
import { leaveWithName } from '../../ending/name-off.ts';
import { type HttpEnv, type HttpPorts, requireMember } from '../context.ts';
import { cookieName } from '../cookies.ts';

export const leaveRoutes = (ports: HttpPorts) => {
  const { storage, access } = ports;
  const { documents, history, losses } = storage;
  return new Hono<HttpEnv>()
    .post('/workshops/:id/leave', async (c) => {
      const workshopId = c.req.param('id');
      const secret = getCookie(c, cookieName(workshopId));
      // Ended on the server too: a cookie that somebody copied beforehand must not go on opening the workshop.
      if (secret) await storage.registry.endGrant(workshopId, hashSecret(secret));
      deleteCookie(c, cookieName(workshopId), { path: '/' });
      return c.body(null, 204);
    })
    .delete('/workshops/:id/me', async (c) => {
      const grant = await requireMember(ports, c);
      await leaveWithName({ access, documents, history, losses }, grant);
      deleteCookie(c, cookieName(grant.workshopId), { path: '/' });
      return c.body(null, 204);
    });
};
