import { linkTo } from '../../../lib/page/link-to.ts';
import { addressOf } from '../../../../shared/protocol/addresses.ts';
import { Dynamic } from 'solid-js/web';
import { type Component, createEffect, createMemo, createResource, Match, Switch } from 'solid-js';
import { fetchParts, type PartsOf } from '../../../activities/parts.ts';
import { settled } from '../../../lib/settled.ts';
import { CouldNotFetch } from '../../../ui/fetched/could-not-fetch.tsx';
import type { Me } from '../../../../shared/protocol/http.ts';
import { PageTitle, TaskPage } from '../../../app/page.tsx';
import { rememberVisit } from '../../../device/visits.ts';
import { Console, ConsoleContext } from '../index.ts';
import { createHallSession } from '../../../sync/hall-session.ts';
import { createServerTime } from '../../../sync/server-time.ts';
import { Closed } from '../../entrance/closed.tsx';
import { consoleServer } from './console-server.ts';

/**
 * One facilitator's console, for as long as the page is open.
 * @param props.page another page for whoever runs the workshop, with all that the console has, and what its tab is called
 */
export function RunningConsole(props: { me: Me; page?: { called: string; Page: Component } }) {
  // eslint-disable-next-line solid/reactivity -- another person is another console, see the keyed owner
  const { me } = props;
  const hall = createHallSession(me);
  const { now, known } = createServerTime();
  const presentIds = createMemo(() => new Set([me.personId, ...hall.present().map(({ id }) => id)]));
  const title = () => hall.plan.workshop['title'] ?? me.workshop.title;
  createEffect(() => {
    if (hall.ready()) rememberVisit({ id: me.workshop.id, title: title() });
  });
  const [parts, { refetch }] = createResource(() => fetchParts('console'));
  const toolsWith = (fetched: PartsOf<'console'>) => ({
    hall,
    parts: fetched,
    server: consoleServer(me),
    now,
    timeKnown: known,
    linked: () => !hall.away(),
    presentIds,
    joinLink: () => linkTo(addressOf.join(hall.joinCode())),
  });
  return (
    <Switch
      fallback={
        <TaskPage title={title()} workshop={title()}>
          <h1 class="vh">Running {title()}</h1>
          <p role="status">Opening the workshop…</p>
        </TaskPage>
      }
    >
      <Match when={hall.closed()}>{(closed) => <Closed code={closed().code} session={hall} />}</Match>
      <Match when={parts.state === 'errored'}>
        <TaskPage title={title()} workshop={title()}>
          <h1 class="page-title">{title()}</h1>
          <CouldNotFetch
            trouble="We could not fetch the pages for running the workshop."
            onRetry={() => void refetch()}
          />
        </TaskPage>
      </Match>
      <Match when={hall.ready() && settled(parts)}>
        {(fetched) => (
          <>
            <PageTitle>{`${props.page?.called ?? 'Running'} · ${title()}`}</PageTitle>
            <ConsoleContext.Provider value={toolsWith(fetched())}>
              <Dynamic component={props.page?.Page ?? Console} />
            </ConsoleContext.Provider>
          </>
        )}
      </Match>
    </Switch>
  );
}
