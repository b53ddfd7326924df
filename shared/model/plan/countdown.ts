/**
 * A step's clock. What is stored is when it ends by the server's clock, so that a late joiner and a device whose clock
 * is wrong show the same second as everybody else.
 * @module
 */
import * as v from 'valibot';

/** All times in milliseconds. Running when `endsAt` is there, held when `leftMs` is. */
export type Countdown = {
  /** What it counts down, in words: it outlives the step it was started for. */
  title: string;
  /** What it was set to, minutes added or taken included. */
  totalMs: number;
  /** When it reaches zero, since 1970, by the server's clock. */
  endsAt?: number;
  /** What was left when it was held; below zero when it had run over. */
  leftMs?: number;
};

export const CountdownSchema = v.pipe(
  v.object({
    title: v.string(),
    totalMs: v.number(),
    endsAt: v.optional(v.number()),
    leftMs: v.optional(v.number()),
  }),
  v.check(({ endsAt, leftMs }) => (endsAt === undefined) !== (leftMs === undefined)),
);

const MINUTE_MS = 60_000;

/** A clock that has not been started: the step offers its time, somebody says go. */
export const offeredClock = (title: string, minutes: number): Countdown => ({
  title,
  totalMs: minutes * MINUTE_MS,
  leftMs: minutes * MINUTE_MS,
});

export const isRunning = ({ endsAt }: Countdown): boolean => endsAt !== undefined;
/** Offered and not yet started, as opposed to held half-way. */
export const isOffered = ({ leftMs, totalMs }: Countdown): boolean => leftMs === totalMs;

/** What is left at a moment of the server's clock; below zero when it has run over. */
export const leftOf = ({ endsAt, leftMs = 0 }: Countdown, now: number): number =>
  endsAt === undefined ? leftMs : endsAt - now;

const SECOND_MS = 1_000;

/** Starts it, or lets it go on. */
export const started = (clock: Countdown, now: number): Countdown => ({
  title: clock.title,
  totalMs: clock.totalMs,
  // On a whole second of the server's clock, so that every screen changes its digits at the same moment; the one that has
  // begun, so that no screen shows more than it was set to.
  endsAt: Math.floor((now + leftOf(clock, now)) / SECOND_MS) * SECOND_MS,
});

export const held = (clock: Countdown, now: number): Countdown => ({
  title: clock.title,
  totalMs: clock.totalMs,
  leftMs: Math.ceil(leftOf(clock, now) / SECOND_MS) * SECOND_MS,
});

/** Adds minutes, or takes some away; never so many that it would have run over by that. */
export function lengthened(clock: Countdown, minutes: number, now: number): Countdown {
  const left = leftOf(clock, now);
  const added = Math.max(minutes * MINUTE_MS, Math.min(0, -left));
  const { endsAt, leftMs } = clock;
  return {
    title: clock.title,
    totalMs: Math.max(0, clock.totalMs + added),
    ...(endsAt === undefined ? { leftMs: (leftMs ?? 0) + added } : { endsAt: endsAt + added }),
  };
}

/** `12:05`, or `1:02:05`; a clock that has run over counts up. Whole seconds, rounded up while time is left. */
export function clockDigits(leftMs: number): string {
  const seconds = Math.abs(Math.ceil(leftMs / 1_000));
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
