/**
 * This repository's server. Everybody joins over HTTP first and has a cookie of their own.
 * @module
 */
import { join } from 'node:path';
import type { CreatedWorkshop } from '../../../shared/protocol/http.ts';
import { visitor } from '../../support/visitor.ts';
import { type Driver, PLAIN, type Seat, times } from './driver.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** Enough for the group commit to have a group, few enough not to be a test of joining. */
const JOINING_AT_ONCE = 16;

export const exchange: Driver = {
  key: 'exchange',
  name: 'Strategic Exchange',
  configured:
    'SQLite, one fsynced group commit at a time (WAL, synchronous=FULL); every client asks for `saved` receipts; no sample workshop',
  healthPath: '/healthz',
  command: (port, dataDir) => ({
    args: [join(ROOT, 'server', 'main.ts')],
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      SAMPLE: 'off',
      LOG_LEVEL: 'warn',
    },
  }),
  async seats(origin, rooms, perRoom) {
    const tables = times(rooms, (index) => `Table ${index + 1}`);
    const request = { title: 'Bench', format: 'empty', tables };
    const { status, body } = await visitor(origin).ask<CreatedWorkshop>('POST', '/api/workshops', request);
    if (status !== 201) throw new Error(`The workshop could not be started (${status}).`);
    const seats: Seat[][] = times(rooms, () => []);
    let next = 0;
    const join = async () => {
      while (next < rooms * perRoom) {
        const index = next;
        next += 1;
        const tableId = body.tables[index % rooms]?.id ?? '';
        seats[index % rooms]?.push(await takeSeat(origin, body, tableId, index));
      }
    };
    await Promise.all(times(JOINING_AT_ONCE, join));
    return seats;
  },
};

async function takeSeat(
  origin: string,
  { id: workshopId, joinCode }: CreatedWorkshop,
  tableId: string,
  index: number,
): Promise<Seat> {
  const person = visitor(origin);
  const request = { joinCode, name: `Person ${index}`, tableId };
  const { status } = await person.ask('POST', `/api/workshops/${workshopId}/join`, request);
  if (status !== 201) throw new Error(`Somebody could not join (${status}).`);
  return {
    url: `${origin.replace(/^http/, 'ws')}/sync/${workshopId}/table/${tableId}?saved=1`,
    headers: { cookie: person.cookie() },
    wire: PLAIN,
  };
}
