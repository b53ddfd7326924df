import { createEffect, createMemo, For, on, Show } from 'solid-js';
import Check from 'lucide-solid/icons/check';
import { agendaOf, standingOf } from '../../../../shared/model/plan/plan-view.ts';
import { useConsole } from '../context.ts';
import { Words } from '../../../ui/text/words.tsx';

/** The agenda: what is done, what runs and what comes. Pressing a step starts it. */
export function RunList() {
  const { hall } = useConsole();
  const steps = createMemo(() => agendaOf(hall.plan));
  let list!: HTMLOListElement;
  // Brings the running step into sight. Scrolling the list must not scroll the page.
  createEffect(
    on([() => hall.plan.run.step, hall.ready], () => {
      const now = list.querySelector<HTMLElement>('[aria-current]');
      if (now) list.scrollTop = now.offsetTop - 48;
    }),
  );
  return (
    <ol class="runlist" ref={list} aria-label="Steps">
      <For each={steps()}>
        {(step) => {
          const standing = () => standingOf(hall.plan, step);
          const isNow = () => standing() === 'now';
          const isDone = () => standing() === 'done';
          const isLeftOut = () => standing() === 'left-out';
          return (
            <li class={`is-${standing()}`} aria-current={isNow() ? 'step' : undefined}>
              <span class="runlist__mark" aria-hidden="true">
                <Show when={isDone()}>
                  <Check />
                </Show>
              </span>
              <Show
                when={!isNow()}
                fallback={
                  <span class="runlist__name">
                    {step.title}
                    <span class="vh"> is running</span>
                  </span>
                }
              >
                <button type="button" class="runlist__name" onClick={() => hall.edits.startStep(step)}>
                  {step.title}
                  <span class="vh">
                    {isDone()
                      ? ', done. Go back to it'
                      : isLeftOut()
                        ? ', left out. Go to it now'
                        : '. Go to it now'}
                  </span>
                </button>
              </Show>
              <span class="runlist__min">
                <Show when={isLeftOut()} fallback={`${step.minutes} min`}>
                  <span aria-hidden="true">left out</span>
                </Show>
              </span>
              <Show when={isNow() && (hall.backstage.notes[step.id] || step.facilitatorNote)}>
                {(note) => (
                  <p>
                    <Words text={note()} of="this note" />
                  </p>
                )}
              </Show>
            </li>
          );
        }}
      </For>
    </ol>
  );
}
