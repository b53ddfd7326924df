import { useParams } from '@solidjs/router';
import { type JSX, Match, Show, Switch } from 'solid-js';
import type { Me } from '../../../shared/protocol/http.ts';
import { TaskPage } from '../../app/page.tsx';
import { CertainContext } from './context.ts';
import { createEntrance } from './entrance.ts';
import { Outside } from './outside.tsx';

/** The way into every page of a workshop: people who may come in see the page, others see how to get in. */
export function Entering(props: {
  children: (me: Me, refresh: () => void) => JSX.Element;
  /** What to show below the way in to people who may not come in. */
  outside?: (workshop: string) => JSX.Element;
}) {
  const params = useParams<{ id: string }>();
  return (
    <Show when={params.id} keyed>
      {(id) => (
        <Workshop id={id} outside={props.outside}>
          {props.children}
        </Workshop>
      )}
    </Show>
  );
}

function Workshop(props: {
  id: string;
  children: (me: Me, refresh: () => void) => JSX.Element;
  outside: ((workshop: string) => JSX.Element) | undefined;
}) {
  // eslint-disable-next-line solid/reactivity -- another workshop is another component, see the keyed owner
  const { me, certain, trouble, retry, refresh } = createEntrance(props.id);
  return (
    <Switch
      fallback={
        <TaskPage title="Opening the workshop">
          <h1 class="vh">Opening the workshop</h1>
          <p role="status">Opening the workshop…</p>
        </TaskPage>
      }
    >
      <Match when={trouble()}>
        {(problem) => (
          <Outside trouble={problem()} onRetry={retry}>
            {props.outside?.(props.id)}
          </Outside>
        )}
      </Match>
      <Match when={me()} keyed>
        {(person) => (
          <CertainContext.Provider value={certain}>{props.children(person, refresh)}</CertainContext.Provider>
        )}
      </Match>
    </Switch>
  );
}
