/**
 * (b) A hall of tables.
 * @module
 */
import { betterPeer, EVERY_RELAY, figure, type Scenario } from './scenario.ts';
import { runShape, WINDOW_ROWS } from './window.ts';

export const fiftyTables: Scenario = {
  key: 'b',
  title: 'Fifty tables',
  what: () =>
    '50 rooms of 8 clients, 4 in each typing 3 edits a second; arrivals are watched at one other in each.',
  relays: EVERY_RELAY,
  repetitions: ({ quick }) => (quick ? 1 : 3),
  rows: WINDOW_ROWS,
  goals: [
    {
      text: 'half the server CPU of the better peer',
      share: (medians) => figure(medians, 'exchange', 'cpu') / (betterPeer(medians, 'cpu') / 2),
    },
    {
      text: 'p99 no worse than the better peer',
      share: (medians) => figure(medians, 'exchange', 'p99') / betterPeer(medians, 'p99'),
    },
  ],
  run: (stage) =>
    runShape(stage, {
      rooms: 50,
      perRoom: 8,
      typists: 4,
      readers: 1,
      editsPerSecond: 3,
      presencePerSecond: 0,
    }),
};
