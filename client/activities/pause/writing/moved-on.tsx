import { Show } from 'solid-js';
import Footprints from 'lucide-solid/icons/footprints';
import { useTable } from '../../../sync/table-context.ts';
import { buttonClass } from '../../../ui/button.tsx';
import type { Pause } from './pause.ts';
import type { PauseLinks } from './pause.ts';

/** Shown when the room is at another step. The page stays as it is: people are told, and choose for themselves. */
export function MovedOn(props: { pause: Pause; links: PauseLinks }) {
  const { session } = useTable();
  const next = () => props.pause.elsewhere();
  const isEarlier = () =>
    (next()?.order ?? Infinity) < (session.plan.agenda[props.pause.id]?.order ?? -Infinity);
  return (
    <Show when={!props.pause.runs()}>
      <section class="movedon" aria-label="Where the room is">
        <Footprints />
        <p role="status">
          <Show when={next()} fallback="No step is running just now.">
            {(step) => (
              <>
                The room {isEarlier() ? 'is at' : 'has moved on to'} <b>{step().title}</b>.
              </>
            )}
          </Show>
          <Show when={!props.pause.finished()}>
            {' Nothing was shared by that: what you wrote is kept, and you can still choose.'}
          </Show>
        </p>
        <a
          class={buttonClass({})}
          href={next()?.kind === 'pause' ? props.links.pause(next()!.id) : props.links.table}
        >
          {next()?.kind === 'pause' ? 'Go along' : 'Go to the table'}
        </a>
      </section>
    </Show>
  );
}
