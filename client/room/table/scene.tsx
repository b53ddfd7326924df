import { createEffect, createMemo, Match, on, onCleanup, Switch } from 'solid-js';
import { thoughtsRevealed } from '../../../shared/model/plan/plan-view.ts';
import type { Me } from '../../../shared/protocol/http.ts';
import { ballotPort } from '../../app/ballot-port.ts';
import { privatePort } from '../../app/private-port.ts';
import { rememberVisit } from '../../device/visits.ts';
import { createSpeaking } from '../scribe/index.ts';
import { focusOn } from '../../lib/focus.ts';
import { createReflections } from '../../activities/pause/private/reflections.ts';
import { isAway } from '../../sync/saved.ts';
import { TableContext, type TableScene } from '../../sync/table-context.ts';
import { createTableSession } from '../../sync/table-session.ts';
import { voicesAt } from '../../sync/voices.ts';
import { Closed } from '../entrance/closed.tsx';
import { Opening } from './opening.tsx';
import { createMapAddress } from '../../activities/map/page/map-address.ts';
import { createMapPage, MapGate } from '../../activities/map/page/map-gate.tsx';
import { createPauseAddress } from '../../activities/pause/page/pause-address.ts';
import { createPausePage, PauseGate } from '../../activities/pause/page/pause-gate.tsx';
import { createUndoKeys } from './undo-keys.ts';
import { WorkingView } from '../../activities/cards/page/working-view.tsx';

/** One person at one table, for as long as they stay there. */
export function Scene(props: { me: Me; tableId: string; onSeatChange: () => void }) {
  // eslint-disable-next-line solid/reactivity -- another person or table is another scene, see its keyed owner
  const session = createTableSession(props.me, props.tableId, ballotPort(props.me.workshop.id));
  // eslint-disable-next-line solid/reactivity -- as above
  const reflections = createReflections(props.me, privatePort(props.me.workshop.id));
  const voices = createMemo(() => voicesAt(session.plan, session.table, session.tableId));
  const speaking = createSpeaking(session, voices);
  const able = () => session.canWrite && !session.outdated() && !session.closed();
  const scene: TableScene = {
    session,
    reflections,
    voices,
    able,
    writable: () => able() && !(session.plan.run.pensDown && session.me.kind === 'participant'),
    speaker: speaking.speaker,
    scribing: () => speaking.speaker().id !== session.me.personId,
  };
  createEffect(() => {
    const known = session.plan.people[session.me.personId];
    if (session.me.kind === 'participant' && known && !known.removed && known.tableId !== session.me.tableId)
      props.onSeatChange();
  });
  const pause = createPauseAddress(session, reflections);
  // eslint-disable-next-line solid/reactivity -- as above
  const map = createMapAddress(props.me.workshop.id);
  const mapPage = createMapPage(() => session.ready() && map.view() !== undefined);
  const pausePage = createPausePage(
    () => session.ready() && (pause.step() !== undefined || session.plan.run.step !== undefined),
  );
  createEffect(
    on(
      pause.step,
      () => {
        window.scrollTo(0, 0);
        queueMicrotask(() => {
          const heading = document.querySelector<HTMLElement>('main h1');
          if (heading) focusOn(heading);
        });
      },
      { defer: true },
    ),
  );
  // Beside the quiet of a pause nobody sees what undoing takes back; what was shared is sorted there after the reveal.
  const undoes = () => {
    const step = pause.step();
    // The map has an undo of its own.
    if (step === undefined && map.view() !== undefined) return false;
    return step === undefined || thoughtsRevealed(session.plan, step) !== undefined;
  };
  createUndoKeys(() => (undoes() ? session.undo : undefined));
  const revealedAt = () =>
    Object.values(session.plan.results).map((result) => (result.kind === 'thoughts' ? result.at : 0));
  createEffect(
    on(
      createMemo(() => `${isAway(session.saved())} ${revealedAt().join(' ')}`),
      () => reflections.askAgain(),
      { defer: true },
    ),
  );
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
  /** What is left of a deleted workshop on this device; one's own reflections are not a part of it. */
  const forget = async () => {
    await session.forget();
    await reflections.forgetIfEmpty();
  };
  return (
    <TableContext.Provider value={scene}>
      <Switch fallback={<Opening />}>
        <Match when={session.closed()}>
          {(closed) => <Closed code={closed().code} session={{ me: session.me, forget }} />}
        </Match>
        <Match when={pause.step()} keyed>
          {(step) => <PauseGate step={step} address={pause} page={pausePage} />}
        </Match>
        <Match when={session.ready() && map.view()}>
          {(view) => <MapGate view={view()} address={map} page={mapPage} />}
        </Match>
        <Match when={session.ready()}>
          <WorkingView speaking={speaking} />
        </Match>
      </Switch>
    </TableContext.Provider>
  );
}
