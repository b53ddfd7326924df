/**
 * Figures as people read them.
 * @module
 */
import { IN_TIME_MS } from '../load/deliveries.ts';
import type { Unit } from '../scenarios/scenario.ts';

const MB = 1024 * 1024;

/** A figure with its unit. Endless latencies are those that did not arrive in time; unknown is a dash. */
export function format(value: number, unit: Unit): string {
  if (Number.isNaN(value)) return '–';
  if (unit === 'ms' && value === Infinity) return `> ${IN_TIME_MS / 1_000} s`;
  if (value === Infinity) return unit === 'clients' ? 'none' : 'never';
  switch (unit) {
    case 'ms':
      return value < 10 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`;
    case 's':
      return `${value.toFixed(1)} s`;
    case '%':
      // Never rounded up: 99.96 % is not all of them.
      return `${Math.floor(value * 1_000) / 10} %`;
    case 'core':
      return `${value.toFixed(2)} of a core`;
    case 'MB':
      return `${(value / MB).toFixed(value < 10 * MB ? 2 : 0)} MB`;
    case 'kB':
      return `${(value / 1024).toFixed(1)} kB`;
    case 'clients':
      return `${value} clients`;
    case 'x':
      return `${value.toFixed(2)}×`;
    case '/s':
      return `${Math.round(value)} per s`;
  }
}

/** Ours over theirs, where both are known. */
export function ratio(ours: number, theirs: number): string {
  const value = ours / theirs;
  return Number.isFinite(value) ? value.toFixed(2) : '–';
}

/** How a goal stands. @param share measured over allowed */
export function verdict(share: number): string {
  if (Number.isNaN(share)) return 'cannot be said';
  if (share <= 1) return 'reached';
  if (share === Infinity) return 'missed by far';
  return share < 2
    ? `missed by ${((share - 1) * 100).toFixed(1)} %`
    : `missed: ${share.toFixed(1)} times what is allowed`;
}
