/**
 * Puts the clock into words and digits.
 * @module
 */
import {
  type Countdown,
  clockDigits,
  isOffered,
  isRunning,
  leftOf,
} from '../../../shared/model/plan/countdown.ts';

export type ClockWords = {
  /** Words before the clock's title, as in “Left for” / “Five challenges”. */
  before?: string;
  title: string;
  after?: string;
  digits: string;
  /** True when the digits do not move, because the clock has not been started or is held. */
  still: boolean;
};

/**
 * Puts a clock into words and digits.
 * @param now the server's time in milliseconds since 1970
 */
export function clockWords(clock: Countdown, now: number): ClockWords {
  const left = leftOf(clock, now);
  const digits = clockDigits(left);
  const { title } = clock;
  const over = Math.ceil(left / 1_000) < 0;
  if (isRunning(clock)) {
    return over
      ? { title, after: 'over by', digits, still: false }
      : { before: 'Left for', title, digits, still: false };
  }
  if (isOffered(clock)) return { before: 'Time for', title, digits, still: true };
  return { title, after: over ? 'held, over by' : 'held at', digits, still: true };
}

/** The words and digits of a part of the step. */
export const partWords = (part: { leftMs: number; before: string; title: string }): ClockWords => ({
  before: part.before,
  title: part.title,
  digits: clockDigits(part.leftMs),
  still: false,
});
