import { Match, Switch } from 'solid-js';
import CloudOff from 'lucide-solid/icons/cloud-off';
import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import type { HallSession } from '../../sync/hall-session.ts';

/** Says quietly that the stage is not up to date, and why. Nothing else on the wall changes. */
export function LinkMark(props: { session: HallSession }) {
  const words = () => {
    const code = props.session.closed()?.code;
    if (code === CLOSE.quarantined)
      return 'The server could not read this workshop. Showing what was last said.';
    if (code !== undefined) return 'This link no longer opens the stage. Open it again from the console.';
    if (props.session.outdated()) return 'This page is older than the workshop. Please reload it.';
    return props.session.away() ? 'The link is away; showing what was last said' : undefined;
  };
  return (
    <Switch>
      <Match when={words()}>
        {(said) => (
          <p class="stage__mark" role="status">
            <CloudOff />
            <span>{said()}</span>
          </p>
        )}
      </Match>
    </Switch>
  );
}
