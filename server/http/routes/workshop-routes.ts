/**
 * Routes for starting, entering, looking up and deleting a workshop.
 * @module
 */
import { timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
import { CreateWorkshopSchema, EnterSchema, type Me } from '../../../shared/protocol/http.ts';
import { makeBuckets } from '../../access/buckets.ts';
import { enter } from '../../access/people.ts';
import { Refusal } from '../../access/refusal.ts';
import { hashSecret } from '../../access/secret.ts';
import { createWorkshop, deleteWorkshop } from '../../access/workshops.ts';
import { attempt } from '../attempt.ts';
import {
  grantOf,
  type HttpEnv,
  type HttpPorts,
  networkOf,
  requireGrant,
  requireFacilitator,
  workshopOf,
} from '../context.ts';
import { cookieName, setGrantCookie } from '../cookies.ts';
import { json } from '../validate.ts';

export const workshopRoutes = (ports: HttpPorts) => {
  const mayStart = makeStarts(ports);
  return new Hono<HttpEnv>()
    .post('/workshops', json(CreateWorkshopSchema), async (c) => {
      const { createKey, ...workshop } = c.req.valid('json');
      await attempt(ports, c, createKey, async () => checkCreateKey(ports.config.createKey, createKey));
      await mayStart(networkOf(ports, c));
      return c.json(await createWorkshop(ports.access, workshop), 201);
    })
    .post('/workshops/:id/enter', json(EnterSchema), async (c) => {
      const id = c.req.param('id');
      const { grant, secret } = await attempt(ports, c, undefined, async () => {
        const workshop = await workshopOf(ports, id);
        return enter(ports.access, workshop, c.req.valid('json'), await grantOf(ports, c, id));
      });
      setGrantCookie(c, id, secret, ports.config.publicUrl);
      return c.json({ personId: grant.id });
    })
    .get('/workshops/:id/me', async (c) => {
      const workshop = await workshopOf(ports, c.req.param('id'));
      const { kind, id, name, organisation, role, tableId } = await requireGrant(ports, c, workshop.id);
      const me: Me = {
        workshop: {
          id: workshop.id,
          title: workshop.title,
          format: workshop.format,
          joinCode: workshop.joinCode,
        },
        kind,
        personId: id,
        name,
        ...(organisation && { organisation }),
        ...(role && { role }),
        // The person's table may have been taken away at the moment they joined it.
        ...(tableId && workshop.tables.some((table) => table.id === tableId) && { tableId }),
        tables: workshop.tables,
      };
      return c.json(me);
    })
    .delete('/workshops/:id', async (c) => {
      const grant = await requireFacilitator(ports, c);
      const { workshopId } = grant;
      await deleteWorkshop(ports.access, grant);
      ports.thoughts.forgetWorkshop(workshopId);
      ports.quota.forget(workshopId);
      deleteCookie(c, cookieName(workshopId), { path: '/' });
      return c.body(null, 204);
    });
};

/** Strangers start only so many workshops. Whoever has the server's key is none. SPEC [J12]. */
function makeStarts({ config, clock, quota, storage }: HttpPorts): (network: string) => Promise<void> {
  const { workshopsPerHour, workshops } = config.limits;
  const starts = makeBuckets(clock, { burst: workshopsPerHour, everyMs: HOUR / workshopsPerHour });
  return async (from) => {
    if (quota.full() || (await storage.registry.count()) >= workshops) throw new Refusal('server-full');
    const retryAfter = config.createKey === undefined ? starts(from) : 0;
    if (retryAfter > 0) throw new Refusal('too-many-workshops', { retryAfter });
  };
}

const HOUR = 60 * 60_000;

function checkCreateKey(wanted: string | undefined, given = ''): void {
  if (wanted === undefined) return;
  const same = timingSafeEqual(Buffer.from(hashSecret(wanted)), Buffer.from(hashSecret(given)));
  if (!same) throw new Refusal('create-key-needed');
}
