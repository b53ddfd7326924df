/**
 * (a) One room with everybody in it.
 * @module
 */
import type { Shape } from '../load/crowd.ts';
import { EVERY_RELAY, figure, type Scenario } from './scenario.ts';
import { runShape, WINDOW_ROWS } from './window.ts';

/** A room of so many, half of them typing. */
export const fullRoom = (clients: number): Shape => ({
  rooms: 1,
  perRoom: clients,
  typists: clients / 2,
  readers: 10,
  editsPerSecond: 5,
  presencePerSecond: 5,
});

export const fullRoomScenario: Scenario = {
  key: 'a',
  title: 'Full room',
  what: () =>
    '300 clients in one room, 150 of them typing 5 edits and sending 5 presence states a second each; arrivals are watched at 10 others.',
  relays: EVERY_RELAY,
  repetitions: ({ quick }) => (quick ? 1 : 3),
  rows: WINDOW_ROWS,
  goals: [
    { text: 'every edit arrives', share: (medians) => 1 / figure(medians, 'exchange', 'inTime') },
    {
      text: "p99 at most half of Hocuspocus's",
      share: (medians) => figure(medians, 'exchange', 'p99') / (figure(medians, 'hocuspocus', 'p99') / 2),
    },
    {
      text: "at most 60 % of Hocuspocus's CPU",
      share: (medians) => figure(medians, 'exchange', 'cpu') / (figure(medians, 'hocuspocus', 'cpu') * 0.6),
    },
  ],
  run: (stage) => runShape(stage, fullRoom(300)),
};
