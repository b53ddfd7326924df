/**
 * Loaded into the server before it starts: watches how much processor time its main thread takes between two ticks, which
 * bounds how long an edit waits for the thread whatever else the machine does. On SIGUSR2 it says the longest and begins anew.
 * @module
 */
import { stopwatch } from '../../../server/updates/stopwatch.ts';

const TICK_MS = 2;
let worst = 0;
let spent = stopwatch();
setInterval(() => {
  worst = Math.max(worst, spent());
  spent = stopwatch();
}, TICK_MS).unref();
process.on('SIGUSR2', () => {
  process.stderr.write(`longest turn ${worst.toFixed(1)} ms\n`);
  worst = 0;
});
