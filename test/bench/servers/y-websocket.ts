/**
 * The server that comes with y-websocket 2.1, as its manual starts it.
 * @module
 */
import { join } from 'node:path';
import { PEERS } from '../peers/install.ts';
import { type Driver, PLAIN, times } from './driver.ts';

export const yWebsocket: Driver = {
  key: 'y-websocket',
  name: 'y-websocket 2.1',
  configured:
    '`bin/server.cjs` with `YPERSISTENCE` (y-leveldb 0.1: every update is written at once, without an fsync); it has no receipts',
  healthPath: '/',
  command: (port, dataDir) => ({
    args: [join(PEERS, 'node_modules', 'y-websocket', 'bin', 'server.cjs')],
    env: { PORT: String(port), HOST: '127.0.0.1', YPERSISTENCE: join(dataDir, 'leveldb') },
  }),
  async seats(origin, rooms, perRoom) {
    const url = (room: number) => `${origin.replace(/^http/, 'ws')}/room-${room}`;
    return times(rooms, (room) => times(perRoom, () => ({ url: url(room), headers: {}, wire: PLAIN })));
  },
};
