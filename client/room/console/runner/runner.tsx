import { createEffect, createMemo, createSignal, on, onCleanup, Show } from 'solid-js';
import ArrowRight from 'lucide-solid/icons/arrow-right';
import ListChecks from 'lucide-solid/icons/list-checks';
import Undo2 from 'lucide-solid/icons/undo-2';
import { isOffered, leftOf } from '../../../../shared/model/plan/countdown.ts';
import { nextStep, runningStep } from '../../../../shared/model/plan/plan-view.ts';
import { stepBefore } from '../../../../shared/model/plan/step-before.ts';
import { createMedia } from '../../../lib/screen/media.ts';
import { clockTime, duration } from '../../../lib/text/words.ts';
import { Button } from '../../../ui/button.tsx';
import { AgendaEditor } from '../agenda/agenda-editor.tsx';
import { FillAgenda } from '../agenda/fill-agenda.tsx';
import { useConsole } from '../context.ts';
import { ClockPanel } from './clock-panel.tsx';
import { finishingTime, totalMinutes } from './finish.ts';
import { KeepTime } from './keep-time.tsx';
import { RunList } from './run-list.tsx';
import './runner.css';

/**
 * How long "next" ignores presses after a step has changed. The button names another step then, and a press meant for
 * the one before (a double click, or a colleague who was a moment earlier) must not move the room twice.
 */
const SETTLE_MS = 800;

/** Whether the room has only just moved. */
function createSettling() {
  const { hall } = useConsole();
  const [settling, setSettling] = createSignal(false);
  createEffect(
    on(
      () => hall.plan.run.step,
      () => {
        setSettling(true);
        const timer = setTimeout(() => setSettling(false), SETTLE_MS);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  return settling;
}

/** The left side of the console: the clock, the agenda, and the one button that moves the room. */
export function Runner() {
  const { hall } = useConsole();
  // In one column the next step comes before the long list.
  const narrow = createMedia('(max-width: 899px)');
  const [editing, setEditing] = createSignal(false);
  const settling = createSettling();
  const empty = createMemo(() => Object.keys(hall.plan.agenda).length === 0);
  return (
    <section class="runner" aria-labelledby="runner-h">
      <h1 class="vh" id="runner-h">
        Run {hall.plan.workshop['title'] ?? hall.me.workshop.title}
      </h1>
      <Show when={!empty() || hall.plan.run.clock}>
        <ClockPanel />
        <KeepTime />
      </Show>
      <Show when={!empty()} fallback={<FillAgenda onOwn={() => setEditing(true)} />}>
        <Show when={narrow()} fallback={<RunList />}>
          <Move settling={settling()} />
          <details class="runner__fold">
            <summary>The agenda</summary>
            <RunList />
          </details>
        </Show>
        <div class="runner__foot">
          <Times />
          <Button kind="text" class="runner__edit" aria-haspopup="dialog" onClick={() => setEditing(true)}>
            <ListChecks />
            Edit the agenda
          </Button>
        </div>
        <Show when={!narrow()}>
          <Move settling={settling()} />
        </Show>
      </Show>
      <AgendaEditor open={editing()} onClose={() => setEditing(false)} />
    </section>
  );
}

function Times() {
  const { hall, now } = useConsole();
  const ends = () => clockTime(finishingTime(hall.plan, now()));
  return (
    <p class="runner__times">
      {duration(totalMinutes(hall.plan))} in all,{' '}
      {hall.plan.run.step ? 'ends about ' : 'if you start now ends at '}
      <b>{ends()}</b>
    </p>
  );
}

function Move(props: { settling: boolean }) {
  const { hall, now, timeKnown } = useConsole();
  const next = createMemo(() => nextStep(hall.plan));
  const offered = () => !!hall.plan.run.clock && isOffered(hall.plan.run.clock) && !!runningStep(hall.plan);
  const back = createMemo(() => stepBefore(hall.plan));
  const over = () => !!hall.plan.run.clock && leftOf(hall.plan.run.clock, now()) <= 0;
  const words = () => (hall.plan.run.step ? 'Next' : 'Begin');
  return (
    <div class="runner__move">
      <Show
        when={next()}
        fallback={
          <p class="runner__last">
            {over() ? 'That was the last step.' : 'This is the last step.'} Nothing closes by itself.
          </p>
        }
      >
        {(step) => (
          <Button
            kind={offered() ? 'outline' : 'ink'}
            big
            wide
            class="runner__next"
            waiting={props.settling || !timeKnown()}
            onClick={() => hall.edits.startStep(step())}
          >
            <span>
              {words()}: {step().title}
            </span>
            <ArrowRight />
          </Button>
        )}
      </Show>
      <div class="runner__back">
        <Show when={back()} fallback={<p class="hint">Everyone moves together.</p>}>
          {(step) => (
            <Button kind="text" onClick={() => hall.edits.startStep(step())}>
              <Undo2 />
              Back to {step().title}
            </Button>
          )}
        </Show>
      </div>
    </div>
  );
}
