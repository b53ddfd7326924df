/**
 * `npm run bench`: our relay and its peers, the same work, side by side. See options.ts.
 * @module
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseOptions } from './options.ts';
import { installPeers } from './peers/install.ts';
import { machine, results } from './report/results.ts';
import { section } from './report/table.ts';
import { type Outcome, runScenario } from './run.ts';
import { afterLunch } from './scenarios/after-lunch.ts';
import { endurance } from './scenarios/endurance.ts';
import { everyoneAtOnce } from './scenarios/everyone-at-once.ts';
import { fiftyTables } from './scenarios/fifty-tables.ts';
import { fullRoomScenario } from './scenarios/full-room.ts';
import { halfDay } from './scenarios/half-day.ts';
import { idle } from './scenarios/idle.ts';
import { keystroke } from './scenarios/keystroke.ts';
import { untilItBreaks } from './scenarios/until-it-breaks.ts';
import { exchange } from './servers/exchange.ts';
import { hocuspocus } from './servers/hocuspocus.ts';
import { canPin, pinLoad } from './servers/process.ts';
import { yWebsocket } from './servers/y-websocket.ts';

const SCENARIOS = [
  fullRoomScenario,
  untilItBreaks,
  fiftyTables,
  everyoneAtOnce,
  afterLunch,
  idle,
  keystroke,
  endurance,
  halfDay,
];
const DRIVERS = [exchange, yWebsocket, hocuspocus];
/** Every wait below has an end of its own; this is the end of all of them together. */
const AT_MOST_MS = 40 * 60_000;

async function main(args: string[]): Promise<void> {
  const options = parseOptions(
    args,
    SCENARIOS.map(({ key }) => key),
    DRIVERS.map(({ key }) => key),
  );
  const drivers = DRIVERS.filter(({ key }) => options.servers?.includes(key) ?? true);
  const scenarios = SCENARIOS.filter(({ key }) => options.only?.includes(key) ?? true);

  installPeers();
  pinLoad();
  console.log(`${machine()}${canPin ? '' : '; without taskset or a second core, so unpinned'}`);
  const folder = mkdtempSync(join(tmpdir(), 'exchange-bench-'));
  // After the servers are killed (process.ts listens first), whatever the way out.
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  const outcomes: Outcome[] = [];
  for (const scenario of scenarios) {
    const outcome = await runScenario(scenario, drivers, options, folder);
    outcomes.push(outcome);
    console.log(`\n${section(outcome, drivers, options)}\n`);
  }
  const isWhole = !options.quick && !options.only && !options.servers && !options.profile;
  if (isWhole) {
    writeFileSync(join(import.meta.dirname, 'RESULTS.md'), results(outcomes, DRIVERS, options, new Date()));
  }
}

setTimeout(() => {
  console.error('The bench took more than 40 minutes and was ended.');
  process.exit(1);
}, AT_MOST_MS).unref();
// Exiting in good order is what ends the servers; a signal alone would leave them behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

try {
  await main(process.argv.slice(2));
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
