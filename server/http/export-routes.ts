/**
 * Taking things along over HTTP, for other programs: what the page offers, without a page. SPEC section E.
 * @module
 */
import { Hono } from 'hono';
import * as v from 'valibot';
import { writeGraphml } from '../../shared/map-files/graphml.ts';
import { type MapSketch, sketchOf } from '../../shared/map-files/sketch.ts';
import { writeSpreadsheets } from '../../shared/map-files/spreadsheet.ts';
import { drawnMap } from '../../shared/model/map/drawn-map.ts';
import { WHEN } from '../../shared/model/map/map-view.ts';
import { readMap } from '../../shared/model/map/read-map.ts';
import { titleAmong } from '../../shared/model/table-names.ts';
import { Refusal } from '../access/refusal.ts';
import { type HttpEnv, type HttpPorts, requireMember, workshopOf } from './context.ts';

/** Which of the three tables of a map: a CSV file holds one. */
const SheetSchema = v.optional(v.picklist(['organisations', 'ties', 'memberships']), 'organisations');

export const exportRoutes = (ports: HttpPorts) => {
  /** A table's map, everything of every time, and what its file is called. */
  const mapOf = async (workshopId: string, tableId = ''): Promise<{ sketch: MapSketch; name: string }> => {
    const { tables } = await workshopOf(ports, workshopId);
    const title = titleAmong(tables, tableId);
    if (!title) throw new Refusal('unknown-table');
    const view = await ports.rooms.read(`${workshopId}/map/${tableId}`, readMap);
    const day = new Date(ports.clock.now()).toISOString().slice(0, 10);
    return { sketch: sketchOf(drawnMap(view, new Set(WHEN)), view.positions), name: `${title} map ${day}` };
  };
  return new Hono<HttpEnv>()
    .get('/workshops/:id/export/map.csv', async (c) => {
      const { workshopId } = await requireMember(ports, c);
      const sheet = v.safeParse(SheetSchema, c.req.query('sheet'));
      if (!sheet.success) throw new Refusal('bad-request', { field: 'sheet' });
      const { sketch, name } = await mapOf(workshopId, c.req.query('table'));
      const file = writeSpreadsheets(sketch)[sheet.output];
      return c.body(file, 200, saved('text/csv; charset=utf-8', `${name} ${sheet.output}.csv`));
    })
    .get('/workshops/:id/export/map.graphml', async (c) => {
      const { workshopId } = await requireMember(ports, c);
      const { sketch, name } = await mapOf(workshopId, c.req.query('table'));
      return c.body(writeGraphml(sketch), 200, saved('application/xml; charset=utf-8', `${name}.graphml`));
    });
};

/** To be kept as a file under this name, RFC 6266 and RFC 8187. */
const saved = (type: string, name: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
});
