import { createEffect, createSignal, For, onCleanup, Show } from 'solid-js';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { fetchedDialog } from '../../ui/fetched/fetched-dialog.tsx';
import { createAgenda } from './create-agenda.ts';
import './agenda.css';

/** The dialog with the whole agenda, its times, and what the running step asks for. */
export const AgendaDialog = fetchedDialog<{ onClose: () => void }>(
  'Agenda',
  () => import('./agenda-dialog.tsx'),
);

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
              <Show when={agenda.status(index()) === 'left-out'}>
                <span class="vh">Left out: </span>
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
