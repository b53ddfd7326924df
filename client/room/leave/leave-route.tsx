import { createSignal, Show } from 'solid-js';
import type { Me } from '../../../shared/protocol/http.ts';
import { NotFacilitator } from '../console/route/not-facilitator.tsx';
import { RunningConsole } from '../console/route/running-console.tsx';
import { Entering } from '../entrance/entering.tsx';
import { DeletedContext } from './context.ts';
import { DeletedPage, type Deleted } from './deleted-page.tsx';
import { LeavePage } from './leave-page.tsx';

/** The page `/w/:id/leave`: taking a workshop along, and how it ends. For whoever runs it. */
export default function LeaveRoute() {
  // Held above everything that closes when the workshop goes.
  const [deleted, setDeleted] = createSignal<Deleted>();
  const page = { called: 'Take it with you', Page: LeavePage };
  const withPage = (me: Me) => (
    <Show when={me.kind === 'facilitator'} fallback={<NotFacilitator me={me} />}>
      <RunningConsole me={me} page={page} />
    </Show>
  );
  return (
    <Show
      when={deleted()}
      fallback={
        <DeletedContext.Provider value={setDeleted}>
          <Entering>{withPage}</Entering>
        </DeletedContext.Provider>
      }
    >
      {(gone) => <DeletedPage {...gone()} />}
    </Show>
  );
}
