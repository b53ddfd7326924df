/**
 * Routes for starting, entering, looking up and deleting a workshop.
 * @module
 */
import { Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
import {
  CreateWorkshopSchema,
  DeleteWorkshopSchema,
  EnterSchema,
  type Me,
  ReturnSchema,
} from '../../../shared/protocol/http.ts';
import { enter } from '../../access/people.ts';
import { createWorkshop, deleteWorkshop } from '../../access/workshops.ts';
import { attempt } from '../attempt.ts';
import {
  grantOf,
  type HttpEnv,
  type HttpPorts,
  requireGrant,
  requireFacilitator,
  workshopOf,
} from '../context.ts';
import { cookieName, setGrantCookie } from '../cookies.ts';
import type { MayStart } from '../starts.ts';
import { json, query } from '../validate.ts';

export const workshopRoutes = (ports: HttpPorts, mayStart: MayStart) =>
  new Hono<HttpEnv>()
    .post('/workshops', json(CreateWorkshopSchema), async (c) => {
      const { createKey, ...workshop } = c.req.valid('json');
      await mayStart(c, createKey);
      return c.json(await createWorkshop(ports.access, workshop), 201);
    })
    // A closed workshop is come back to all the same: nothing is added to it.
    .post('/workshops/:id/return', json(ReturnSchema), async (c) => {
      const { workshopId } = await requireFacilitator(ports, c);
      const workshop = await workshopOf(ports, workshopId);
      const { createKey, title } = c.req.valid('json');
      await mayStart(c, createKey);
      return c.json(await ports.archives.comeBack(workshop, title, c.req.raw.signal), 201);
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
    .delete('/workshops/:id', query(DeleteWorkshopSchema), async (c) => {
      const grant = await requireFacilitator(ports, c);
      const { workshopId } = grant;
      await deleteWorkshop(ports.access, grant, c.req.valid('query').stories);
      ports.makings.endWorkshop(grant.workshopId);
      ports.thoughts.forgetWorkshop(workshopId);
      ports.quota.forget(workshopId);
      deleteCookie(c, cookieName(workshopId), { path: '/' });
      return c.body(null, 204);
    });
