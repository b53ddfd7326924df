/**
 * Hocuspocus 4. Its frames carry the document's name in front, and it wants an auth message first.
 * @module
 */
import { join } from 'node:path';
import * as encoding from 'lib0/encoding';
import { PEERS } from '../peers/install.ts';
import { type Driver, times, type Wire } from './driver.ts';

const AUTH = 2;
const TOKEN = 0;

export const hocuspocus: Driver = {
  key: 'hocuspocus',
  name: 'Hocuspocus 4',
  configured:
    '`@hocuspocus/extension-database` on node:sqlite (WAL, synchronous=FULL), default debounce: the whole state 2 s after the last change, at the latest every 10 s; its receipts do not wait for that',
  healthPath: '/',
  command: (port, dataDir) => ({
    args: [join(PEERS, 'hocuspocus.mjs')],
    env: { PORT: String(port), DATA_DIR: dataDir },
  }),
  async seats(origin, rooms, perRoom) {
    const url = origin.replace(/^http/, 'ws');
    return times(rooms, (room) => {
      const wire = wireOf(`room-${room}`);
      return times(perRoom, () => ({ url, headers: {}, wire }));
    });
  },
};

function wireOf(room: string): Wire {
  const name = encoding.encode((encoder) => encoding.writeVarString(encoder, room));
  const wrap = (frame: Uint8Array) => Buffer.concat([name, frame]);
  const auth = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, AUTH);
    encoding.writeVarUint(encoder, TOKEN);
    encoding.writeVarString(encoder, 'anybody');
  });
  return { greeting: [wrap(auth)], wrap, bodyAt: name.length };
}
