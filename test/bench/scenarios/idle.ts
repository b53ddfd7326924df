/**
 * (e) A thousand people listening.
 * @module
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { gather, type Shape } from '../load/crowd.ts';
import { Deliveries } from '../load/deliveries.ts';
import { pace } from '../load/pace.ts';
import { betterPeer, EVERY_RELAY, type Figures, figure, type Scenario, type Stage } from './scenario.ts';

const ROOMS = 100;
const QUIET = { readers: 0, presencePerSecond: 0 };

const people = ({ quick }: Pick<Stage, 'quick'>) => (quick ? 500 : 1_000);

/** Resident memory before and after a crowd has come in and said one thing per room. */
async function memoryOf(stage: Stage, rooms: number): Promise<{ empty: number; full: number }> {
  const perRoom = people(stage) / rooms;
  const shape: Shape = { ...QUIET, rooms, perRoom, typists: 1, editsPerSecond: 1 };
  const before = await stage.start();
  const seats = await stage.driver.seats(before.origin, rooms, perRoom);
  // Afresh: what joining over HTTP leaves behind is not the price of a connection.
  const relay = await stage.start();
  await sleep(1_000);
  const empty = relay.usage().rssBytes;
  const crowd = await gather(seats, shape, new Deliveries(), stage.dice);
  try {
    await pace(crowd.habits, 1, stage.dice);
    await sleep(stage.quick ? 1_000 : 5_000);
    return { empty, full: relay.usage().rssBytes };
  } finally {
    crowd.close();
  }
}

async function run(stage: Stage): Promise<Figures> {
  const one = await memoryOf(stage, 1);
  const many = await memoryOf(stage, ROOMS);
  const perConnection = (one.full - one.empty) / people(stage);
  return { empty: one.empty, full: many.full, perConnection, perRoom: (many.full - one.full) / (ROOMS - 1) };
}

export const idle: Scenario = {
  key: 'e',
  title: 'Idle',
  what: (settings) =>
    `${people(settings)} clients at rest, first in one room, then in ${ROOMS}, each time with a fresh server. Per connection: what the one room added, divided; per room: what the other ${ROOMS - 1} rooms added to that, divided (below zero means less than the noise).`,
  relays: EVERY_RELAY,
  repetitions: ({ quick }) => (quick ? 1 : 2),
  rows: [
    { key: 'empty', label: 'server memory before anybody came', unit: 'MB' },
    { key: 'full', label: 'server memory with everybody in 100 rooms', unit: 'MB' },
    { key: 'perConnection', label: 'memory per connection', unit: 'kB' },
    { key: 'perRoom', label: 'memory per further room', unit: 'kB' },
  ],
  goals: [
    {
      text: 'memory with everybody below both peers',
      share: (medians) => figure(medians, 'exchange', 'full') / betterPeer(medians, 'full'),
    },
    {
      text: 'memory per connection below both peers',
      share: (medians) => figure(medians, 'exchange', 'perConnection') / betterPeer(medians, 'perConnection'),
    },
  ],
  run,
};
