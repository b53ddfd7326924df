/**
 * Routes for joining and rejoining, and for the way into the sample.
 * @module
 */
import { Hono } from 'hono';
import {
  type Joined,
  type LastTime,
  JoinSchema,
  type JoinView,
  PERSON_HEADER,
  RejoinSchema,
} from '../../../shared/protocol/http.ts';
import { readRoot } from '../../../shared/model/document.ts';
import { RETURN_FORMAT } from '../../../shared/model/again/come-back.ts';
import { PLAN_ROOTS } from '../../../shared/model/plan/plan-view.ts';
import { planPath } from '../../../shared/protocol/rooms.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import { makeBuckets } from '../../access/buckets.ts';
import { readJoinCode } from '../../access/join-code.ts';
import { join, rejoin } from '../../access/people.ts';
import { Refusal } from '../../access/refusal.ts';
import type { WorkshopRow } from '../../storage/storage.ts';
import { attempt } from '../attempt.ts';
import { madeUpAt } from '../../sample/sample.ts';
import { grantOf, type HttpEnv, type HttpPorts, networkOf, workshopOf } from '../context.ts';
import { problem } from '../problems.ts';
import { setGrantCookie } from '../cookies.ts';
import { json } from '../validate.ts';

export const joinRoutes = (ports: HttpPorts) => {
  const joins = makeBuckets(ports.clock, { burst: LIMITS.joinBurst, everyMs: LIMITS.joinEveryMs });
  return new Hono<HttpEnv>()
    .get('/join/:code', async (c) => {
      const typed = c.req.param('code');
      const workshop = await attempt(ports, c, readJoinCode(typed), () => byCode(ports, typed));
      const { id, title, host, tables } = workshop;
      const seats = tables.map((table) => ({
        ...table,
        here: ports.rooms.present(id, table.id),
        ...madeUpAt(id, table),
      }));
      const door = workshop.closed && problem('door-closed');
      const known = (await grantOf(ports, c, id)) !== undefined;
      const view: JoinView = {
        id,
        title,
        ...(host && { host }),
        tables: seats,
        ...(door && { door }),
        ...(workshop.format === RETURN_FORMAT && { before: true as const }),
        known,
      };
      return c.json(view);
    })
    .get('/join/:code/before', async (c) => {
      const typed = c.req.param('code');
      const { id, closed } = await attempt(ports, c, readJoinCode(typed), () => byCode(ports, typed));
      if (closed) return c.json<LastTime[]>([]);
      const before = await ports.access.rooms.read(planPath(id), (plan) =>
        readRoot(plan, 'before', PLAN_ROOTS.before),
      );
      return c.json<LastTime[]>(Object.values(before).map(({ id: _, ...person }) => person));
    })
    .post('/workshops/:id/join', json(JoinSchema), async (c) => {
      const workshopId = c.req.param('id');
      const current = await grantOf(ports, c, workshopId);
      const request = c.req.valid('json');
      const { grant, secret } = await attempt(ports, c, readJoinCode(request.joinCode ?? ''), () => {
        const busy = joins(`${workshopId} ${networkOf(ports, c)}`);
        if (busy > 0) throw new Refusal('joining-busy', { retryAfter: busy });
        return join(ports.access, workshopId, request, current);
      });
      setGrantCookie(c, workshopId, secret, ports.config.publicUrl);
      const joined: Joined = { participantId: grant.id, name: grant.name };
      return c.json(joined, 201);
    })
    .post('/workshops/:id/rejoin', json(RejoinSchema), async (c) => {
      const workshop = await workshopOf(ports, c.req.param('id'));
      const { rejoinToken } = c.req.valid('json');
      const current = await grantOf(ports, c, workshop.id);
      const { grant, secret } = await attempt(ports, c, undefined, () =>
        rejoin(ports.access, workshop.id, rejoinToken, current, c.req.header(PERSON_HEADER)),
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
};

async function byCode({ storage }: HttpPorts, typed: string): Promise<WorkshopRow> {
  const code = readJoinCode(typed);
  const workshop = code && (await storage.registry.workshopByCode(code));
  if (!workshop) throw new Refusal('unknown-code');
  return workshop;
}
