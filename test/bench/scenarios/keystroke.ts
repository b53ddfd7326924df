/**
 * (f) One table at rest: what a single keystroke costs in time.
 * @module
 */
import { Client } from '../load/client.ts';
import { Deliveries } from '../load/deliveries.ts';
import { pace, until } from '../load/pace.ts';
import { percentile } from '../load/statistics.ts';
import { Typist } from '../load/typist.ts';
import { betterPeer, EVERY_RELAY, type Figures, figure, type Scenario, type Stage } from './scenario.ts';
import { arrivals, CONDITIONS, watched } from './window.ts';

const PEOPLE = 8;
/** Far enough apart that every keystroke finds the room at rest. */
const KEYSTROKES_PER_SECOND = 5;

async function run(stage: Stage): Promise<Figures> {
  const relay = await stage.start();
  const atRest = relay.usage().rssBytes;
  const [[own, ...others] = []] = await stage.driver.seats(relay.origin, 1, PEOPLE);
  if (!own) throw new Error('There is no seat at the table.');
  const deliveries = new Deliveries();
  const typist = new Typist(stage.dice);
  const sentAt = new Map<number, number>();
  const saved: number[] = [];
  const onSaved = (n: number) => {
    const now = performance.now();
    for (const [number, at] of sentAt) {
      if (number > n) return;
      saved.push(now - at);
      sentAt.delete(number);
    }
  };
  const writer = new Client(own, { onSaved }, typist);
  const readers = others.map((seat) => new Client(seat, { onDocument: deliveries.reader() }));
  const strike = () => {
    const frame = typist.write(`${deliveries.send(readers.length)} `);
    const at = performance.now();
    const number = writer.sendDocument(frame);
    if (deliveries.counting) sentAt.set(number, at);
  };
  try {
    await Promise.all([writer, ...readers].map((client) => client.ready));
    const habits = [{ perSecond: KEYSTROKES_PER_SECOND, act: strike }];
    await pace(habits, stage.quick ? 1 : 3, stage.dice);
    deliveries.counting = true;
    const { load = Number.NaN, others = Number.NaN } = await watched(relay, () =>
      pace(habits, stage.seconds, stage.dice),
    );
    await until(() => deliveries.complete, 5);
    const ofSaved = { savedP50: percentile(saved, 0.5), savedP99: percentile(saved, 0.99) };
    return { ...arrivals(deliveries), ...ofSaved, atRest, load, others };
  } finally {
    for (const client of [writer, ...readers]) client.terminate();
  }
}

export const keystroke: Scenario = {
  key: 'f',
  title: 'One table at rest',
  what: () =>
    `8 clients in one room, one of them striking a key ${KEYSTROKES_PER_SECOND} times a second; arrivals are watched at the other 7.`,
  relays: EVERY_RELAY,
  repetitions: ({ quick }) => (quick ? 1 : 3),
  rows: [
    { key: 'inTime', label: 'edits delivered in time', unit: '%' },
    { key: 'p50', label: 'latency p50', unit: 'ms' },
    { key: 'p99', label: 'latency p99', unit: 'ms' },
    { key: 'savedP50', label: 'until `saved`, p50', unit: 'ms' },
    { key: 'savedP99', label: 'until `saved`, p99', unit: 'ms' },
    { key: 'atRest', label: 'server memory before anybody came', unit: 'MB' },
    ...CONDITIONS,
  ],
  goals: [
    {
      text: 'p50 no worse than the better peer',
      share: (medians) => figure(medians, 'exchange', 'p50') / betterPeer(medians, 'p50'),
    },
    {
      text: 'p99 no worse than the better peer',
      share: (medians) => figure(medians, 'exchange', 'p99') / betterPeer(medians, 'p99'),
    },
  ],
  run,
};
