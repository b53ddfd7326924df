import { createEffect, createMemo, createSignal, on, onCleanup, Show } from 'solid-js';
import ArrowRight from 'lucide-solid/icons/arrow-right';
import ListChecks from 'lucide-solid/icons/list-checks';
import Undo2 from 'lucide-solid/icons/undo-2';
import { isOffered, leftOf } from '../../../../shared/model/plan/countdown.ts';
import { agendaOf, nextStep, runningStep } from '../../../../shared/model/plan/plan-view.ts';
import { createMedia } from '../../../lib/page/media.ts';
import { clockTime, duration } from '../../../lib/text/words.ts';
import { Button } from '../../../ui/button.tsx';
import { AgendaEditor } from '../agenda/agenda-editor.tsx';
import { FillAgenda } from '../agenda/fill-agenda.tsx';
import { useConsole } from '../context.ts';
import { ClockPanel } from './clock-panel.tsx';
import { finishingTime, totalMinutes } from './finish.ts';
import { RunList } from './run-list.tsx';
import './runner.css';

/**
 * How long "next" ignores presses after a step has changed. The button names another step then, and a press meant for
 * the one before (a double click, or a colleague who was a moment earlier) must not move the room twice.
 */
const SETTLE_MS = 800;

type Path = ReturnType<typeof createPath>;

/** Follows which step the room came from, and whether it has only just moved. */
function createPath() {
  const { hall } = useConsole();
  const [left, setLeft] = createSignal<string>();
  const [settling, setSettling] = createSignal(false);
  createEffect(
    on(
      () => hall.plan.run.step,
      (_, before) => {
        if (before) setLeft(before);
        setSettling(true);
        const timer = setTimeout(() => setSettling(false), SETTLE_MS);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  return { left, settling };
}

/** The left side of the console: the clock, the agenda, and the one button that moves the room. */
export function Runner() {
  const { hall } = useConsole();
  // In one column the next step comes before the long list.
  const narrow = createMedia('(max-width: 899px)');
  const [editing, setEditing] = createSignal(false);
  const path = createPath();
  const empty = createMemo(() => Object.keys(hall.plan.agenda).length === 0);
  return (
    <section class="runner" aria-labelledby="runner-h">
      <h1 class="vh" id="runner-h">
        Run {hall.plan.workshop['title'] ?? hall.me.workshop.title}
      </h1>
      <Show when={!empty() || hall.plan.run.clock}>
        <ClockPanel />
      </Show>
      <Show when={!empty()} fallback={<FillAgenda onOwn={() => setEditing(true)} />}>
        <Show when={narrow()} fallback={<RunList />}>
          <Move path={path} />
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
          <Move path={path} />
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

function Move(props: { path: Path }) {
  const { hall, now, timeKnown } = useConsole();
  const next = createMemo(() => nextStep(hall.plan));
  const offered = () => !!hall.plan.run.clock && isOffered(hall.plan.run.clock) && !!runningStep(hall.plan);
  /** The step that Back leads to: the one the room came from, or after a reload the one before it on the agenda. */
  const back = () => {
    const { step, place = -Infinity } = hall.plan.run;
    if (!step) return undefined;
    const came = hall.plan.agenda[props.path.left() ?? ''];
    const before = agendaOf(hall.plan).findLast(({ order, id }) => order < place && id !== step);
    return came && came.id !== step ? came : before;
  };
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
            waiting={props.path.settling() || !timeKnown()}
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
