import { Match, Show, Switch } from 'solid-js';
import Minus from 'lucide-solid/icons/minus';
import Pause from 'lucide-solid/icons/pause';
import Play from 'lucide-solid/icons/play';
import Plus from 'lucide-solid/icons/plus';
import {
  type Countdown,
  clockDigits,
  isOffered,
  isRunning,
  leftOf,
} from '../../../../shared/model/plan/countdown.ts';
import { runningStep } from '../../../../shared/model/plan/plan-view.ts';
import { Button } from '../../../ui/button.tsx';
import { counted } from '../../../lib/text/words.ts';
import { useConsole } from '../context.ts';
import './runner.css';

/** The room's one clock and its controls. */
export function ClockPanel() {
  const { hall, now, timeKnown } = useConsole();
  const clock = () => hall.plan.run.clock;
  return (
    <div class="runner__clock">
      <Show
        when={clock()}
        fallback={
          <>
            <h2 class="title">{hall.plan.run.step ? 'No clock' : 'Not started yet'}</h2>
            <p class="hint">People may look round and write meanwhile.</p>
          </>
        }
      >
        {(set) => <Running clock={set()} left={leftOf(set(), now())} known={timeKnown()} />}
      </Show>
    </div>
  );
}

/**
 * Shows the running clock. `known` is false until the server has been asked for the time: a clock started before that
 * could be an hour wrong everywhere.
 */
function Running(props: { clock: Countdown; left: number; known: boolean }) {
  const { hall } = useConsole();
  const offered = () => isOffered(props.clock);
  const running = () => isRunning(props.clock);
  const over = () => props.left < 0;
  const title = () => runningStep(hall.plan)?.title ?? props.clock.title;
  // A running clock cannot be shown until the server's time is known.
  const digits = () => (running() && !props.known ? '–:––' : clockDigits(props.left));
  const minutes = () => counted(Math.round(props.clock.totalMs / 60_000), 'minute');
  return (
    <>
      <h2 class="title">{title()}</h2>
      <p class="runner__digits" classList={{ 'is-over': over() }} role="timer" aria-live="off">
        {digits()}
      </p>
      <p class="hint runner__state">
        <Switch fallback={`left of ${minutes()}`}>
          <Match when={over()}>
            <b>over.</b> Nothing stops by itself.
          </Match>
          <Match when={offered()}>Not started yet</Match>
          <Match when={!running()}>
            <b>Held</b> with this left of {minutes()}
          </Match>
        </Switch>
      </p>
      <Show when={!runningStep(hall.plan)}>
        <p class="hint">“{title()}” was taken off the agenda. Its clock goes on until another step begins.</p>
      </Show>
      <div class="runner__nudge">
        <Switch>
          <Match when={running()}>
            <Button onClick={() => hall.edits.holdClock()}>
              <Pause />
              Hold
            </Button>
          </Match>
          <Match when={offered()}>
            <Button kind="ink" waiting={!props.known} onClick={() => hall.edits.startClock()}>
              Start {minutes()}
            </Button>
          </Match>
          <Match when={true}>
            <Button waiting={!props.known} onClick={() => hall.edits.startClock()}>
              <Play />
              Go on
            </Button>
          </Match>
        </Switch>
        <Button data-repeats onClick={() => hall.edits.addTime(-1)}>
          <Minus />
          <span>
            1<span class="vh"> minute less</span>
          </span>
        </Button>
        <Button data-repeats onClick={() => hall.edits.addTime(1)}>
          <Plus />
          <span>
            1<span class="vh"> minute more</span>
          </span>
        </Button>
      </div>
    </>
  );
}
