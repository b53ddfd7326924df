/**
 * How long the fault tests run: short within `npm test`, long with `npm run test:faults`.
 * @module
 */
const long = process.env['FAULTS'] === 'long';

/** The size of a run, and the time it may take in milliseconds. */
export const howMuch = (short: number, full: number): { count: number; timeout: number } => ({
  count: long ? full : short,
  timeout: long ? 600_000 : 60_000,
});
