import { linkTo } from '../lib/page/link-to.ts';
import { addressOf } from '../../shared/protocol/addresses.ts';
import { createEffect, createSignal, lazy, Show, Suspense } from 'solid-js';
import { useLocation, useNavigate, usePreloadRoute } from '@solidjs/router';
import * as v from 'valibot';
import { api, type Trouble } from '../app/api.ts';
import { TaskPage } from '../app/page.tsx';
import { enterStarted } from '../app/requests/started.ts';
import { TroubleMessage } from '../app/trouble-message.tsx';
import { createFocusOnHeading } from '../lib/page/focus.ts';
import type { CreatedWorkshop } from '../../shared/protocol/http.ts';
import { Button } from '../ui/button.tsx';
import { Opened, StartForm, type WorkshopRequest } from './starting/index.ts';

const StartedSchema = v.object({
  id: v.string(),
  title: v.string(),
  joinCode: v.string(),
  facilitatorKey: v.string(),
});

const OpenArchive = lazy(() => import('./starting/open-archive.tsx'));

/** The page `/start`: it opens a workshop and then shows how to get in. */
export default function Start() {
  const navigate = useNavigate();
  const location = useLocation();
  const [waiting, setWaiting] = createSignal(false);
  const [keyNeeded, setKeyNeeded] = createSignal(false);
  const [trouble, setTrouble] = createSignal<Trouble>();
  const [archive, setArchive] = createSignal(false);
  let archiveButton!: HTMLButtonElement;

  // The new workshop is kept in this entry of the browser's history. So a reload still shows the key, Back still shows
  // the form, and nothing is left on the device when the tab closes.
  const started = () => {
    const kept = v.safeParse(StartedSchema, location.state);
    return kept.success ? kept.output : undefined;
  };

  createFocusOnHeading(() => started()?.id);
  const fetchAhead = usePreloadRoute();
  createEffect(() => {
    const id = started()?.id;
    if (id) fetchAhead(addressOf.facilitate(id));
  });

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
    await arrive(answer.value, request);
    setWaiting(false);
  };

  const arrive = async (workshop: CreatedWorkshop, known: { title?: string; host?: string } = {}) => {
    const state = await enterStarted(workshop, known);
    setArchive(false);
    navigate('/start', { state });
  };

  /**
   * Goes to the console. The link with the key in it, and this page that shows it, are left out of the browser's history: Back on a
   * projected console must not put the key on the wall.
   */
  const open = async (id: string, room: string) => {
    const me = await api.me(id);
    if (me.ok && me.value.kind === 'facilitator') navigate(addressOf.facilitate(id), { replace: true });
    // The console takes the key out of the address as it opens.
    else window.location.replace(room);
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
              <Button
                ref={(element) => (archiveButton = element)}
                kind="text"
                class="start-archive"
                aria-expanded={archive() ? 'true' : 'false'}
                onClick={() => setArchive(!archive())}
              >
                Open an archive
              </Button>
            </div>
            <Show when={archive()}>
              <Suspense fallback={<p class="hint">One moment.</p>}>
                <OpenArchive
                  onOpened={(workshop) => arrive(workshop)}
                  onClose={() => {
                    setArchive(false);
                    archiveButton.focus();
                  }}
                />
              </Suspense>
            </Show>
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
              onOpen={() => open(workshop.id, room)}
              onAnother={() => navigate('/start')}
            />
          );
        }}
      </Show>
    </TaskPage>
  );
}
