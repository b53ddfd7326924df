/**
 * (c) Everybody opens the door in the same ten seconds.
 * @module
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { SYNC, syncFrame } from '../../../shared/protocol/frames.ts';
import { Client } from '../load/client.ts';
import { gather } from '../load/crowd.ts';
import { Deliveries, IN_TIME_MS } from '../load/deliveries.ts';
import { pace, until } from '../load/pace.ts';
import { percentile } from '../load/statistics.ts';
import type { Seat } from '../servers/driver.ts';
import { dayOldDocument, LAST_WORDS } from './day-old.ts';
import { EVERY_RELAY, type Figures, figure, type Scenario, type Stage } from './scenario.ts';
import { arrivals, CONDITIONS, watched } from './window.ts';

const JOINING = 200;
const DOCUMENT_BYTES = 1_000_000;
const ROOM = { rooms: 1, perRoom: 25, typists: 20, readers: 5, editsPerSecond: 2, presencePerSecond: 1 };
/** Longer than any relay here waits before it stores: afterwards the document is a day old. */
const NIGHT_MS = 3_000;

const doorSeconds = ({ quick }: Pick<Stage, 'quick'>) => (quick ? 4 : 10);

/** Writes the document, waits until it is stored, and ends the connection. */
async function fill(seat: Seat, updates: readonly Uint8Array[]): Promise<void> {
  const client = new Client(seat);
  await client.ready;
  for (const update of updates) {
    client.sendDocument(syncFrame(SYNC.update, update));
    await sleep(2);
  }
  await sleep(NIGHT_MS);
  client.close();
  await sleep(500);
}

/** One person coming in. @returns how long until the whole document was there, ms */
async function join(seat: Seat, clients: Client[]): Promise<number> {
  const start = performance.now();
  let tookMs = Infinity;
  const onDocument = (frame: Buffer) => {
    if (tookMs === Infinity && frame.includes(LAST_WORDS)) tookMs = performance.now() - start;
  };
  clients.push(new Client(seat, { onDocument }));
  await until(() => tookMs < Infinity, IN_TIME_MS / 1_000);
  return tookMs;
}

async function run(stage: Stage): Promise<Figures> {
  const { driver, dice } = stage;
  const relay = await stage.start();
  const [seats = []] = await driver.seats(relay.origin, 1, ROOM.perRoom + JOINING);
  const [first] = seats;
  if (!first) throw new Error('There is no seat in the room.');
  await fill(first, dayOldDocument(DOCUMENT_BYTES, dice));

  const morning = await stage.start();
  const deliveries = new Deliveries();
  const crowd = await gather([seats.slice(0, ROOM.perRoom)], ROOM, deliveries, dice);
  const joined: Client[] = [];
  try {
    // The first one in only looks whether the night went well: a document that is not there cannot be late.
    if ((await join(first, joined)) === Infinity) throw new Error('The stored document did not come back.');
    deliveries.counting = true;
    const waits: Promise<number>[] = [];
    const coming = seats.slice(ROOM.perRoom).map((seat) => ({
      perSecond: 1 / doorSeconds(stage),
      act: () => void waits.push(join(seat, joined)),
    }));
    const usage = await watched(morning, () => pace([...crowd.habits, ...coming], doorSeconds(stage), dice));
    const took = await Promise.all(waits);
    await until(() => deliveries.complete, IN_TIME_MS / 1_000);
    const join95 = percentile(took, 0.95);
    return { ...usage, ...arrivals(deliveries), join50: percentile(took, 0.5), join95 };
  } finally {
    crowd.close();
    for (const client of joined) client.terminate();
  }
}

export const everyoneAtOnce: Scenario = {
  key: 'c',
  title: 'Everyone at once',
  what: (settings) =>
    `${JOINING} people open a document of 1 MB within ${doorSeconds(settings)} s while ${ROOM.typists} type 2 edits a second. The server was started again after the document was written; joining is from opening the socket to having the whole document.`,
  relays: EVERY_RELAY,
  repetitions: ({ quick }) => (quick ? 1 : 3),
  rows: [
    { key: 'join50', label: 'joining p50', unit: 'ms' },
    { key: 'join95', label: 'joining p95', unit: 'ms' },
    { key: 'inTime', label: 'edits delivered in time', unit: '%' },
    { key: 'p99', label: 'edit latency p99', unit: 'ms' },
    { key: 'cpu', label: 'server CPU', unit: 'core' },
    { key: 'rss', label: 'server memory (RSS)', unit: 'MB' },
    ...CONDITIONS,
  ],
  goals: [
    { text: 'p95 join at most 300 ms', share: (medians) => figure(medians, 'exchange', 'join95') / 300 },
  ],
  run,
};
