import { addressOf } from '../../../../shared/protocol/addresses.ts';
import { Show } from 'solid-js';
import type { Me } from '../../../../shared/protocol/http.ts';
import { TaskPage } from '../../../app/page.tsx';
import { buttonClass } from '../../../ui/button.tsx';

/** Shown to a participant or a projector: this page is not theirs, and their own is one press away. */
export function NotFacilitator(props: { me: Me }) {
  const atTable = () => props.me.kind === 'participant';
  return (
    <TaskPage title="This page is for whoever runs the workshop" workshop={props.me.workshop.title}>
      <div class="stack">
        <h1 class="page-title">This page is for whoever runs the workshop</h1>
        <p class="lead">
          <Show when={atTable()} fallback="This browser shows the projector’s page.">
            You are in it as {props.me.name}, at a table. Everything you wrote is there.
          </Show>
        </p>
        <p>
          <a
            class={buttonClass({ kind: 'ink', big: true, wide: true })}
            href={(atTable() ? addressOf.table : addressOf.stage)(props.me.workshop.id)}
          >
            {atTable() ? 'Go to your table' : 'Go to the projector’s page'}
          </a>
        </p>
        <p>
          Do you run it? Then open the facilitator’s link you were given. If somebody has made a new one
          meanwhile, the old one opens nothing any more: ask them for the new one.
        </p>
      </div>
    </TaskPage>
  );
}
