import { useReflections } from '../private/context.ts';
import { Match, Show, Switch } from 'solid-js';
import Lock from 'lucide-solid/icons/lock';
import { capital } from '../../../lib/text/words.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Message } from '../../../ui/message.tsx';
import type { Pause } from './pause.ts';

/** Says who can read this, and when shared thoughts appear, before the first word is written. */
export function WhoCanRead(props: { pause: Pause; id: string }) {
  const { session } = useTable();
  const reflections = useReflections();
  const host = () => props.pause.circumstances().host;
  const device = () => props.pause.circumstances().device;
  const alone = () => (session.me.kind === 'facilitator' ? 'Nobody else can.' : `Not even ${host()} can.`);
  return (
    <div class="promise" id={props.id}>
      <Lock />
      <div>
        <p>
          <b>Only you can read this</b> until you choose to share it. {alone()}
        </p>
        <p class="hint">
          {capital(host())} reveals what people chose to share after the pause, and only that. Nothing is ever
          taken.
          <Switch>
            <Match when={reflections.sealed() === 'insecure'}>
              {` This page came over plain http, which cannot seal a copy: what you write is kept on this ${device()} only.`}
            </Match>
            <Match when={reflections.sealed() === 'no-code'}>
              {` This browser has no rejoin code of yours to seal a copy with: what you write is kept on this ${device()} only.`}
            </Match>
          </Switch>
        </p>
        <Show when={reflections.kept() === 'unkept'}>
          <Message title={`This browser keeps nothing you write here.`}>
            It will be gone when the page closes. Keep the page open, or copy your words to where you trust
            them.
          </Message>
        </Show>
      </div>
    </div>
  );
}
