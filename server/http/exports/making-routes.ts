/**
 * Files that are begun, watched, stopped and fetched: what the page on which a workshop is taken along does. SPEC [E24].
 * @module
 */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { mayRun } from '../../access/policy.ts';
import { Refusal } from '../../access/refusal.ts';
import { MakingSchema } from '../../../shared/protocol/http.ts';
import type { Product, Wanted } from '../../outputs/makings.ts';
import type { WorkshopRow } from '../../storage/storage.ts';
import { type HttpEnv, type HttpPorts, requireMember, workshopOf } from '../context.ts';
import { dayOf, file } from './file.ts';
import { KINDS, nameOf, orderOf } from './ordering.ts';
import { json } from '../validate.ts';

const ZIP = 'application/zip';

export const makingRoutes = (ports: HttpPorts) => {
  const { makings, outputs, archives, clock } = ports;

  const archive =
    (workshop: WorkshopRow): Wanted['make'] =>
    async (how): Promise<Product> => {
      const { path, bytes, remove } = await archives.take(workshop, { backstage: false, ...how });
      return {
        type: ZIP,
        name: `${workshop.title} archive ${dayOf(clock.now())}.zip`,
        bytes,
        body: () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>,
        discard: remove,
      };
    };

  return new Hono<HttpEnv>()
    .post('/workshops/:id/makings', json(MakingSchema), async (c) => {
      const grant = await requireMember(ports, c);
      const workshop = await workshopOf(ports, grant.workshopId);
      const { format, ...asked } = c.req.valid('json');
      const wanted = { workshopId: workshop.id, personId: grant.id, format };
      if (format === 'archive') {
        if (!mayRun(grant, workshop.id)) throw new Refusal('not-allowed');
        return c.json(makings.begin({ ...wanted, make: archive(workshop) }), 202);
      }
      const { what, type } = KINDS[format];
      const { order, name } = orderOf(workshop, what, asked);
      const make: Wanted['make'] = async (how) => {
        const bytes = await outputs.make(workshop, order, how);
        return {
          type,
          name: nameOf(format, name, clock.now()),
          bytes: bytes.length,
          body: () => bytes,
          discard: () => Promise.resolve(),
        };
      };
      return c.json(makings.begin({ ...wanted, make }), 202);
    })
    .get('/workshops/:id/makings', async (c) => {
      const { workshopId, id } = await requireMember(ports, c);
      return c.json(makings.of(workshopId, id));
    })
    .get('/workshops/:id/makings/:making/file', async (c) => {
      const { workshopId, id } = await requireMember(ports, c);
      const { type, name, body } = makings.product(workshopId, id, c.req.param('making'));
      if (type === ZIP) await ports.storage.registry.noteArchive(workshopId, clock.now());
      return file(c, type, body(), name);
    })
    .delete('/workshops/:id/makings/:making', async (c) => {
      const { workshopId, id } = await requireMember(ports, c);
      makings.end(workshopId, id, c.req.param('making'));
      return c.body(null, 204);
    });
};
