import { addressOf } from '../../shared/protocol/addresses.ts';
import { createResource, Match, Show, Switch } from 'solid-js';
import { useNavigate, useParams } from '@solidjs/router';
import { api } from '../app/api.ts';
import { whoIs } from '../app/who.ts';
import { remembersSomebody } from '../device/holder.ts';
import { TaskPage } from '../app/page.tsx';
import { TroubleMessage } from '../app/trouble-message.tsx';
import { CodeEntry, readJoinCode } from './front/index.ts';
import { settled } from '../lib/settled.ts';
import { JoinWorkshop } from './join-workshop.tsx';

/** Looks up the workshop of a code, and who this browser already is in it. */
async function arrive(code: string) {
  const found = await api.lookUp(code);
  if (!found.ok) return found;
  const { id, known } = found.value;
  // A newcomer is nobody yet. Only what this device remembers has to be put right by asking.
  const me = known === false && !remembersSomebody(id) ? undefined : await whoIs(id);
  return { ok: true as const, view: found.value, me: me?.ok ? me.value : undefined };
}

/** The page `/j/<code>`: the door of one workshop. Without a code it asks for one. */
export default function Join() {
  const params = useParams<{ code?: string }>();
  const navigate = useNavigate();
  const code = () => readJoinCode(params.code ?? '');
  const [answer, { refetch }] = createResource(() => code() || false, arrive);
  const arrival = () => {
    const current = settled(answer);
    return current?.ok ? current : undefined;
  };
  const trouble = () => {
    const current = settled(answer);
    return current?.ok === false ? current.trouble : undefined;
  };
  const codeIsWrong = () => trouble()?.code === 'unknown-code';
  return (
    <Show
      when={arrival()}
      keyed
      fallback={
        <TaskPage title="Join a workshop">
          <div class="stack">
            <Switch fallback={<h1 class="page-title">Looking for your workshop</h1>}>
              <Match when={!code()}>
                <h1 class="page-title">Which workshop?</h1>
              </Match>
              <Match when={codeIsWrong()}>
                <h1 class="page-title">That code opens nothing</h1>
              </Match>
              <Match when={trouble()}>
                <h1 class="page-title">Not quite there</h1>
              </Match>
            </Switch>
            <Show
              when={codeIsWrong()}
              fallback={<TroubleMessage trouble={trouble()} onRetry={() => void refetch()} />}
            >
              <TroubleMessage trouble={trouble()} />
            </Show>
            <Show when={!code() || codeIsWrong()}>
              <CodeEntry initial={code()} onCode={(next) => navigate(addressOf.join(next))} />
            </Show>
          </div>
        </TaskPage>
      }
    >
      {(found) => <JoinWorkshop view={found.view} me={found.me} joinCode={code()} />}
    </Show>
  );
}
