/**
 * (d) The server is started again under everybody.
 * @module
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { each, until } from '../load/pace.ts';
import { ReturningClient } from '../load/returning.ts';
import { Deliveries, tokensIn } from '../load/deliveries.ts';
import { Typist } from '../load/typist.ts';
import { EVERY_RELAY, type Figures, figure, type Scenario, type Stage } from './scenario.ts';

const TABLES = 50;
const PER_TABLE = 10;
const GIVE_UP_SECONDS = 30;
/** Edits at each table before the restart, and while the server is away. */
const EDITS_BEFORE = 5;

type Table = { typist: Typist; writer: ReturningClient; readers: ReturningClient[]; tokens: number[] };

function write({ typist, writer, readers, tokens }: Table, deliveries: Deliveries): void {
  const token = deliveries.send(readers.length);
  tokens.push(...tokensIn(Buffer.from(token)));
  writer.send(typist.write(`${token} `));
}

/** Everybody connected, and every reader holding every word ever written at the table. */
const converged = (tables: readonly Table[]) =>
  tables.every(
    ({ writer, readers, tokens }) => writer.has([]) && readers.every((reader) => reader.has(tokens)),
  );

async function run(stage: Stage): Promise<Figures> {
  const relay = await stage.start();
  const seats = await stage.driver.seats(relay.origin, TABLES, PER_TABLE);
  const deliveries = new Deliveries();
  const tables: Table[] = [];
  const everybody = () => tables.flatMap(({ writer, readers }) => [writer, ...readers]);
  try {
    await each(seats, 4, async ([own, ...others]) => {
      if (!own) throw new Error('There is no seat at a table.');
      const typist = new Typist(stage.dice);
      const writer = new ReturningClient(own, typist);
      const readers = others.map((seat) => new ReturningClient(seat));
      tables.push({ typist, writer, readers, tokens: [] });
      await Promise.all([writer, ...readers].map((client) => client.ready));
    });
    for (let count = 0; count < EDITS_BEFORE; count += 1) {
      for (const table of tables) write(table, deliveries);
      await sleep(100);
    }
    if (!(await until(() => converged(tables), 10))) throw new Error('The tables did not converge before.');
    // Longer than Hocuspocus waits before it stores, so that each server has its chance to keep all of it.
    await sleep(3_000);

    const start = performance.now();
    const restarting = stage.start();
    await sleep(150);
    for (const table of tables) write(table, deliveries);
    await restarting;
    const up = performance.now() - start;
    const isBack = await until(() => converged(tables), GIVE_UP_SECONDS);
    return { up: up / 1_000, back: isBack ? (performance.now() - start) / 1_000 : Infinity };
  } finally {
    for (const client of everybody()) client.close();
  }
}

export const afterLunch: Scenario = {
  key: 'd',
  title: 'After lunch',
  what: () =>
    `SIGTERM and a new start under ${TABLES * PER_TABLE} clients at ${TABLES} tables, one in each writing before and while the server is away. Clients come back as y-websocket's provider does (100 ms, doubled, at most 2.5 s) with empty hands; converged is when each has every edit of its table again.`,
  relays: EVERY_RELAY,
  repetitions: ({ quick }) => (quick ? 1 : 2),
  rows: [
    { key: 'up', label: 'SIGTERM until the server answers', unit: 's' },
    { key: 'back', label: 'SIGTERM until all are back and converged', unit: 's' },
  ],
  goals: [
    {
      text: 'all back and converged within 5 s',
      share: (medians) => figure(medians, 'exchange', 'back') / 5,
    },
  ],
  run,
};
