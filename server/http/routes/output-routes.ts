/**
 * What leaves the room as a whole: the report and what is written from it. SPEC [E20] to [E22].
 * @module
 */
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { titleAmong } from '../../../shared/model/plan/table-names.ts';
import { PARTS } from '../../../shared/report/report.ts';
import { Refusal } from '../../access/refusal.ts';
import { type Order, SHEETS } from '../../outputs/messages.ts';
import { dayOf, file } from '../file.ts';
import { type HttpEnv, type HttpPorts, requireMember, workshopOf } from '../context.ts';

/** `parts=talk,deeds`: the names of parts, with commas. */
const PartsSchema = v.optional(
  v.pipe(
    v.string(),
    v.transform((names) => names.split(',').filter(Boolean)),
    v.array(v.picklist(PARTS)),
  ),
);

type What =
  | { format: 'report' }
  | { format: 'document' }
  | { format: 'slides'; blank: boolean }
  | { format: 'sheet'; sheet: (typeof SHEETS)[number] };

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

export const outputRoutes = (ports: HttpPorts) => {
  /** Reads what the address asks for, and of which table. */
  const ordered = async (c: Context<HttpEnv>, what: What) => {
    const { workshopId } = await requireMember(ports, c);
    const workshop = await workshopOf(ports, workshopId);
    const table = c.req.query('table');
    const name = table === undefined ? workshop.title : titleAmong(workshop.tables, table);
    if (name === undefined) throw new Refusal('unknown-table');
    const parts = v.safeParse(PartsSchema, c.req.query('parts'));
    if (!parts.success) throw new Refusal('bad-request', { field: 'parts' });
    const order: Order = { ...what, table, parts: parts.output };
    return { bytes: await ports.outputs.make(workshop, order), name };
  };
  const routes = new Hono<HttpEnv>().get('/workshops/:id/export/report.json', async (c) => {
    const { bytes } = await ordered(c, { format: 'report' });
    return c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'application/json; charset=utf-8' });
  });
  routes
    .get('/workshops/:id/export/pptx', async (c) => {
      const { bytes, name } = await ordered(c, { format: 'slides', blank: false });
      return file(c, PPTX, bytes, name, `${dayOf(ports.clock.now())}.pptx`);
    })
    .get('/workshops/:id/export/docx', async (c) => {
      const { bytes, name } = await ordered(c, { format: 'document' });
      return file(c, DOCX, bytes, name, `${dayOf(ports.clock.now())}.docx`);
    })
    .get('/workshops/:id/export/blank.pptx', async (c) => {
      const { bytes } = await ordered(c, { format: 'slides', blank: true });
      return file(c, PPTX, bytes, 'Questions for any meeting.pptx');
    });
  for (const sheet of SHEETS) {
    routes.get(`/workshops/:id/export/${sheet}.csv`, async (c) => {
      const { bytes, name } = await ordered(c, { format: 'sheet', sheet });
      return file(c, 'text/csv; charset=utf-8', bytes, name, sheet, `${dayOf(ports.clock.now())}.csv`);
    });
  }
  return routes;
};
