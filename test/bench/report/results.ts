/**
 * RESULTS.md: the tables, and everything needed to doubt them.
 * @module
 */
import { cpus, totalmem } from 'node:os';
import type { Outcome } from '../run.ts';
import type { Driver } from '../servers/driver.ts';
import { canPin } from '../servers/process.ts';
import type { Options } from '../options.ts';
import { section } from './table.ts';

const GB = 1024 ** 3;
/** From here the generator itself is late, and a latency is no longer the relay's. */
const SATURATED_CORE = 0.9;
/** So much other work on the server's core shows in its p99. */
const DISTURBED_CORE = 0.1;

/** The machine's class: enough to compare, nothing that names it. */
export const machine = (): string =>
  `${cpus().length} cores, ${Math.round(totalmem() / GB)} GB of memory, Node ${process.versions.node}, ${process.platform}`;

/** Everything measured, as Markdown. @param now for the date */
export function results(
  outcomes: readonly Outcome[],
  drivers: readonly Driver[],
  options: Options,
  now: Date,
): string {
  const parts = [
    '# Our relay beside its peers',
    'Written by `npm run bench`; please do not edit.',
    `Measured on ${now.toISOString().slice(0, 10)}: ${machine()}. ${pinned()}`,
    again(options),
    `## What was configured\n\n${drivers.map(({ name, configured }) => `- ${name}: ${configured}.`).join('\n')}`,
    HOW,
    ...outcomes.map((outcome) => section(outcome, drivers, options)),
    ...doubtful(outcomes),
    LIMITS_OF_THIS,
  ];
  return `${parts.join('\n\n')}\n`;
}

const pinned = () =>
  canPin
    ? 'Each server ran on core 0, the load generator on core 1.'
    : 'There is no `taskset` or no second core here: nothing was kept on a core of its own.';

const again = ({ seconds, seed }: Options) =>
  `To run it again, about 20 minutes: \`npm ci && npm run bench -- --seconds ${seconds} --seed ${seed}\`. \`npm run bench -- --quick\` takes under 4 minutes and prints only. The peers are installed into \`test/bench/peers\` the first time.`;

const HOW = `## How it was measured

- One generator plays the same seeded people on each server; the servers take turns within every repetition, each with a
  fresh process and a fresh folder. All of it on one machine, over the loopback interface.
- An edit inserts a token of 10 characters at the end of the typist's own response. Latency is from the call that sends
  it to its arrival in a document frame at a watched client. "In time" is within 5 s; what never came counts as later
  than that in the percentiles, so they cannot look better by losing edits.
- The pace never waits for the server. CPU is user and system time of the whole process, storage included, over the
  window, in shares of one core; memory is its resident set at the end of the window.
- The generator has no documents of its own but for the typists' few words. A figure is not valid when the generator
  itself needs ${SATURATED_CORE} of a core or more, or when others use ${DISTURBED_CORE} or more of the server's core.`;

const LIMITS_OF_THIS = `## What this does not show

- Real networks: no losses, no distance, no TLS, no proxy. Real browsers: nothing here renders or merges 300 documents.
- The cost of joining over HTTP, which only our server has: people join before the clock starts.
- Durability. All three have their persistence on, but promise different things: only ours answers when an edit is on disk.
  The fault suite is about that.
- Other disks. A slow fsync delays our \`saved\`, not the edits others see; the peers do not wait for one at all.`;

/** Says which figures are not the relay's alone. */
function doubtful(outcomes: readonly Outcome[]): string[] {
  const found = outcomes.flatMap(({ scenario, figures }) =>
    Object.entries(figures).flatMap(([relay, runs]) => {
      const saturated = runs.filter(({ load = 0 }) => load >= SATURATED_CORE).length;
      const disturbed = runs.filter(({ others = 0 }) => others >= DISTURBED_CORE).length;
      return [
        ...(saturated > 0
          ? [`- (${scenario.key}) on ${relay}: the generator was saturated, ${saturated} times`]
          : []),
        ...(disturbed > 0
          ? [`- (${scenario.key}) on ${relay}: others were at work, ${disturbed} times`]
          : []),
      ];
    }),
  );
  return found.length > 0 ? [`## Not valid\n\n${found.join('\n')}`] : [];
}
