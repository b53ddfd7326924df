/**
 * Routes for running a workshop: its name, its door, its links, its people and their seats, its tables, and what is revealed. SPEC section
 * F.
 * @module
 */
import { Hono } from 'hono';
import {
  type NewKey,
  DoorSchema,
  RenameWorkshopSchema,
  PersonNameSchema,
  RenewKeySchema,
  RevealSchema,
  SeatSchema,
  type ServerTime,
  TableSchema,
} from '../../../shared/protocol/http.ts';
import { SCHEMA } from '../../../shared/model/document.ts';
import {
  addKey,
  addTable,
  removePerson,
  removeTable,
  renamePerson,
  renameTable,
  renameWorkshop,
  renewJoinCode,
  renewKey,
  seat,
  setDoor,
} from '../../access/hall.ts';
import { mayRun } from '../../access/policy.ts';
import { Refusal } from '../../access/refusal.ts';
import {
  type HttpEnv,
  type HttpPorts,
  requireFacilitator,
  requireMember,
  requireThatPerson,
  workshopOf,
} from '../context.ts';
import { json } from '../validate.ts';

export const runRoutes = (ports: HttpPorts) =>
  new Hono<HttpEnv>()
    .get('/time', (c) => {
      const time: ServerTime = { now: ports.clock.now(), schema: SCHEMA };
      return c.json(time);
    })
    .put('/workshops/:id', json(RenameWorkshopSchema), async (c) => {
      const grant = await requireFacilitator(ports, c);
      const { title } = c.req.valid('json');
      await renameWorkshop(ports.access, grant, title);
      return c.json({ title });
    })
    .put('/workshops/:id/door', json(DoorSchema), async (c) => {
      const grant = await requireFacilitator(ports, c);
      await setDoor(ports.access, grant, c.req.valid('json').open);
      return c.body(null, 204);
    })
    .post('/workshops/:id/keys', json(RenewKeySchema), async (c) => {
      const grant = await requireFacilitator(ports, c);
      const { which, signOut = false } = c.req.valid('json');
      const made = async () => {
        if (which === 'join') return renewJoinCode(ports.access, grant);
        return which === 'colleague'
          ? addKey(ports.access, grant)
          : renewKey(ports.access, grant, which, signOut);
      };
      const answer: NewKey = { key: await made() };
      return c.json(answer, 201);
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
      const personId = c.req.param('personId');
      const grant = await requireThatPerson(ports, c, personId);
      await seat(ports.access, grant, personId, c.req.valid('json').tableId);
      return c.body(null, 204);
    })
    .put('/workshops/:id/people/:personId/name', json(PersonNameSchema), async (c) => {
      const personId = c.req.param('personId');
      const grant = await requireThatPerson(ports, c, personId);
      const name = await renamePerson(ports.access, grant, personId, c.req.valid('json').name);
      return c.json({ name });
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
    .get('/workshops/:id/tables/:tableId/messages', async (c) => {
      const grant = await requireMember(ports, c);
      const tableId = c.req.param('tableId');
      if (grant.tableId !== tableId && !mayRun(grant, grant.workshopId)) throw new Refusal('not-allowed');
      return c.json(await ports.backstage.messagesTo(grant.workshopId, tableId));
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
