/**
 * What leaves the room as a whole: the report and what is written from it. SPEC [E20] to [E22].
 * @module
 */
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { titleAmong } from '../../../shared/model/plan/table-names.ts';
import { PARTS } from '../../../shared/report/report.ts';
import { MakingSchema } from '../../../shared/protocol/http.ts';
import { Refusal } from '../../access/refusal.ts';
import { type Order, SHEETS } from '../../outputs/messages.ts';
import { dayOf, file } from '../file.ts';
import { json } from '../validate.ts';
import type { WorkshopRow } from '../../storage/storage.ts';
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

/** What an order of each format is, and what the file is called. */
const KINDS = {
  pptx: { what: { format: 'slides', blank: false }, type: PPTX, ending: 'pptx' },
  'blank.pptx': { what: { format: 'slides', blank: true }, type: PPTX, ending: 'pptx' },
  docx: { what: { format: 'document' }, type: DOCX, ending: 'docx' },
} as const satisfies Record<string, { what: What; type: string; ending: string }>;
type Kind = keyof typeof KINDS;

export const outputRoutes = (ports: HttpPorts) => {
  /** Reads what is asked for, and of which table. @throws {Refusal} `unknown-table`, `bad-request` */
  const read = (
    workshop: WorkshopRow,
    what: What,
    asked: { parts?: string | undefined; table?: string | undefined },
  ) => {
    const { table } = asked;
    const name = table === undefined ? workshop.title : titleAmong(workshop.tables, table);
    if (name === undefined) throw new Refusal('unknown-table');
    const parts = v.safeParse(PartsSchema, asked.parts);
    if (!parts.success) throw new Refusal('bad-request', { field: 'parts' });
    return { order: { ...what, table, parts: parts.output } satisfies Order, name };
  };
  const nameOf = (kind: Kind, name: string) =>
    kind === 'blank.pptx'
      ? 'Questions for any meeting.pptx'
      : `${name} ${dayOf(ports.clock.now())}.${KINDS[kind].ending}`;
  const made = async (c: Context<HttpEnv>, what: What) => {
    const { workshopId } = await requireMember(ports, c);
    const workshop = await workshopOf(ports, workshopId);
    const { order, name } = read(workshop, what, {
      parts: c.req.query('parts'),
      table: c.req.query('table'),
    });
    return { bytes: await ports.outputs.make(workshop, order), name };
  };

  const routes = new Hono<HttpEnv>()
    .get('/workshops/:id/export/report.json', async (c) => {
      const { bytes } = await made(c, { format: 'report' });
      return c.body(new Uint8Array(bytes), 200, { 'Content-Type': 'application/json; charset=utf-8' });
    })
    .post('/workshops/:id/makings', json(MakingSchema), async (c) => {
      const { workshopId, id: personId } = await requireMember(ports, c);
      const workshop = await workshopOf(ports, workshopId);
      const { format, parts, table } = c.req.valid('json');
      const { what, type } = KINDS[format];
      const { order, name } = read(workshop, what, { parts, table });
      const making = ports.makings.begin({
        workshopId,
        personId,
        format,
        async make(how) {
          const bytes = await ports.outputs.make(workshop, order, how);
          const file = { type, name: nameOf(format, name), bytes: bytes.length };
          return { ...file, body: () => bytes, discard: () => Promise.resolve() };
        },
      });
      return c.json(making, 202);
    })
    .get('/workshops/:id/makings', async (c) => {
      const { workshopId, id } = await requireMember(ports, c);
      return c.json(ports.makings.of(workshopId, id));
    })
    .get('/workshops/:id/makings/:making/file', async (c) => {
      const { workshopId, id } = await requireMember(ports, c);
      const { type, name, body } = ports.makings.product(workshopId, id, c.req.param('making'));
      return file(c, type, body(), name);
    })
    .delete('/workshops/:id/makings/:making', async (c) => {
      const { workshopId, id } = await requireMember(ports, c);
      ports.makings.end(workshopId, id, c.req.param('making'));
      return c.body(null, 204);
    });
  for (const kind of Object.keys(KINDS) as Kind[]) {
    routes.get(`/workshops/:id/export/${kind}`, async (c) => {
      const { what, type } = KINDS[kind];
      const { bytes, name } = await made(c, what);
      return file(c, type, bytes, nameOf(kind, name));
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
