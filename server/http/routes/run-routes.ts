/**
 * Routes for running a workshop: its links, its people and their seats, its tables, and what is revealed. SPEC section
 * F.
 * @module
 */
import { Hono } from 'hono';
import {
  type NewKey,
  RenewKeySchema,
  RevealSchema,
  SeatSchema,
  type ServerTime,
  TableSchema,
} from '../../../shared/protocol/http.ts';
import { SCHEMA } from '../../../shared/model/document.ts';
import {
  addTable,
  removePerson,
  removeTable,
  renameTable,
  renewJoinCode,
  renewKey,
  seat,
} from '../../access/hall.ts';
import { mayRun } from '../../access/policy.ts';
import { Refusal } from '../../access/refusal.ts';
import { type HttpEnv, type HttpPorts, requireFacilitator, requireMember, workshopOf } from '../context.ts';
import { json } from '../validate.ts';

export const runRoutes = (ports: HttpPorts) =>
  new Hono<HttpEnv>()
    .get('/time', (c) => {
      const time: ServerTime = { now: ports.clock.now(), schema: SCHEMA };
      return c.json(time);
    })
    .post('/workshops/:id/keys', json(RenewKeySchema), async (c) => {
      const grant = await requireFacilitator(ports, c);
      const { which, signOut = false } = c.req.valid('json');
      const made: NewKey = {
        key:
          which === 'join'
            ? await renewJoinCode(ports.access, grant)
            : await renewKey(ports.access, grant, which, signOut),
      };
      return c.json(made, 201);
    })
    .delete('/workshops/:id/people/:personId', async (c) => {
      const grant = await requireFacilitator(ports, c);
      const personId = c.req.param('personId');
      // Facilitators cannot remove themselves from their workshop.
      if (personId === grant.id) throw new Refusal('bad-request');
      await removePerson(ports.access, grant, personId);
      return c.body(null, 204);
    })
    .put('/workshops/:id/people/:personId/seat', json(SeatSchema), async (c) => {
      const grant = await requireMember(ports, c);
      const personId = c.req.param('personId');
      const own = grant.kind === 'participant' && personId === grant.id;
      if (!own && !mayRun(grant, grant.workshopId)) throw new Refusal('not-allowed');
      await seat(ports.access, grant, personId, c.req.valid('json').tableId);
      return c.body(null, 204);
    })
    .post('/workshops/:id/tables', json(TableSchema), async (c) => {
      const grant = await requireFacilitator(ports, c);
      return c.json(await addTable(ports.access, grant, c.req.valid('json').name), 201);
    })
    .put('/workshops/:id/tables/:tableId', json(TableSchema), async (c) => {
      const grant = await requireFacilitator(ports, c);
      const table = { id: c.req.param('tableId'), name: c.req.valid('json').name };
      await renameTable(ports.access, grant, table);
      return c.json(table);
    })
    .delete('/workshops/:id/tables/:tableId', async (c) => {
      const grant = await requireFacilitator(ports, c);
      const { workshopId } = grant;
      const { tables } = await workshopOf(ports, workshopId);
      const table = tables.find(({ id }) => id === c.req.param('tableId'));
      if (!table) throw new Refusal('unknown-table');
      if (tables.length > 1) await ports.history.keep(workshopId, `Before “${table.name}” was taken away`);
      await removeTable(ports.access, grant, table.id);
      return c.body(null, 204);
    })
    .post('/workshops/:id/reveal', json(RevealSchema), async (c) => {
      const { workshopId } = await requireFacilitator(ports, c);
      const { what, shown } = c.req.valid('json');
      await (shown ? ports.ballots.reveal(workshopId, what) : ports.ballots.hide(workshopId, what));
      return c.body(null, 204);
    });
