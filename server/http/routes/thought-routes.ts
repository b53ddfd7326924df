/**
 * Routes for handing in thoughts, taking them back, and the reveal. SPEC section T.
 *
 * Tickets travel in bodies and never in addresses, which end up in the logs of proxies.
 * @module
 */
import { Hono } from 'hono';
import { HandInSchema, RevealThoughtsSchema, TakeBackSchema } from '../../../shared/protocol/http.ts';
import { type HttpEnv, type HttpPorts, requireFacilitator, requireMember } from '../context.ts';
import { json } from '../validate.ts';

export const thoughtRoutes = (ports: HttpPorts) =>
  new Hono<HttpEnv>()
    .put('/workshops/:id/thoughts', json(HandInSchema), async (c) => {
      const grant = await requireMember(ports, c);
      const { ticket, ...thought } = c.req.valid('json');
      return c.json(await ports.thoughts.handIn(grant, ticket, thought));
    })
    .post('/workshops/:id/thoughts/take-back', json(TakeBackSchema), async (c) => {
      const grant = await requireMember(ports, c);
      await ports.thoughts.takeBack(grant, c.req.valid('json').ticket);
      return c.body(null, 204);
    })
    .post('/workshops/:id/thoughts/reveal', json(RevealThoughtsSchema), async (c) => {
      const { workshopId } = await requireFacilitator(ports, c);
      await ports.thoughts.reveal(workshopId, c.req.valid('json').step);
      return c.body(null, 204);
    });
