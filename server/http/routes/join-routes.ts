/**
 * Routes for joining and rejoining, and for the way into the sample.
 * @module
 */
import { Hono } from 'hono';
import {
  type Joined,
  JoinSchema,
  type JoinView,
  PERSON_HEADER,
  RejoinSchema,
} from '../../../shared/protocol/http.ts';
import { readJoinCode } from '../../access/join-code.ts';
import { join, rejoin } from '../../access/people.ts';
import { Refusal } from '../../access/refusal.ts';
import type { WorkshopRow } from '../../storage/storage.ts';
import { attempt } from '../attempt.ts';
import { type HttpEnv, type HttpPorts, workshopOf } from '../context.ts';
import { setGrantCookie } from '../cookies.ts';
import { json } from '../validate.ts';

export const joinRoutes = (ports: HttpPorts) =>
  new Hono<HttpEnv>()
    .get('/join/:code', async (c) => {
      const workshop = await attempt(ports, c, () => byCode(ports, c.req.param('code')));
      const { id, title, host, tables } = workshop;
      const seats = tables.map((table) => ({ ...table, here: ports.rooms.present(id, table.id) }));
      const view: JoinView = { id, title, ...(host && { host }), tables: seats };
      return c.json(view);
    })
    .post('/workshops/:id/join', json(JoinSchema), async (c) => {
      const workshopId = c.req.param('id');
      const { grant, secret } = await join(ports.access, workshopId, c.req.valid('json'));
      setGrantCookie(c, workshopId, secret, ports.config.publicUrl);
      const joined: Joined = { participantId: grant.id };
      return c.json(joined, 201);
    })
    .post('/workshops/:id/rejoin', json(RejoinSchema), async (c) => {
      const workshop = await workshopOf(ports, c.req.param('id'));
      const { rejoinToken } = c.req.valid('json');
      const { grant, secret } = await attempt(ports, c, () =>
        rejoin(ports.access, workshop.id, rejoinToken, c.req.header(PERSON_HEADER)),
      );
      setGrantCookie(c, workshop.id, secret, ports.config.publicUrl);
      const joined: Joined = { participantId: grant.id };
      return c.json(joined);
    })
    .get('/sample', (c) => {
      const joinCode = ports.sampleCode();
      if (!joinCode) throw new Refusal('not-found');
      return c.json({ joinCode });
    });

async function byCode({ storage }: HttpPorts, typed: string): Promise<WorkshopRow> {
  const code = readJoinCode(typed);
  const workshop = code && (await storage.registry.workshopByCode(code));
  if (!workshop) throw new Refusal('unknown-code');
  return workshop;
}
