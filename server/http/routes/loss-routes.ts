/**
 * Routes for what was taken away at a table: for its people, and for facilitators. SPEC section Z.
 * @module
 */
import { Hono } from 'hono';
import { LossesBackSchema, LossesOfSchema } from '../../../shared/protocol/http.ts';
import { type HttpEnv, type HttpPorts, requireMember } from '../context.ts';
import { json, query } from '../validate.ts';

export const lossRoutes = (ports: HttpPorts) =>
  new Hono<HttpEnv>()
    .get('/workshops/:id/losses', query(LossesOfSchema), async (c) => {
      const grant = await requireMember(ports, c);
      return c.json(await ports.losses.at(grant, c.req.valid('query').table));
    })
    .post('/workshops/:id/losses/bring-back', json(LossesBackSchema), async (c) => {
      const grant = await requireMember(ports, c);
      return c.json({ back: await ports.losses.bringBack(grant, c.req.valid('json')) });
    });
