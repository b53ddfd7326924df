/**
 * Routes for looking back, for keeping a moment, and for bringing a table back as a copy. For facilitators. SPEC section H.
 * @module
 */
import { Hono } from 'hono';
import { BringBackSchema, KeepMomentSchema, type RestorePoint } from '../../../shared/protocol/http.ts';
import { parseDocument } from '../../../shared/protocol/rooms.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import { makeBuckets } from '../../access/buckets.ts';
import { Refusal } from '../../access/refusal.ts';
import { bringBack, stateAt } from '../../history/bring-back.ts';
import { type HttpEnv, type HttpPorts, requireFacilitator } from '../context.ts';
import { json } from '../validate.ts';

export const historyRoutes = (ports: HttpPorts) => {
  const moments = makeBuckets(ports.clock, { burst: LIMITS.momentsAtOnce, everyMs: LIMITS.momentEveryMs });
  return new Hono<HttpEnv>()
    .post('/workshops/:id/history', json(KeepMomentSchema), async (c) => {
      const { workshopId, name } = await requireFacilitator(ports, c);
      const { label = `Kept by ${name}` } = c.req.valid('json');
      const retryAfter = moments(workshopId);
      if (retryAfter > 0) throw new Refusal('too-many-moments', { retryAfter });
      if (!(await ports.history.keep(workshopId, label))) throw new Refusal('storage-failed');
      return c.body(null, 204);
    })
    .get('/workshops/:id/history', async (c) => {
      const { workshopId } = await requireFacilitator(ports, c);
      const points = await ports.storage.history.points(workshopId);
      return c.json(points.map(({ id, at, label, tables }): RestorePoint => ({ id, at, label, tables })));
    })
    .get('/workshops/:id/history/:point/:document{.+}', async (c) => {
      const { workshopId } = await requireFacilitator(ports, c);
      const document = c.req.param('document');
      if (!parseDocument(document)) throw new Refusal('not-found');
      const state = await stateAt(ports.storage.history, workshopId, c.req.param('point'), document);
      return c.body(new Uint8Array(state), 200, { 'Content-Type': 'application/octet-stream' });
    })
    .post('/workshops/:id/history/:point/tables/:tableId/copy', json(BringBackSchema), async (c) => {
      const grant = await requireFacilitator(ports, c);
      const { point: pointId, tableId } = c.req.param();
      const copied = await bringBack({ ...ports.access, history: ports.storage.history }, grant, {
        pointId,
        tableId,
        when: c.req.valid('json').label,
      });
      return c.json(copied, 201);
    });
};
