/**
 * Routes for handing in ballots and getting one's own back. SPEC section B.
 * @module
 */
import { Hono } from 'hono';
import * as v from 'valibot';
import { BALLOT_KINDS, BallotSchema, IdSchema, ShowAnswersSchema } from '../../../shared/protocol/http.ts';
import { Refusal } from '../../access/refusal.ts';
import { isOfKind } from '../../ballots/ballots.ts';
import { type HttpEnv, type HttpPorts, requireFacilitator, requireMember } from '../context.ts';
import { json } from '../validate.ts';

export const ballotRoutes = (ports: HttpPorts) =>
  new Hono<HttpEnv>()
    .put('/workshops/:id/ballots/:kind/:subject', json(BallotSchema), async (c) => {
      const grant = await requireMember(ports, c);
      const { person, ballot } = c.req.valid('json');
      const kind = BALLOT_KINDS.find((each) => each === c.req.param('kind'));
      const subject = c.req.param('subject');
      if (!kind) throw new Refusal('not-found');
      if (!v.is(IdSchema, subject) || !isOfKind(kind, ballot)) throw new Refusal('bad-request');
      if ('answers' in ballot) await ports.answers.hand(grant, { subject, person, ballot });
      else await ports.ballots.cast(grant, { kind, subject, person, ballot });
      return c.body(null, 204);
    })
    .post('/workshops/:id/answers/:form/show', json(ShowAnswersSchema), async (c) => {
      const grant = await requireMember(ports, c);
      await ports.answers.show(grant, c.req.param('form'), c.req.valid('json').table);
      return c.body(null, 204);
    })
    .get('/workshops/:id/ballots', async (c) =>
      c.json(await ports.ballots.own(await requireMember(ports, c))),
    )
    .get('/workshops/:id/ballots/counts', async (c) => {
      const { workshopId } = await requireFacilitator(ports, c);
      return c.json(await ports.ballots.counts(workshopId));
    })
    .get('/workshops/:id/ballots/counts/:subject', async (c) => {
      const { workshopId } = await requireFacilitator(ports, c);
      return c.json(await ports.ballots.counts(workshopId, c.req.param('subject')));
    });
