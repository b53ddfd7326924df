/**
 * (h) What a workshop of forty people costs its server; ours only.
 * @module
 */
import type { Scenario } from './scenario.ts';
import { runShape, WINDOW_ROWS } from './window.ts';

export const halfDay: Scenario = {
  key: 'h',
  title: 'Half a day with forty people',
  what: () =>
    '6 tables of 7 clients, 3 at each typing 3 edits and sending 5 presence states a second, which is livelier than people are; arrivals are watched at one other at each table.',
  relays: ['exchange'],
  repetitions: () => 1,
  rows: WINDOW_ROWS,
  goals: [],
  run: (stage) =>
    runShape(stage, {
      rooms: 6,
      perRoom: 7,
      typists: 3,
      readers: 1,
      editsPerSecond: 3,
      presencePerSecond: 5,
    }),
};
