import { Show } from 'solid-js';
import { NotFacilitator } from './facilitate/not-facilitator.tsx';
import { RunningScene } from './facilitate/running-scene.tsx';
import { Entering } from './workshop/entering.tsx';

/** `/w/:id/facilitate`: the console, for whoever runs the workshop. */
export default function FacilitateRoute() {
  return (
    <Entering>
      {(me) => (
        <Show when={me.kind === 'facilitator'} fallback={<NotFacilitator me={me} />}>
          <RunningScene me={me} />
        </Show>
      )}
    </Entering>
  );
}
