/**
 * Handing in thoughts, taking them back, and the reveal. SPEC section T.
 * @module
 */
import { Hono } from 'hono';
import * as v from 'valibot';
import { RevealThoughtsSchema, ThoughtSchema, TicketSchema } from '../../shared/protocol/http.ts';
import { Refusal } from '../access/refusal.ts';
import { type HttpEnv, type HttpPorts, requireFacilitator, requireMember } from './context.ts';
import { json } from './validate.ts';

export const thoughtRoutes = (ports: HttpPorts) =>
  new Hono<HttpEnv>()
    .post('/workshops/:id/thoughts/reveal', json(RevealThoughtsSchema), async (c) => {
      const { workshopId } = await requireFacilitator(ports, c);
      await ports.thoughts.reveal(workshopId, c.req.valid('json').step);
      return c.body(null, 204);
    })
    .put('/workshops/:id/thoughts/:ticket', json(ThoughtSchema), async (c) => {
      const grant = await requireMember(ports, c);
      return c.json(await ports.thoughts.handIn(grant, ticketOf(c.req.param('ticket')), c.req.valid('json')));
    })
    .delete('/workshops/:id/thoughts/:ticket', async (c) => {
      const grant = await requireMember(ports, c);
      await ports.thoughts.takeBack(grant, ticketOf(c.req.param('ticket')));
      return c.body(null, 204);
    });

/** @throws {Refusal} `bad-request` */
function ticketOf(given: string): string {
  if (!v.is(TicketSchema, given)) throw new Refusal('bad-request');
  return given;
}
