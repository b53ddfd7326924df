import { createEffect, createMemo, Match, onCleanup, Switch } from 'solid-js';
import type { Me } from '../../../shared/protocol/http.ts';
import { rememberVisit } from '../../app/visits.ts';
import { createSpeaking } from '../../features/scribe/index.ts';
import { TableContext, type TableScene } from '../../sync/table-context.ts';
import { createTableSession } from '../../sync/table-session.ts';
import { voicesAt } from '../../sync/voices.ts';
import { Closed } from '../workshop/closed.tsx';
import { Opening } from './opening.tsx';
import { createUndoKeys } from './undo-keys.ts';
import { WorkingView } from './working-view.tsx';

/** One person at one table, for as long as they stay there. */
export function Scene(props: { me: Me; tableId: string }) {
  // eslint-disable-next-line solid/reactivity -- another person or table is another scene, see its keyed owner
  const session = createTableSession(props.me, props.tableId, {
    hand: async () => 'later',
    own: async () => undefined,
  });
  const voices = createMemo(() => voicesAt(session.plan, session.table, session.tableId));
  const speaking = createSpeaking(session, voices);
  const scene: TableScene = {
    session,
    voices,
    writable: () => session.canWrite && !session.outdated() && !session.closed(),
    speaker: speaking.speaker,
    scribing: () => speaking.speaker().id !== session.me.personId,
  };
  createUndoKeys(session.undo);
  const warn = (event: BeforeUnloadEvent) => {
    // Everything else outlives the page: this browser keeps nothing and the link is down.
    if (session.saved() === 'unkept') event.preventDefault();
  };
  window.addEventListener('beforeunload', warn);
  onCleanup(() => window.removeEventListener('beforeunload', warn));
  createEffect(() => {
    const { id, title } = session.me.workshop;
    const table = session.me.tableId && session.tableTitle(session.me.tableId);
    if (session.ready()) rememberVisit({ id, title, ...(table ? { table } : {}) });
  });
  return (
    <TableContext.Provider value={scene}>
      <Switch fallback={<Opening />}>
        <Match when={session.closed()}>{(closed) => <Closed code={closed().code} session={session} />}</Match>
        <Match when={session.ready()}>
          <WorkingView speaking={speaking} />
        </Match>
      </Switch>
    </TableContext.Provider>
  );
}
