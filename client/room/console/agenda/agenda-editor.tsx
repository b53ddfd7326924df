import { createEffect, createMemo, createSignal, For, Show } from 'solid-js';
import { unwrap } from 'solid-js/store';
import Plus from 'lucide-solid/icons/plus';
import type { Step } from '../../../../shared/cards/format.ts';
import { agendaOf, type PlanStep } from '../../../../shared/model/plan/plan-view.ts';
import { clockTime, duration } from '../../../lib/text/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useConsole } from '../context.ts';
import { finishingTime, totalMinutes } from '../runner/finish.ts';
import { StepForm } from './step-form.tsx';
import { StepRow } from './step-row.tsx';
import './agenda-editor.css';

/** A step that was just taken out, and where it stood. */
type Removed = { step: PlanStep; index: number };

/** Removes a step's place in the order. */
function stepOf({ order: _, ...step }: PlanStep): Step {
  return step;
}

/**
 * The editor that adds, changes, moves and removes steps, before a workshop and during it. Everybody sees each change
 * at once.
 */
export function AgendaEditor(props: { open: boolean; onClose: () => void }) {
  const { hall, now } = useConsole();
  const announce = useAnnounce();
  const steps = createMemo(() => agendaOf(hall.plan));
  const [form, setForm] = createSignal<{ step?: string }>();
  const [removed, setRemoved] = createSignal<Removed>();
  const [dragged, setDragged] = createSignal<string>();
  let list!: HTMLOListElement;
  createEffect(() => {
    if (props.open) return;
    setForm(undefined);
    setRemoved(undefined);
  });
  const edited = () => steps().find(({ id }) => id === form()?.step);
  const focusRow = (id: string) =>
    queueMicrotask(() => list.querySelector<HTMLElement>(`[data-step="${CSS.escape(id)}"] button`)?.focus());

  const move = (id: string, index: number) => {
    if (index < 0 || index >= steps().length) return;
    const focused = document.activeElement;
    hall.edits.moveStep(id, index);
    const moved = steps()[index];
    announce(`Step ${index + 1} of ${steps().length} now: ${moved?.title}.`);
    // Moving the row takes the focus from its button, but the same person may want to go on moving it.
    if (focused instanceof HTMLElement) focused.focus();
  };
  const drop = (onto: string) => {
    const id = dragged();
    setDragged(undefined);
    if (!id || id === onto) return;
    move(
      id,
      steps().findIndex((step) => step.id === onto),
    );
  };
  const remove = (step: PlanStep) => {
    // Its note is kept among the facilitators, and goes with it.
    const facilitatorNote = hall.backstage.notes[step.id] ?? step.facilitatorNote;
    setRemoved({
      step: { ...unwrap(step), ids: [...step.ids], facilitatorNote },
      index: steps().indexOf(step),
    });
    hall.edits.removeStep(step.id);
    announce(`Off the agenda: ${step.title}.`);
  };
  const putBack = ({ step, index }: Removed) => {
    hall.edits.putStep(stepOf(step));
    hall.edits.moveStep(step.id, index);
    setRemoved(undefined);
    focusRow(step.id);
  };
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title={form() ? stepTitle() : 'The agenda'}>
      <Show when={props.open}>
        <Show
          when={form()}
          keyed
          fallback={
            <div class="agendaedit">
              <Show when={steps().length > 0} fallback={<p>No steps yet.</p>}>
                <p class="hint">
                  {duration(totalMinutes(hall.plan))} in all,{' '}
                  {hall.plan.run.step ? 'ends about' : 'if you start now ends at'}{' '}
                  {clockTime(finishingTime(hall.plan, now()))}. Drag a step, or press Alt and an arrow on it.
                </p>
              </Show>
              <ol class="agendaedit__steps" ref={list}>
                <For each={steps()}>
                  {(step, index) => (
                    <StepRow
                      step={step}
                      first={index() === 0}
                      last={index() === steps().length - 1}
                      running={step.id === hall.plan.run.step}
                      onMove={(by) => move(step.id, index() + by)}
                      onEdit={() => setForm({ step: step.id })}
                      onRemove={() => remove(step)}
                      onDrag={() => setDragged(step.id)}
                      onDrop={() => drop(step.id)}
                    />
                  )}
                </For>
              </ol>
              <Show when={removed()}>
                {(gone) => (
                  <p class="agendaedit__gone">
                    <span>“{gone().step.title}” is off the agenda.</span>
                    <Button kind="text" onClick={() => putBack(gone())}>
                      Put it back
                    </Button>
                  </p>
                )}
              </Show>
              <Button onClick={() => setForm({})}>
                <Plus />
                Add a step
              </Button>
            </div>
          }
        >
          <StepForm
            step={edited()}
            onDone={(id) => {
              setForm(undefined);
              focusRow(id);
            }}
            onCancel={() => setForm(undefined)}
          />
        </Show>
      </Show>
    </Dialog>
  );

  function stepTitle() {
    return form()?.step ? 'Change a step' : 'A new step';
  }
}
