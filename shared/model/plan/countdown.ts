/**
 * The clock of the running step. What is stored is when it ends by the server's clock, so that a late joiner and a
 * device whose clock is wrong show the same second as everybody else.
 * @module
 */
import * as v from 'valibot';
import { duration, moment } from '../numbers.ts';
import { line } from '../root.ts';

/** A countdown; all times are in milliseconds. It runs while `endsAt` is set and is held while `leftMs` is set. */
export type Countdown = {
  /** What it counts down, in words. The title is copied, because the clock outlives the step it was started for. */
  title: string;
  /** The length it was set to, including minutes added or taken. */
  totalMs: number;
  /** When it reaches zero: milliseconds since 1970 by the server's clock. */
  endsAt?: number;
  /** The time that was left when it was held; below zero when it had run over. */
  leftMs?: number;
  /** The time that was added or taken since it was set, in order. What goes round gives it to the part that was under way. */
  stretched?: Stretch[];
};
/** `by` milliseconds added, or taken where they are below zero, `at` so many milliseconds after the beginning. */
export type Stretch = { at: number; by: number };

/** More presses than anybody makes in a step. */
const MOST_STRETCHES = 100;

export const CountdownSchema = v.pipe(
  v.object({
    title: line,
    totalMs: duration,
    endsAt: v.optional(moment),
    leftMs: v.optional(duration),
    stretched: v.optional(v.fallback(v.array(v.object({ at: duration, by: duration })), () => [])),
  }),
  v.check(({ endsAt, leftMs }) => (endsAt === undefined) !== (leftMs === undefined)),
);

const MINUTE_MS = 60_000;

/** Makes a clock that has not been started: the step offers its time, and a facilitator starts it. */
export const offeredClock = (title: string, minutes: number): Countdown => ({
  title,
  totalMs: minutes * MINUTE_MS,
  leftMs: minutes * MINUTE_MS,
});

export const isRunning = ({ endsAt }: Countdown): boolean => endsAt !== undefined;
/** Whether it has never been started, as opposed to being held half-way. */
export const isOffered = ({ leftMs, totalMs }: Countdown): boolean => leftMs === totalMs;

/** The time left at `now` by the server's clock; below zero when it has run over. */
export const leftOf = ({ endsAt, leftMs = 0 }: Countdown, now: number): number =>
  endsAt === undefined ? leftMs : endsAt - now;

const SECOND_MS = 1_000;

/** The time that has passed at `now`, without the time for which it was held. */
export const elapsedOf = (clock: Countdown, now: number): number => clock.totalMs - leftOf(clock, now);

/** What stays the same while a clock is started and held. */
const kept = ({ title, totalMs, stretched }: Countdown) => ({
  title,
  totalMs,
  ...(stretched && { stretched }),
});

/** Starts a clock, or lets a held one go on. */
export const started = (clock: Countdown, now: number): Countdown => ({
  ...kept(clock),
  // The end is put on a whole second of the server's clock, so that all screens change their digits at the same moment.
  // It is rounded down, so that no screen shows more time than the clock was set to.
  endsAt: Math.floor((now + leftOf(clock, now)) / SECOND_MS) * SECOND_MS,
});

export const held = (clock: Countdown, now: number): Countdown => ({
  ...kept(clock),
  leftMs: Math.ceil(leftOf(clock, now) / SECOND_MS) * SECOND_MS,
});

/** Adds minutes, or takes some away. It never takes so many that the clock would run over because of it. */
export function lengthened(clock: Countdown, minutes: number, now: number): Countdown {
  const left = leftOf(clock, now);
  const added = Math.max(minutes * MINUTE_MS, Math.min(0, -left));
  const { endsAt, leftMs, stretched = [] } = clock;
  return {
    title: clock.title,
    totalMs: Math.max(0, clock.totalMs + added),
    stretched: [...stretched, { at: elapsedOf(clock, now), by: added }].slice(-MOST_STRETCHES),
    ...(endsAt === undefined ? { leftMs: (leftMs ?? 0) + added } : { endsAt: endsAt + added }),
  };
}

/**
 * The digits to show: `12:05` or `1:02:05`. Whole seconds, rounded up while time is left; a clock that has run over
 * counts up.
 */
export function clockDigits(leftMs: number): string {
  const seconds = Math.abs(Math.ceil(leftMs / 1_000));
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** Says how long a clock has run over, so that it reads as over and not as left: `7 min over`; in the first minute `time is up`. */
export function overWords(leftMs: number): string {
  const minutes = Math.floor(-leftMs / MINUTE_MS);
  return minutes < 1 ? 'Time is up' : `${minutes} min over`;
}
