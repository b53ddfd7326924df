/**
 * The part of the step that the clock shows.
 * @module
 */
import type { Carousel } from '../../../../shared/activities/stories/carousel.ts';
import { type Countdown, leftOf } from '../../../../shared/model/plan/countdown.ts';
import type { ClockPart } from '../../../room/strips/index.ts';

const WORDS = { write: 'left to write', move: 'left with this one', home: 'left for answers' } as const;
const STATES = { offered: ', not started', held: ', clock held', running: '' } as const;

/** Pure: how long the part still lasts, in words; `undefined` once the step has run over, which the clock says itself. */
export function clockPart(
  { phase, leftMs, moves, clock: state }: Carousel,
  clock: Countdown | undefined,
  now: number,
): ClockPart | undefined {
  if (!clock || moves === 0) return undefined;
  const left = leftMs ?? leftOf(clock, now);
  return left <= 0 ? undefined : { leftMs: left, words: `${WORDS[phase.kind]}${STATES[state]}` };
}
