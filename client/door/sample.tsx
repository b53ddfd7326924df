import { addressOf } from '../../shared/protocol/addresses.ts';
import { createResource, Show } from 'solid-js';
import { Navigate, usePreloadRoute } from '@solidjs/router';
import { api } from '../app/api.ts';
import { TaskPage } from '../app/page.tsx';
import { TroubleMessage } from '../app/trouble-message.tsx';
import { settled } from '../lib/settled.ts';

/** The way into the sample workshop: it asks for the workshop's code and goes to its door. */
export default function Sample() {
  usePreloadRoute()(addressOf.join(''));
  const [answer, { refetch }] = createResource(() => api.sample());
  const found = () => {
    const current = settled(answer);
    return current?.ok ? current.value.joinCode : undefined;
  };
  const trouble = () => {
    const current = settled(answer);
    return current?.ok === false ? current.trouble : undefined;
  };
  return (
    <TaskPage title="The sample workshop">
      <div class="stack">
        <h1 class="page-title">The sample workshop</h1>
        <Show when={!settled(answer)}>
          <p class="lead">Setting out the cards.</p>
        </Show>
        <Show when={found()}>{(code) => <Navigate href={addressOf.join(code())} />}</Show>
        <TroubleMessage trouble={trouble()} onRetry={() => void refetch()} />
      </div>
    </TaskPage>
  );
}
