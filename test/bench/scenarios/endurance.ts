/**
 * (g) Eight hours of a workshop, compressed in time; ours only.
 * @module
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as decoding from 'lib0/decoding';
import { Client } from '../load/client.ts';
import { type Habit, pace } from '../load/pace.ts';
import { median } from '../load/statistics.ts';
import { Typist } from '../load/typist.ts';
import type { Seat } from '../servers/driver.ts';
import { type Figures, figure, type Scenario, type Stage } from './scenario.ts';

const HOURS = 8;
const TABLES = 8;
const PER_TABLE = 8;
const TYPISTS = 3;
/** One edit in so many takes some characters out again. */
const CUT_ONE_IN = 10;
const CUT_CHARACTERS = 20;

/** An hour at the wall clock: a tenth of it is a break, in which everybody reloads the page. */
const hourSeconds = ({ quick, seconds }: Pick<Stage, 'quick' | 'seconds'>) => (quick ? 2 : seconds);
const EDITS_PER_SECOND = 15;

/** One person's hour: a new connection, the same words. */
async function comeIn(seat: Seat, typist: Typist | undefined, stage: Stage): Promise<[Client, Habit[]]> {
  const client = new Client(seat, {}, typist);
  await client.ready;
  if (!typist) return [client, []];
  const words = () => `${Buffer.from(stage.dice.bytes(9)).toString('base64')} `;
  const edit = () =>
    void client.sendDocument(
      stage.dice.below(CUT_ONE_IN) === 0 ? typist.cut(CUT_CHARACTERS) : typist.write(words()),
    );
  const move = () => client.send(typist.presence());
  return [
    client,
    [
      { perSecond: EDITS_PER_SECOND, act: edit },
      { perSecond: 5, act: move },
    ],
  ];
}

/** Bytes of a room's state as a newcomer gets it. */
async function stateBytes(seat: Seat): Promise<number> {
  let bytes = 0;
  const onDocument = (frame: Buffer) => {
    const update = decoding.createDecoder(frame.subarray(2));
    bytes ||= decoding.readVarUint8Array(update).length;
  };
  const client = new Client(seat, { onDocument });
  await client.ready;
  client.terminate();
  return bytes;
}

const folderBytes = (folder: string) =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

async function run(stage: Stage): Promise<Figures> {
  const relay = await stage.start();
  const seats = await stage.driver.seats(relay.origin, TABLES, PER_TABLE);
  const typists = new Map<Seat, Typist>();
  for (const table of seats) {
    for (const seat of table.slice(0, TYPISTS)) typists.set(seat, new Typist(stage.dice));
  }
  const memory: number[] = [];
  const figures: Figures = {};
  for (let hour = 0; hour < HOURS; hour += 1) {
    const came = await Promise.all(seats.flat().map((seat) => comeIn(seat, typists.get(seat), stage)));
    const habits = came.flatMap(([, own]) => own);
    // Ten looks an hour: one look may fall just before or after a collection.
    const looks: number[] = [];
    for (let look = 0; look < 10; look += 1) {
      await pace(look < 9 ? habits : [], hourSeconds(stage) / 10, stage.dice);
      looks.push(relay.usage().rssBytes);
    }
    for (const [client] of came) client.close();
    memory.push(median(looks));
    figures[`hour${hour + 1}`] = memory.at(-1) ?? Number.NaN;
  }
  const states = await Promise.all(seats.map(([seat]) => (seat ? stateBytes(seat) : 0)));
  const live = states.reduce((sum, bytes) => sum + bytes, 0);
  const fileRunning = folderBytes(stage.dataDir);
  await relay.stop();
  const file = folderBytes(stage.dataDir);
  const drift = (memory.at(-1) ?? Number.NaN) / (memory[1] ?? Number.NaN);
  return { ...figures, live, fileRunning, file, fileShare: file / live, drift };
}

export const endurance: Scenario = {
  key: 'g',
  title: 'Endurance',
  what: (settings) =>
    `${HOURS} hours at ${TABLES} tables of ${PER_TABLE}, an hour compressed into ${hourSeconds(settings)} s: ${TYPISTS} of each table typing ${EDITS_PER_SECOND} edits a second, one edit in ${CUT_ONE_IN} deleting ${CUT_CHARACTERS} characters, then a break in which everybody leaves and comes back. About ${Math.round((HOURS * hourSeconds(settings) * TABLES * TYPISTS * EDITS_PER_SECOND * 0.9) / 1_000)},000 edits in all.`,
  relays: ['exchange'],
  repetitions: () => 1,
  rows: [
    ...Array.from({ length: HOURS }, (_, hour) => ({
      key: `hour${hour + 1}`,
      label: `server memory in hour ${hour + 1}`,
      unit: 'MB' as const,
    })),
    { key: 'drift', label: 'memory in the last hour over the second', unit: 'x' },
    { key: 'live', label: 'live state of all tables', unit: 'MB' },
    { key: 'fileRunning', label: 'files while running', unit: 'MB' },
    { key: 'file', label: 'files after a stop', unit: 'MB' },
    { key: 'fileShare', label: 'files after a stop over live state', unit: 'x' },
  ],
  goals: [
    {
      text: 'memory flat: at most 1.2 times the second hour in the last',
      share: (medians) => figure(medians, 'exchange', 'drift') / 1.2,
    },
    {
      text: 'file at most 3 times the live state',
      share: (medians) => figure(medians, 'exchange', 'fileShare') / 3,
    },
  ],
  run,
};
