import { createEffect, createMemo, createResource, Match, onCleanup, Switch } from 'solid-js';
import type { Me } from '../../../shared/protocol/http.ts';
import { fetchParts } from '../../activities/parts.ts';
import { ballotPort } from '../../app/ballot-port.ts';
import { TaskPage } from '../../app/page.tsx';
import { createDrafts } from '../../device/drafts.ts';
import { holderOf } from '../../device/holder.ts';
import { noteWaiting } from '../../device/own.ts';
import { rememberVisit } from '../../device/visits.ts';
import { settled } from '../../lib/settled.ts';
import { TableContext, type TableTools } from '../../sync/table-context.ts';
import { createTableSession } from '../../sync/table-session.ts';
import { voicesAt } from '../../sync/voices.ts';
import { useCertain } from '../entrance/context.ts';
import { Closed } from '../entrance/closed.tsx';
import { createSpeaking } from '../scribe/index.ts';
import { CouldNotFetch } from '../../ui/fetched/could-not-fetch.tsx';
import { Opening } from './opening.tsx';
import { Pages } from './pages.tsx';

/** The parts are fetched at the same time as the workshop's documents, so that nobody waits for one after the other. */
const firstParts = fetchParts('table');
firstParts.catch(() => {});

/** The screen of one person at one table, for as long as they stay there. */
export function TableScreen(props: { me: Me; tableId: string; onSeatChange: () => void }) {
  // eslint-disable-next-line solid/reactivity -- another person or table is another screen, see its keyed owner
  const { me, tableId } = props;
  const owner = { workshop: me.workshop.id, person: me.personId };
  const certain = useCertain();
  const session = createTableSession(me, tableId, ballotPort(owner), certain);
  const voices = createMemo(() => voicesAt(session.plan, session.table, session.tableId));
  const speaking = createSpeaking(session, voices);
  const able = () => session.canWrite && !session.outdated() && !session.closed();
  const scribing = createMemo(() => speaking.speaker().id !== session.me.personId);
  const tools: TableTools = {
    session,
    drafts: createDrafts(owner, tableId, certain),
    voices,
    able,
    writable: () => able() && !(session.plan.run.pensDown && session.me.kind === 'participant'),
    speaker: speaking.speaker,
    scribing,
    answering: () => !scribing() || session.table.guests[speaking.speaker().id] !== undefined,
  };
  let tries = 0;
  const [parts, { refetch }] = createResource(() => ((tries += 1) === 1 ? firstParts : fetchParts('table')));
  createEffect(() => {
    const known = session.plan.people[session.me.personId];
    if (session.me.kind === 'participant' && known && !known.removed && known.tableId !== session.me.tableId)
      props.onSeatChange();
  });
  const warn = (event: BeforeUnloadEvent) => {
    // Only this needs a warning: this browser keeps nothing and the server has not got all. Everything else outlives the page.
    if (session.unkept() && session.saved() !== 'saved') event.preventDefault();
  };
  window.addEventListener('beforeunload', warn);
  /** For the next page: who leaves this device is told what has not reached the server. */
  const note = () =>
    holderOf(owner.workshop) === owner.person && noteWaiting(owner, 'unsent', session.saved() !== 'saved');
  window.addEventListener('pagehide', note);
  onCleanup(() => {
    note();
    window.removeEventListener('beforeunload', warn);
    window.removeEventListener('pagehide', note);
  });
  createEffect(() => {
    const { id, title } = session.me.workshop;
    const table = session.me.tableId && session.tableTitle(session.me.tableId);
    if (session.ready()) rememberVisit({ id, title, ...(table ? { table } : {}) });
  });
  const forgetting: (() => Promise<void>)[] = [];
  /** Forgets what is left of a deleted workshop on this device. */
  const forget = async () => {
    await session.forget();
    for (const also of forgetting) await also();
  };
  return (
    <TableContext.Provider value={tools}>
      <Switch fallback={<Opening />}>
        <Match when={session.closed()}>
          {(closed) => <Closed code={closed().code} session={{ me: session.me, forget }} />}
        </Match>
        <Match when={parts.state === 'errored'}>
          <TaskPage title="The table" workshop={session.me.workshop.title}>
            <h1 class="page-title">The table</h1>
            <CouldNotFetch
              trouble="We could not fetch the pages of the table."
              onRetry={() => void refetch()}
            />
          </TaskPage>
        </Match>
        <Match when={settled(parts)}>
          {(fetched) => (
            <Pages parts={fetched()} speaking={speaking} whenForgotten={(also) => forgetting.push(also)} />
          )}
        </Match>
      </Switch>
    </TableContext.Provider>
  );
}
