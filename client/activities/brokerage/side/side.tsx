import { createEffect, Match, on, Switch } from 'solid-js';
import { arriveAt } from '../../../lib/page/focus.ts';
import { fetchedPart } from '../../../ui/fetched/fetched-part.tsx';
import { type Side as What, useGrid } from '../page/context.ts';
import { Asks } from './asks.tsx';
import { OvertakenNote } from './overtaken-note.tsx';
import { RowAction } from './row-action.tsx';
import { TalkPart } from './talk-part.tsx';
import './side.css';

const Beside = fetchedPart(() => import('./beside/beside.tsx'), { pressed: true });

/** Beside the grid: what it asks, a question with its answers, a row that becomes an action, or what the source has to say. */
export function Side() {
  const { side } = useGrid();
  let section!: HTMLElement;
  createEffect(
    on(
      side,
      ({ kind }) => {
        // The form for an action takes the focus itself.
        if (kind !== 'action') queueMicrotask(() => arriveAt(section));
      },
      { defer: true },
    ),
  );
  const as = <K extends What['kind']>(kind: K) => {
    const shown = side();
    return shown.kind === kind ? (shown as Extract<What, { kind: K }>) : undefined;
  };
  return (
    <aside
      class="whoside"
      classList={{ 'whoside--wide': side().kind !== 'asks' }}
      aria-label="Beside the grid"
      ref={section}
    >
      <OvertakenNote />
      <Switch fallback={<Asks />}>
        <Match when={as('talk')} keyed>
          {(shown) => <TalkPart shown={shown} />}
        </Match>
        <Match when={as('action')} keyed>
          {({ row }) => <RowAction row={row} />}
        </Match>
        <Match when={as('beside')}>
          <Beside />
        </Match>
      </Switch>
    </aside>
  );
}
