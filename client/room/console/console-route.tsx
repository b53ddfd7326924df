import { Show } from 'solid-js';
import { NotFacilitator } from './route/not-facilitator.tsx';
import { RunningConsole } from './route/running-console.tsx';
import { Entering } from '../entrance/entering.tsx';

/** The page `/w/:id/facilitate`: the console, for the facilitator. */
export default function FacilitateRoute() {
  return (
    <Entering>
      {(me) => (
        <Show when={me.kind === 'facilitator'} fallback={<NotFacilitator me={me} />}>
          <RunningConsole me={me} />
        </Show>
      )}
    </Entering>
  );
}
