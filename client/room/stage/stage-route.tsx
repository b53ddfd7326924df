import { useParams } from '@solidjs/router';
import { createEffect, createResource, Match, onCleanup, Show, Switch } from 'solid-js';
import { fetchParts } from '../../activities/parts.ts';
import { settled } from '../../lib/settled.ts';
import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import type { Me } from '../../../shared/protocol/http.ts';
import { PageTitle } from '../../app/page.tsx';
import { Curtain, Stage } from './index.ts';
import { createHallSession } from '../../sync/hall-session.ts';
import { createEntrance } from '../entrance/entrance.ts';

/** How often the stage tries again by itself: nobody stands at the projector to press “Try again”. */
const AGAIN_MS = 10_000;

/** The page `/w/:id/stage`: the projector. */
export default function StageRoute() {
  const params = useParams<{ id: string }>();
  return (
    <Show when={params.id} keyed>
      {(id) => <StageDoor workshop={id} />}
    </Show>
  );
}

/**
 * The way into the stage. Unlike `Entering` it is made for a wall: it says calmly what is wrong and tries again by
 * itself.
 */
function StageDoor(props: { workshop: string }) {
  // eslint-disable-next-line solid/reactivity -- another workshop is another component, see the keyed owner
  const { me, trouble, refresh } = createEntrance(props.workshop);
  const passing = () => trouble()?.code === 'unreachable' || trouble()?.code === 'internal';
  createEffect(() => {
    if (!passing()) return;
    const timer = setInterval(refresh, AGAIN_MS);
    onCleanup(() => clearInterval(timer));
  });
  return (
    <Switch fallback={<Curtain title="Opening the stage">One moment.</Curtain>}>
      <Match when={passing()}>
        <Curtain title="The server is out of reach">
          This page tries again by itself. Nothing anybody wrote is affected.
        </Curtain>
      </Match>
      <Match when={trouble()}>
        <Curtain title="This link does not open the stage">
          It may have been renewed. Please open the stage again from the console of whoever runs the workshop.
        </Curtain>
      </Match>
      <Match when={me()} keyed>
        {(person) => <OnStage me={person} />}
      </Match>
    </Switch>
  );
}

function OnStage(props: { me: Me }) {
  // eslint-disable-next-line solid/reactivity -- somebody else is another component, see the keyed owner
  const session = createHallSession(props.me);
  const [parts, { refetch }] = createResource(() => fetchParts('stage'));
  createEffect(() => {
    if (parts.state !== 'errored') return;
    const timer = setTimeout(() => void refetch(), AGAIN_MS);
    onCleanup(() => clearTimeout(timer));
  });
  return (
    <>
      <PageTitle>{`Stage · ${props.me.workshop.title}`}</PageTitle>
      <Show
        when={session.closed()?.code !== CLOSE.deleted}
        fallback={
          <Curtain title="This workshop has been deleted">
            Whoever runs it took it away for everybody. Nothing of it is left to show.
          </Curtain>
        }
      >
        <Switch fallback={<Curtain title="Opening the stage">One moment.</Curtain>}>
          <Match when={settled(parts)}>{(fetched) => <Stage session={session} parts={fetched()} />}</Match>
        </Switch>
      </Show>
    </>
  );
}
