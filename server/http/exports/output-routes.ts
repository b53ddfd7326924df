/**
 * What leaves the room as a whole: the report and what is written from it. SPEC [E20] to [E22].
 * @module
 */
import { type Context, Hono } from 'hono';
import { SHEETS } from '../../outputs/messages.ts';
import { type Kind, KINDS, nameOf, orderOf, type What } from './ordering.ts';
import { dayOf, file } from './file.ts';
import { type HttpEnv, type HttpPorts, requireMember, workshopOf } from '../context.ts';

export const outputRoutes = (ports: HttpPorts) => {
  const made = async (c: Context<HttpEnv>, what: What) => {
    const { workshopId } = await requireMember(ports, c);
    const workshop = await workshopOf(ports, workshopId);
    const { order, name } = orderOf(workshop, what, {
      parts: c.req.query('parts'),
      table: c.req.query('table'),
    });
    return { bytes: await ports.outputs.make(workshop, order), name };
  };

  const routes = new Hono<HttpEnv>().get('/workshops/:id/export/report.json', async (c) => {
    const { bytes } = await made(c, { format: 'report' });
    return c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'application/json; charset=utf-8' });
  });
  for (const kind of Object.keys(KINDS) as Kind[]) {
    routes.get(`/workshops/:id/export/${kind}`, async (c) => {
      const { what, type } = KINDS[kind];
      const { bytes, name } = await made(c, what);
      return file(c, type, bytes, nameOf(kind, name, ports.clock.now()));
    });
  }
  for (const sheet of SHEETS) {
    routes.get(`/workshops/:id/export/${sheet}.csv`, async (c) => {
      const { bytes, name } = await made(c, { format: 'sheet', sheet });
      return file(c, 'text/csv; charset=utf-8', bytes, name, sheet, `${dayOf(ports.clock.now())}.csv`);
    });
  }
  return routes;
};
