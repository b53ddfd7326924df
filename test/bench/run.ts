/**
 * Runs one scenario on every relay in turn.
 * @module
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dice } from '../support/random.ts';
import { median } from './load/statistics.ts';
import type { Figures, Medians, Scenario, Stage } from './scenarios/scenario.ts';
import type { Driver } from './servers/driver.ts';
import { freePort, type Relay, startRelay } from './servers/process.ts';
import type { Options } from './options.ts';

/** Every repetition of one scenario, by relay, in the order they ran. */
export type Outcome = { scenario: Scenario; figures: Partial<Record<Driver['key'], Figures[]>> };

/**
 * Relays take turns within each repetition, and each repetition starts with another one: whatever else the machine
 * does in these minutes, it does to all of them.
 * @param folder where the relays' own folders are made
 */
export async function runScenario(
  scenario: Scenario,
  drivers: readonly Driver[],
  options: Options,
  folder: string,
): Promise<Outcome> {
  const figures: Outcome['figures'] = {};
  for (let repetition = 0; repetition < scenario.repetitions(options); repetition += 1) {
    for (let turn = 0; turn < drivers.length; turn += 1) {
      const driver = drivers[(repetition + turn) % drivers.length];
      if (!driver || !scenario.relays.includes(driver.key)) continue;
      console.log(`(${scenario.key}) ${scenario.title}: ${driver.name}, ${repetition + 1}`);
      const result = await runOnce(scenario, driver, options, repetition, folder);
      (figures[driver.key] ??= []).push(result);
    }
  }
  return { scenario, figures };
}

/** A failure is a figure too: the table shows a dash, and the others still get their turn. */
async function runOnce(
  scenario: Scenario,
  driver: Driver,
  options: Options,
  repetition: number,
  folder: string,
): Promise<Figures> {
  const dataDir = await mkdtemp(join(folder, `${driver.key}-`));
  const port = await freePort();
  const isProfiled = options.profile && driver.key === 'exchange';
  const nodeArgs = isProfiled ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : [];
  const started: Relay[] = [];
  const stage: Stage = {
    quick: options.quick,
    seconds: options.seconds,
    driver,
    // The same seed for each relay: the same people do the same things.
    dice: dice(options.seed + repetition),
    dataDir,
    async start() {
      await started.at(-1)?.stop();
      const relay = await startRelay(driver, dataDir, port, nodeArgs);
      started.push(relay);
      return relay;
    },
  };
  try {
    return await scenario.run(stage);
  } catch (error) {
    const said = started.at(-1)?.complaints() ?? '';
    console.log(`  failed: ${error instanceof Error ? error.message : String(error)} ${said}`);
    return {};
  } finally {
    await started.at(-1)?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The medians over the repetitions that did not fail. */
export function mediansOf({ scenario, figures }: Outcome): Medians {
  const medians: Medians = {};
  for (const key of scenario.relays) {
    const runs = figures[key];
    if (!runs) continue;
    medians[key] = Object.fromEntries(
      scenario.rows.map((row) => [row.key, median(runs.flatMap((run) => run[row.key] ?? []))]),
    );
  }
  return medians;
}
