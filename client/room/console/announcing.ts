/**
 * What the console tells a screen reader by itself: raised hands, new steps, and the clock running low.
 * @module
 */
import { createEffect, createMemo, on, onCleanup } from 'solid-js';
import { isRunning, leftOf } from '../../../shared/model/plan/countdown.ts';
import { runningStep } from '../../../shared/model/plan/plan-view.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import { listOf } from '../../lib/text/words.ts';
import type { ConsoleTools } from './context.ts';
import type { BoardRow } from './tables/board.ts';
import { handsInOrder } from './tables/sentence.ts';

/** How often hands are announced. A lively room raises many hands, and one sentence now and then is enough. */
const BATCH_MS = 10_000;
const MINUTE_MS = 60_000;

/** Announces what happens in the room to screen readers. Must run under a Solid owner. */
export function createAnnouncing(
  { hall, now, timeKnown }: ConsoleTools,
  rows: () => readonly BoardRow[],
): void {
  const announce = useAnnounce();

  const hands = createMemo(() =>
    handsInOrder(rows().map(({ number, glance }) => ({ number: number(), glance: glance() }))),
  );
  let unsaid: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const say = () => {
    timer = undefined;
    if (unsaid.length > 0) announce(`${unsaid.length === 1 ? 'Hand' : 'Hands'} up: ${listOf(unsaid)}.`);
    unsaid = [];
  };
  createEffect(
    on(hands, (up, before) => {
      const known = new Set(before?.map(({ person, at }) => `${person} ${at}`));
      const fresh = before ? up.filter(({ person, at }) => !known.has(`${person} ${at}`)) : [];
      if (fresh.length === 0) return;
      unsaid.push(...fresh.map(({ name, number }) => `${name} at table ${number}`));
      timer ??= setTimeout(say, BATCH_MS);
    }),
  );

  createEffect(
    on(
      () => hall.plan.run.step,
      (step, before) => {
        const title = runningStep(hall.plan)?.title;
        if (step && step !== before && title) announce(`Running now: ${title}.`);
      },
      { defer: true },
    ),
  );

  // Only marks that are passed while the page is open count. Opening it in the last minute announces nothing.
  const mark = createMemo(() => {
    const { clock } = hall.plan.run;
    if (!clock || !isRunning(clock) || !timeKnown()) return undefined;
    const left = leftOf(clock, now());
    return left <= 0 ? 'over' : left <= MINUTE_MS ? '1' : left <= 5 * MINUTE_MS ? '5' : 'more';
  });
  const WORDS: Record<string, string> = {
    '5': 'Five minutes left.',
    '1': 'One minute left.',
    over: 'The time is up. Nothing stops by itself.',
  };
  createEffect(
    on(mark, (reached, before) => {
      if (before && reached && WORDS[reached]) announce(WORDS[reached]);
    }),
  );
}
