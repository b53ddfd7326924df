import { For, onMount, Show } from 'solid-js';
import { instructionsOf } from '../../../shared/activities/index.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { MoreBelow } from '../../ui/more-below.tsx';
import { counted } from '../../lib/text/words.ts';
import { Words } from '../../ui/text/words.tsx';
import { createAgenda } from './create-agenda.ts';

const STANDING = { now: ' now', done: ' done', 'left-out': ' left out', later: '' };

/** The dialog with the whole agenda, its times, and what the running step asks for. */
export default function AgendaDialog(props: { onClose: () => void }) {
  const agenda = createAgenda();
  return (
    <Dialog open onClose={() => props.onClose()} title="Agenda">
      <ol class="agenda__all" ref={(list) => onMount(() => showRunning(list))}>
        <For each={agenda.steps()}>
          {(step, index) => (
            <li
              class={`is-${agenda.status(index())}`}
              aria-current={agenda.status(index()) === 'now' ? 'step' : undefined}
            >
              <b>
                {step.title}
                <Show when={agenda.status(index()) !== 'later'}>
                  <small>{STANDING[agenda.status(index())]}</small>
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
      <MoreBelow of="step" />
    </Dialog>
  );
}

/** Opens the list at the running step, which may stand below the fold. */
const showRunning = (list: HTMLElement) =>
  // Once the dialog is open: before, nothing has a place.
  queueMicrotask(() => list.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' }));
