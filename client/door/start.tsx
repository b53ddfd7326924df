import { linkTo } from '../lib/page/link-to.ts';
import { addressOf } from '../../shared/protocol/addresses.ts';
import { createSignal, Show } from 'solid-js';
import { useLocation, useNavigate } from '@solidjs/router';
import * as v from 'valibot';
import { api, type Trouble } from '../app/api.ts';
import { TaskPage } from '../app/page.tsx';
import { TroubleMessage } from '../app/trouble-message.tsx';
import { rememberVisit } from '../device/visits.ts';
import { createFocusOnHeading } from '../lib/page/focus.ts';
import { Opened, StartForm, type WorkshopRequest } from './starting/index.ts';

const StartedSchema = v.object({
  id: v.string(),
  title: v.string(),
  joinCode: v.string(),
  facilitatorKey: v.string(),
});

/** The page `/start`: it opens a workshop and then shows how to get in. */
export default function Start() {
  const navigate = useNavigate();
  const location = useLocation();
  const [waiting, setWaiting] = createSignal(false);
  const [keyNeeded, setKeyNeeded] = createSignal(false);
  const [trouble, setTrouble] = createSignal<Trouble>();

  // The new workshop is kept in this entry of the browser's history. So a reload still shows the key, Back still shows
  // the form, and nothing is left on the device when the tab closes.
  const started = () => {
    const kept = v.safeParse(StartedSchema, location.state);
    return kept.success ? kept.output : undefined;
  };

  createFocusOnHeading(() => started()?.id);

  const start = async (request: WorkshopRequest) => {
    setWaiting(true);
    setTrouble(undefined);
    const answer = await api.create(request);
    if (!answer.ok) {
      setWaiting(false);
      if (answer.trouble.code === 'create-key-needed') setKeyNeeded(true);
      setTrouble(answer.trouble);
      return;
    }
    const { id, joinCode, facilitatorKey } = answer.value;
    // Let this browser in at once, so that a tab closed by accident costs nothing. If that fails, the link still works.
    const entered = await api.enter(id, facilitatorKey, request.host);
    if (entered.ok) rememberVisit({ id, title: request.title });
    setWaiting(false);
    navigate('/start', { state: { id, title: request.title, joinCode, facilitatorKey } });
  };

  return (
    <TaskPage wide title={started() ? 'Ready' : 'Start a workshop'} workshop={started()?.title}>
      <Show
        when={started()}
        keyed
        fallback={
          <>
            <div class="task__head">
              <h1 class="page-title">Start a workshop</h1>
              <p class="lead">A title is enough. Everything else can change later.</p>
            </div>
            <StartForm
              waiting={waiting()}
              keyNeeded={keyNeeded()}
              onStart={(request) => void start(request)}
              trouble={<TroubleMessage trouble={trouble()} />}
            />
          </>
        }
      >
        {(workshop) => {
          const room = addressOf.facilitate(workshop.id, workshop.facilitatorKey);
          return (
            <Opened
              title={workshop.title}
              joinCode={workshop.joinCode}
              joinLink={linkTo(addressOf.join(workshop.joinCode))}
              ownLink={linkTo(room)}
              onOpen={() => navigate(room)}
              onAnother={() => navigate('/start')}
            />
          );
        }}
      </Show>
    </TaskPage>
  );
}
