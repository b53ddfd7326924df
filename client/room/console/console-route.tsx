import { lazy, Show } from 'solid-js';
import { useLocation, useParams } from '@solidjs/router';
import { addressOf } from '../../../shared/protocol/addresses.ts';
import { NotFacilitator } from './route/not-facilitator.tsx';
import { RunningConsole } from './route/running-console.tsx';
import { Entering } from '../entrance/entering.tsx';

/** Named here and not among the routes, because whoever joins a table fetches those. */
const LeaveRoute = lazy(() => import('../leave/leave-route.tsx'));

/** The page `/w/:id/facilitate`, which is the console, and `/w/:id/leave`, which ends what was run there. */
export default function FacilitateRoute() {
  const params = useParams<{ id: string }>();
  const location = useLocation();
  return (
    <Show
      when={location.pathname === addressOf.leave(params.id)}
      fallback={
        <Entering>
          {(me) => (
            <Show when={me.kind === 'facilitator'} fallback={<NotFacilitator me={me} />}>
              <RunningConsole me={me} />
            </Show>
          )}
        </Entering>
      }
    >
      <LeaveRoute />
    </Show>
  );
}
