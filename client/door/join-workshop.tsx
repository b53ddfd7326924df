import { addressOf } from '../../shared/protocol/addresses.ts';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { useNavigate, usePreloadRoute } from '@solidjs/router';
import type { JoinView, Me } from '../../shared/protocol/http.ts';
import { api, type Trouble } from '../app/api.ts';
import { TaskPage } from '../app/page.tsx';
import { LeaveButton, SharedButton } from '../app/handing-on/index.ts';
import { whoIs } from '../app/who.ts';
import { comeBack, makeSeating } from '../app/seat.ts';
import { numberTables, titleAmong } from '../../shared/model/plan/table-names.ts';
import { TroubleMessage } from '../app/trouble-message.tsx';
import { rememberVisit } from '../device/visits.ts';
import { ComeBack, forgetSeatDraft, Seated, SeatForm, type SeatRequest, Ticket } from './joining/index.ts';
import { createFocusOnHeading } from '../lib/page/focus.ts';
import { howMany } from '../lib/text/words.ts';
import { takeCodeFromAddress } from '../device/rejoin.ts';
import { Button } from '../ui/button.tsx';

/** The step somebody is at between the front door and the table. */
type JoinStep =
  | { at: 'form' }
  | { at: 'code' }
  | { at: 'known'; me: Me }
  | { at: 'seated'; personId: string; name: string; tableId: string | undefined; code: string };

type Props = { view: JoinView; me: Me | undefined; joinCode: string };

/** The door of one workshop, where people take a seat or take their old one back. */
export function JoinWorkshop(props: Props) {
  const navigate = useNavigate();
  // This component is made anew for each arrival, so its first props never change.
  // eslint-disable-next-line solid/reactivity
  const { view, me, joinCode } = props;
  // It is fetched while people type their name.
  usePreloadRoute()(addressOf.table(view.id));
  const tables = numberTables(view.tables);
  const seat = makeSeating(api, view.id);
  const carried = takeCodeFromAddress() ?? undefined;
  const [step, setStep] = createSignal<JoinStep>(
    carried ? { at: 'code' } : me ? { at: 'known', me } : { at: 'form' },
  );
  createFocusOnHeading(() => step().at);
  const [waiting, setWaiting] = createSignal(false);
  const [trouble, setTrouble] = createSignal<Trouble>();

  const titleOf = (tableId: string | undefined) => titleAmong(view.tables, tableId) ?? 'Your place';
  const remember = (tableId: string | undefined) =>
    rememberVisit({ id: view.id, title: view.title, ...(tableId && { table: titleOf(tableId) }) });
  const go = () => navigate(addressOf.table(view.id));
  const move = (next: JoinStep) => {
    setTrouble(undefined);
    setStep(next);
  };

  const sit = async (request: SeatRequest) => {
    setWaiting(true);
    const answer = await seat({ ...request, joinCode });
    setWaiting(false);
    if (!answer.ok) return setTrouble(answer.trouble);
    forgetSeatDraft(view.id);
    remember(request.tableId);
    const { participantId: personId, code, name = request.name } = answer.value;
    move({ at: 'seated', personId, name, tableId: request.tableId, code });
  };
  const returnWith = async (code: string) => {
    setWaiting(true);
    const answer = await comeBack(api, view.id, code);
    const who = answer.ok ? await whoIs(view.id) : answer;
    setWaiting(false);
    if (!who.ok) return setTrouble(who.trouble);
    remember(who.value.tableId);
    move({ at: 'known', me: who.value });
  };

  const at = <A extends JoinStep['at']>(name: A) => {
    const now = step();
    return now.at === name ? (now as Extract<JoinStep, { at: A }>) : undefined;
  };
  const hosted = [view.host && `Hosted by ${view.host}.`, `${howMany(tables.length, 'table')}.`];

  return (
    <TaskPage title="Take your seat" workshop={view.title}>
      <Switch>
        <Match when={at('form')}>
          <div class="task__head">
            <h1 class="page-title">Take your seat</h1>
            <p class="lead">{hosted.filter(Boolean).join(' ')}</p>
          </div>
          <Show
            when={view.door}
            fallback={
              <SeatForm
                workshopId={view.id}
                lastTimeAt={view.before && joinCode}
                tables={tables}
                waiting={waiting()}
                onSit={(request) => void sit(request)}
                trouble={<TroubleMessage trouble={trouble()} />}
              />
            }
          >
            {(closed) => <TroubleMessage trouble={closed()} onRetry={() => location.reload()} />}
          </Show>
          <p class="otherways">
            <Button kind="text" onClick={() => move({ at: 'code' })}>
              I have been here before
            </Button>
            <SharedButton />
          </p>
        </Match>
        <Match when={at('code')}>
          <div class="stack">
            <h1 class="page-title">Welcome back</h1>
            <Show when={carried ? me : undefined}>
              {(known) => (
                <p>This browser is {known().name}’s now. Whoever comes back with a code takes it over.</p>
              )}
            </Show>
            <ComeBack
              initial={carried}
              waiting={waiting()}
              onCode={(code) => void returnWith(code)}
              onBack={() => move({ at: 'form' })}
              trouble={<TroubleMessage trouble={trouble()} />}
            />
          </div>
        </Match>
        <Match when={at('seated')}>
          {(now) => (
            <Seated
              greeting={`You’re in, ${now().name}`}
              seat={titleOf(now().tableId)}
              go="Go to the table"
              onGo={go}
            >
              <Ticket
                code={now().code}
                workshop={view.title}
                seat={`${now().name}, ${titleOf(now().tableId)}`}
                joinCode={joinCode}
              />
              <SharedButton owner={{ workshop: view.id, person: now().personId }} />
            </Seated>
          )}
        </Match>
        <Match when={at('known')}>
          {(now) => (
            <AlreadyJoined
              me={now().me}
              seat={now().me.kind === 'facilitator' ? 'You run this workshop' : titleOf(now().me.tableId)}
              onGo={() => {
                remember(now().me.tableId);
                go();
              }}
              onSomebodyElse={() => move({ at: 'form' })}
            />
          )}
        </Match>
      </Switch>
    </TaskPage>
  );
}

/** Shown when this browser already belongs to somebody in the workshop. */
function AlreadyJoined(props: { me: Me; seat: string; onGo: () => void; onSomebodyElse: () => void }) {
  const runs = () => props.me.kind === 'facilitator';
  return (
    <Seated
      greeting={`Welcome back, ${props.me.name}`}
      seat={props.seat}
      go={runs() ? 'Open the room' : `Continue as ${props.me.name}`}
      onGo={() => props.onGo()}
      otherwise={
        <div>
          <Button kind="text" onClick={() => props.onSomebodyElse()}>
            {runs() ? 'Take a seat at a table instead' : `I am not ${props.me.name}`}
          </Button>
          <p class="hint">
            {runs()
              ? 'This browser then stops running the workshop. Your own link makes it do so again.'
              : `Whoever sits down next takes over this browser. What ${props.me.name} wrote privately is sealed then: only their personal code opens it.`}
          </p>
          <LeaveButton me={props.me} />
        </div>
      }
    />
  );
}
