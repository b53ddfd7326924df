/**
 * The measuring window most scenarios share: warm up, measure, wait for stragglers.
 * @module
 */
import type { Crowd, Shape } from '../load/crowd.ts';
import { gather } from '../load/crowd.ts';
import { Deliveries, IN_TIME_MS } from '../load/deliveries.ts';
import { pace, until } from '../load/pace.ts';
import { percentile } from '../load/statistics.ts';
import type { Dice } from '../../support/random.ts';
import type { Relay } from '../servers/process.ts';
import type { Figures, Row, Stage } from './scenario.ts';

/** What a figure is worth: whether the generator kept up, and whether anybody else was at work on the server's core. */
export const CONDITIONS: readonly Row[] = [
  { key: 'load', label: 'load generator CPU', unit: 'core', isCondition: true },
  { key: 'others', label: "other work on the server's core", unit: 'core', isCondition: true },
];

export const WINDOW_ROWS: readonly Row[] = [
  { key: 'inTime', label: 'edits delivered in time', unit: '%' },
  { key: 'p50', label: 'latency p50', unit: 'ms' },
  { key: 'p99', label: 'latency p99', unit: 'ms' },
  { key: 'cpu', label: 'server CPU', unit: 'core' },
  { key: 'rss', label: 'server memory (RSS)', unit: 'MB' },
  { key: 'edits', label: 'edits sent', unit: '/s' },
  ...CONDITIONS,
];

/** Compiled code and filled caches are what a workshop meets after its first minute. */
const warmUpSeconds = ({ quick }: Pick<Stage, 'quick'>) => (quick ? 1 : 3);

/** The relay's and the generator's share of a core while `run` ran. */
export async function watched(relay: Relay, run: () => Promise<void>): Promise<Figures> {
  const before = relay.usage();
  const own = process.cpuUsage();
  const start = performance.now();
  await run();
  const seconds = (performance.now() - start) / 1_000;
  const after = relay.usage();
  const { user, system } = process.cpuUsage(own);
  return {
    cpu: (after.cpuSeconds - before.cpuSeconds) / seconds,
    others: Math.max(0, after.othersSeconds - before.othersSeconds) / seconds,
    rss: after.rssBytes,
    load: (user + system) / 1e6 / seconds,
  };
}

/** Runs a gathered crowd and says how its edits arrived. */
export async function measure(
  relay: Relay,
  crowd: Crowd,
  deliveries: Deliveries,
  settings: { seconds: number; quick: boolean; dice: Dice },
): Promise<Figures> {
  const { seconds, dice } = settings;
  await pace(crowd.habits, warmUpSeconds(settings), dice);
  deliveries.counting = true;
  const usage = await watched(relay, () => pace(crowd.habits, seconds, dice));
  await until(() => deliveries.complete, IN_TIME_MS / 1_000);
  return { ...usage, ...arrivals(deliveries), edits: deliveries.counted / seconds };
}

/** Shares and latencies of what was counted. */
export function arrivals(deliveries: Deliveries): Figures {
  const { latencies, inTime } = deliveries;
  return { inTime, p50: percentile(latencies, 0.5), p99: percentile(latencies, 0.99) };
}

/** A fresh relay, a crowd of this shape, one window. */
export async function runShape(stage: Stage, shape: Shape): Promise<Figures> {
  const relay = await stage.start();
  const deliveries = new Deliveries();
  const seats = await stage.driver.seats(relay.origin, shape.rooms, shape.perRoom);
  const crowd = await gather(seats, shape, deliveries, stage.dice);
  try {
    return await measure(relay, crowd, deliveries, stage);
  } finally {
    crowd.close();
  }
}
