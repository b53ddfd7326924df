/**
 * Maps and actions as files over HTTP, for other programs: the same files that the pages offer. SPEC section E.
 * @module
 */
import { mapPath } from '../../../shared/protocol/rooms.ts';
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import * as Y from 'yjs';
import { WHEN, type When } from '../../../shared/activities/map/model/map-view.ts';
import { titleAmong } from '../../../shared/model/plan/table-names.ts';
import { Refusal } from '../../access/refusal.ts';
import { actionsCalendar } from '../../exports/actions-calendar.ts';
import { actionsSheet } from '../../exports/actions-sheet.ts';
import { roomActions } from '../../exports/room-actions.ts';
import { PICTURE_FORMATS, type PictureFormat, SHEETS } from '../../pictures/messages.ts';
import { type HttpEnv, type HttpPorts, requireMember, workshopOf } from '../context.ts';
import { dayOf, file } from './file.ts';

const SheetSchema = v.optional(v.picklist(SHEETS), 'organisations');
/** What a picture shows, by the names the page uses. */
const SHOWS: Record<string, readonly When[]> = {
  now: ['now'],
  'hoped-for': ['now', 'planned'],
  changes: WHEN,
};
const ShowSchema = v.optional(v.picklist(Object.keys(SHOWS)), 'hoped-for');
const PICTURE_TYPES: Record<PictureFormat, string> = { svg: 'image/svg+xml', png: 'image/png' };

export const exportRoutes = (ports: HttpPorts) => {
  const { rooms, clock, pictures } = ports;
  /** Finds the map of the table in the address. What it says is read by the program that makes the file. */
  const mapOf = async (c: Context) => {
    const { workshopId } = await requireMember(ports, c);
    const { tables } = await workshopOf(ports, workshopId);
    const tableId = c.req.query('table') ?? '';
    const title = titleAmong(tables, tableId);
    if (!title) throw new Refusal('unknown-table');
    const document = await rooms.read(mapPath(workshopId, tableId), (doc) => Y.encodeStateAsUpdate(doc));
    return { workshopId, document, title, today: new Date(clock.now()) };
  };
  /** Reads what tables will do: one, if the address names it, or all. */
  const actionsOf = async (c: Context) => {
    const { workshopId } = await requireMember(ports, c);
    const workshop = await workshopOf(ports, workshopId);
    const only = c.req.query('table');
    if (only !== undefined && !titleAmong(workshop.tables, only)) throw new Refusal('unknown-table');
    const all = await roomActions(rooms, workshop, clock.now(), only);
    const name = only === undefined ? workshop.title : (titleAmong(workshop.tables, only) ?? '');
    return { workshop, all, name, today: new Date(clock.now()) };
  };

  const routes = new Hono<HttpEnv>()
    .get('/workshops/:id/export/map.csv', async (c) => {
      const { workshopId, document, title, today } = await mapOf(c);
      const sheet = queried(c, 'sheet', SheetSchema);
      const words = await pictures.make(workshopId, { format: 'csv', document, sheet });
      return file(c, 'text/csv; charset=utf-8', words, title, 'map', dayOf(today.getTime()), `${sheet}.csv`);
    })
    .get('/workshops/:id/export/map.graphml', async (c) => {
      const { workshopId, document, title, today } = await mapOf(c);
      const words = await pictures.make(workshopId, { format: 'graphml', document });
      return file(
        c,
        'application/xml; charset=utf-8',
        words,
        title,
        'map',
        `${dayOf(today.getTime())}.graphml`,
      );
    });
  routes
    .get('/workshops/:id/export/actions.json', async (c) => c.json((await actionsOf(c)).all))
    .get('/workshops/:id/export/actions.csv', async (c) => {
      const { all, name, today } = await actionsOf(c);
      const words = await actionsSheet(all);
      return file(c, 'text/csv; charset=utf-8', words, `${name} actions`, `${dayOf(today.getTime())}.csv`);
    })
    .get('/workshops/:id/export/actions.ics', async (c) => {
      const { workshop, all, name, today } = await actionsOf(c);
      const words = await actionsCalendar(workshop, all, today.getTime());
      return file(
        c,
        'text/calendar; charset=utf-8',
        words,
        `${name} actions`,
        `${dayOf(today.getTime())}.ics`,
      );
    });
  for (const format of PICTURE_FORMATS) {
    routes.get(`/workshops/:id/export/map.${format}`, async (c) => {
      const { workshopId, document, title, today } = await mapOf(c);
      const show = SHOWS[queried(c, 'show', ShowSchema)] as readonly When[];
      const picture = { format, document, show, title: `Network map, ${title}`, date: written.format(today) };
      const bytes = await pictures.make(workshopId, picture);
      return file(c, PICTURE_TYPES[format], bytes, title, 'map', `${dayOf(today.getTime())}.${format}`);
    });
  }
  return routes;
};

/**
 * Reads one query parameter of the address.
 * @throws {Refusal} `bad-request`
 */
function queried<S extends v.GenericSchema<string | undefined, string>>(c: Context, name: string, schema: S) {
  const said = v.safeParse(schema, c.req.query(name));
  if (!said.success) throw new Refusal('bad-request', { field: name });
  return said.output as v.InferOutput<S>;
}

const written = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
});
