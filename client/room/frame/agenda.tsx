import { instructionsOf } from '../../../shared/activities/index.ts';
import { createEffect, createSignal, For, onCleanup, Show } from 'solid-js';
import { agendaOf } from '../../../shared/model/plan/plan-view.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { counted } from '../../lib/text/words.ts';
import './agenda.css';
import { Words } from '../../ui/text/words.tsx';

/** Where a step is in relation to the running one. Before the first step has been started all are `later`. */
type StepStatus = 'done' | 'now' | 'later';

/** Follows the plan's steps in order, and which of them runs. */
function createAgenda() {
  const { session } = useTable();
  const steps = () => agendaOf(session.plan);
  const running = () => steps().findIndex(({ id }) => id === session.plan.run.step);
  const status = (index: number): StepStatus => {
    if (index === running()) return 'now';
    return index < running() ? 'done' : 'later';
  };
  const short = () =>
    running() < 0
      ? `Agenda: ${counted(steps().length, 'step')}`
      : `Step ${running() + 1} of ${steps().length}`;
  const title = () => steps()[running()]?.title;
  return { steps, running, status, short, title };
}

/**
 * The agenda in the top bar: all steps where they fit, "Step 2 of 13" where they do not. Both open the whole agenda.
 */
export function Agenda() {
  const agenda = createAgenda();
  const [open, setOpen] = createSignal(false);
  const [fits, setFits] = createSignal(false);
  let place!: HTMLElement;
  let list!: HTMLOListElement;
  const measure = new ResizeObserver(() => setFits(list.scrollWidth <= place.clientWidth));
  createEffect(() => {
    measure.observe(place);
    measure.observe(list);
  });
  onCleanup(() => measure.disconnect());
  return (
    <nav class="agenda" aria-label="Agenda" ref={place} hidden={agenda.steps().length === 0}>
      <ol class="agenda__steps" classList={{ 'is-measured': !fits() }} ref={list} inert={!fits()}>
        <For each={agenda.steps()}>
          {(step, index) => (
            <li
              class={`agenda__step is-${agenda.status(index())}`}
              aria-current={agenda.status(index()) === 'now' ? 'step' : undefined}
            >
              <Show when={agenda.status(index()) === 'done'}>
                <span class="vh">Done: </span>
              </Show>
              {step.title}
            </li>
          )}
        </For>
      </ol>
      <Show when={!fits()}>
        <Button kind="quiet" class="agenda__short" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <b>{agenda.short()}</b>
          <Show when={agenda.title()}>{(title) => <span>{title()}</span>}</Show>
        </Button>
      </Show>
      <AgendaDialog open={open()} onClose={() => setOpen(false)} />
    </nav>
  );
}

/** The agenda as one line for a phone: "Step 2 of 6, Cards". Renders nothing while no step runs. */
export function AgendaLine() {
  const agenda = createAgenda();
  const { session } = useTable();
  const line = () => (agenda.title() ? `${agenda.short()}, ${agenda.title()}` : undefined);
  return <span>{line() ?? session.plan.workshop['title'] ?? session.me.workshop.title}</span>;
}

/** The steps as bars, each as long as the step lasts. Decorative, because `AgendaLine` says it in words. */
export function AgendaTrack() {
  const agenda = createAgenda();
  return (
    <Show when={agenda.running() >= 0}>
      <div class="agenda__track" aria-hidden="true">
        <For each={agenda.steps()}>
          {(step, index) => (
            <i class={`is-${agenda.status(index())}`} style={{ 'flex-grow': String(step.minutes) }} />
          )}
        </For>
      </div>
    </Show>
  );
}

/** The dialog with the whole agenda, its times, and what the running step asks for. */
export function AgendaDialog(props: { open: boolean; onClose: () => void }) {
  const agenda = createAgenda();
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="Agenda">
      <ol class="agenda__all">
        <For each={agenda.steps()}>
          {(step, index) => (
            <li
              class={`is-${agenda.status(index())}`}
              aria-current={agenda.status(index()) === 'now' ? 'step' : undefined}
            >
              <b>
                {step.title}
                <Show when={agenda.status(index()) !== 'later'}>
                  <small>{agenda.status(index()) === 'now' ? ' now' : ' done'}</small>
                </Show>
              </b>
              <span>{counted(step.minutes, 'minute')}</span>
              <Show when={agenda.status(index()) === 'now'}>
                <p>
                  <Words text={instructionsOf(step)} of={step.title} />
                </p>
              </Show>
            </li>
          )}
        </For>
      </ol>
    </Dialog>
  );
}
