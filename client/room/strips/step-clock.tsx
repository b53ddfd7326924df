import { createEffect, createMemo, on, Show } from 'solid-js';
import {
  clockDigits,
  isOffered,
  isRunning,
  leftOf,
  overWords,
} from '../../../shared/model/plan/countdown.ts';
import { createServerTime } from '../../sync/server-time.ts';
import { useTable } from '../../sync/table-context.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import { secondsToSay } from './spoken-clock.ts';
import './step-clock.css';

const TIME_IS_UP = 'Time is up. Finish your sentence.';

/**
 * The running step's clock, by the server's time: the same second on every screen. Renders nothing while none is set.
 * @param props.part the part of the step that is under way, and how long it still lasts: it is shown in place of the step
 * @param props.soft for people who are writing: as few words as possible, and no counting up
 */
export type ClockPart = { leftMs: number; words: string };
export function StepClock(props: { soft?: boolean; part?: ClockPart | undefined }) {
  const { session } = useTable();
  const { now, known } = createServerTime();
  const announce = useAnnounce();
  const clock = () => session.plan.run.clock;
  const left = createMemo(() => {
    const set = clock();
    return set && known() ? leftOf(set, now()) : undefined;
  });
  const words = () => {
    const set = clock();
    if (!set) return '';
    if (props.soft) return isRunning(set) ? 'left' : isOffered(set) ? 'not started' : 'left, held';
    if (isRunning(set)) return (left() ?? 0) < 0 ? `for ${set.title}` : `left for ${set.title}`;
    return isOffered(set) ? `for ${set.title}, not started` : `left for ${set.title}, clock held`;
  };
  createEffect(
    on(left, (ms, before) => {
      const set = clock();
      if (ms === undefined || before === undefined || !set || !isRunning(set)) return;
      const spoken = secondsToSay(before, ms);
      // With `soft` the end has a line of its own.
      if (spoken && !(props.soft && ms <= 0)) announce(`${spoken} ${set.title}.`);
    }),
  );
  return (
    <Show when={left() !== undefined}>
      <Show
        when={props.soft && isRunning(clock()!) && left()! <= 0}
        fallback={
          <Digits
            left={props.part?.leftMs ?? left() ?? 0}
            words={props.part?.words ?? words()}
            over={!props.part && isRunning(clock()!) && left()! <= -1000}
          />
        }
      >
        <p role="status">{TIME_IS_UP}</p>
      </Show>
    </Show>
  );
}

/** Digits count down. Over time there are whole minutes, and the word, which a small screen shows too. */
function Digits(props: { left: number; words: string; over: boolean }) {
  return (
    <p class="clock" classList={{ 'clock--last': props.left > 0 && props.left <= 60_000 }}>
      <Show when={props.over} fallback={<b class="clock__time">{clockDigits(props.left)}</b>}>
        <b class="clock__over">{overWords(props.left)}</b>
      </Show>{' '}
      <span>{props.words}</span>
    </p>
  );
}
