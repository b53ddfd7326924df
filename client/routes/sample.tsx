import { createResource, Show } from 'solid-js';
import { Navigate } from '@solidjs/router';
import { api } from '../app/api.ts';
import { TaskPage } from '../app/page.tsx';
import { Button } from '../ui/button.tsx';
import { Message } from '../ui/message.tsx';

/** The way into the sample workshop: asks for today's code and goes to its door. */
export default function Sample() {
  const [answer, { refetch }] = createResource(() => api.sample());
  const found = () => {
    const current = answer.latest;
    return current?.ok ? current.value.joinCode : undefined;
  };
  const trouble = () => {
    const current = answer.latest;
    return current?.ok === false ? current.trouble : undefined;
  };
  return (
    <TaskPage title="The sample workshop">
      <div class="stack">
        <h1 class="page-title">The sample workshop</h1>
        <Show when={answer.loading}>
          <p class="lead">Setting out the cards.</p>
        </Show>
        <Show when={found()}>{(code) => <Navigate href={`/j/${code()}`} />}</Show>
        <Show when={trouble()}>
          {(problem) => (
            <Message title={problem().title} acts={<Button onClick={() => void refetch()}>Try again</Button>}>
              {problem().detail}
            </Message>
          )}
        </Show>
      </div>
    </TaskPage>
  );
}
