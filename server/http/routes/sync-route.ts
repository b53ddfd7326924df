/**
 * The socket route. It finds out who connects, to which document, and whether they may write. Then the room takes
 * over. SPEC [J5] [C2].
 *
 * Refusals are close codes after the upgrade: a browser cannot see why an upgrade failed and would try for ever.
 * @module
 */
import type { Duplex } from 'node:stream';
import { upgradeWebSocket } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import type { WebSocket } from 'ws';
import { CLOSE, type CloseCode } from '../../../shared/protocol/close-codes.ts';
import { type DocumentRef, parseDocument, documentPath } from '../../../shared/protocol/rooms.ts';
import { mayRead, mayWrite, type Grant } from '../../access/policy.ts';
import { Refusal } from '../../access/refusal.ts';
import { connect } from '../../rooms/connect.ts';
import type { Member } from '../../rooms/session/session.ts';
import type { WorkshopRow } from '../../storage/storage.ts';
import { grantOf, type HttpEnv, type HttpPorts } from '../context.ts';
import { socketOf } from '../socket.ts';

/**
 * The right to open one socket. `decision` is the workshop's decision number when the ticket was issued; once the
 * number is another, the ticket is void.
 */
type Ticket = { room: string; grant: Grant; mayWrite: boolean; closed: boolean; decision: number };
type Refused = { code: CloseCode; reason: string };

export const syncRoute = (ports: HttpPorts) =>
  new Hono<HttpEnv>().get(
    '/sync/:workshopId/:document{.+}',
    async (c, next) => {
      if (c.req.header('upgrade')?.toLowerCase() !== 'websocket') throw new Refusal('not-found');
      await next();
    },
    upgradeWebSocket(
      async (c) => {
        const answer = await ticket(ports, c);
        const { saved, writers, epoch } = c.req.query();
        const wants = { wantsSaved: saved === '1', wantsWriters: writers === '1' };
        return {
          onOpen(_event, { raw }) {
            const ws = raw as unknown as WebSocket;
            if ('code' in answer) return ws.close(answer.code, answer.reason);
            // Somebody's rights changed while the socket was opening, so the client must ask again.
            if (answer.decision !== ports.rooms.decision(answer.grant.workshopId))
              return ws.close(CLOSE.seatChanged, 'Something about this workshop changed; please reconnect.');
            if (answer.closed) ports.rooms.noteClosed(answer.grant.workshopId);
            try {
              attach(ports, ws, c.env.incoming.socket, answer, wants, epoch);
            } catch (error) {
              ports.onError(error, { stage: 'connect', room: answer.room });
              ws.close(CLOSE.failed, 'This connection could not be opened just now; please reconnect.');
            }
          },
        };
      },
      { onError: (error) => ports.onError(error, { stage: 'connect' }) },
    ),
  );

async function ticket(ports: HttpPorts, c: Context): Promise<Ticket | Refused> {
  const workshopId = c.req.param('workshopId') ?? '';
  const document = parseDocument(c.req.param('document') ?? '');
  const decision = ports.rooms.decision(workshopId);
  const [grant, workshop] = await Promise.all([
    grantOf(ports, c, workshopId),
    ports.storage.registry.workshop(workshopId),
  ]);
  if (!grant || !workshop) return { code: CLOSE.notSignedIn, reason: 'Please join this workshop first.' };
  if (!document || !exists(workshop, document) || !mayRead(grant, { workshopId, document })) {
    return { code: CLOSE.notAllowed, reason: 'There is no such document in this workshop.' };
  }
  const ref = { workshopId, document };
  return {
    room: documentPath(ref.workshopId, ref.document),
    grant,
    mayWrite: mayWrite(grant, ref),
    closed: workshop.ending?.closed !== undefined,
    decision,
  };
}

const exists = ({ tables }: WorkshopRow, document: DocumentRef) =>
  !('tableId' in document) || tables.some(({ id }) => id === document.tableId);

/** Listens to the socket itself, because Hono's own message events copy every frame. */
function attach(
  { rooms }: HttpPorts,
  ws: WebSocket,
  stream: Duplex,
  { room, grant, mayWrite: writes }: Ticket,
  wants: Pick<Member, 'wantsSaved' | 'wantsWriters'>,
  epoch: string | undefined,
): void {
  const { id, name, kind, organisation, role, formerly } = grant;
  const identity = { id, name, kind, ...(organisation && { organisation }), ...(role && { role }) };
  const socket = socketOf(ws, stream);
  const connection = connect(rooms, room, { identity, formerly, mayWrite: writes, ...wants, socket }, epoch);
  ws.on('message', (data, isBinary) => {
    if (isBinary && Buffer.isBuffer(data)) connection.frame(data);
    else ws.close(CLOSE.abuse, 'Only binary frames are understood.');
  });
  ws.on('pong', () => connection.pong());
  ws.on('close', () => connection.closed());
}
