/**
 * Routes for what was taken away at a table: for its people, and for facilitators. SPEC section Z.
 * @module
 */
import { Hono } from 'hono';
import { LossesBackSchema } from '../../../shared/protocol/http.ts';
import { type HttpEnv, type HttpPorts, requireMember } from '../context.ts';
import { json } from '../validate.ts';

export const lossRoutes = (ports: HttpPorts) =>
  new Hono<HttpEnv>()
    .get('/workshops/:id/losses', async (c) => {
      const grant = await requireMember(ports, c);
      return c.json(await ports.losses.at(grant, c.req.query('table') ?? ''));
    })
    .post('/workshops/:id/losses/bring-back', json(LossesBackSchema), async (c) => {
      const grant = await requireMember(ports, c);
      return c.json({ back: await ports.losses.bringBack(grant, c.req.valid('json')) });
    });
