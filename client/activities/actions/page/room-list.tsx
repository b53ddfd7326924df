import { createMemo, createSignal, For, onCleanup, Show } from 'solid-js';
import { byDue, monthOf, STATE_WORDS } from '../../../../shared/activities/actions/order.ts';
import type { RoomAction, RoomActions } from '../../../../shared/activities/actions/room.ts';
import { capital, clockTime, inWords } from '../../../lib/text/words.ts';
import { serverNow } from '../../../sync/server-time.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Message } from '../../../ui/message.tsx';
import { Words } from '../../../ui/text/words.tsx';
import { exported } from '../../../app/requests/exported.ts';
import { FromLastTime } from './last-time.tsx';
import { createSourceNames, SourceMark, type SourceNames } from './source-mark.tsx';
import { StateMark } from './state-mark.tsx';
import { TakeAway } from './take-away.tsx';

/** How often the list is fetched again while somebody looks at it. It is a list to read: nobody writes in it. */
const AGAIN_MS = 20_000;

/** What all tables will do, by date. One answer of the server, and not a connection to each table's document. */
export function RoomList() {
  const { session } = useTable();
  const [found, setFound] = createSignal<RoomActions & { asOf: number }>();
  const [failed, setFailed] = createSignal(false);
  let over = false;
  const look = async () => {
    try {
      const list = (await (await exported(session.me, 'actions.json')).json()) as RoomActions;
      if (!over) setFound({ ...list, asOf: Date.now() });
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  void look();
  const timer = setInterval(() => document.visibilityState === 'visible' && void look(), AGAIN_MS);
  onCleanup(() => {
    over = true;
    clearInterval(timer);
  });
  const names = createSourceNames(() =>
    (found()?.actions ?? []).flatMap(({ source }) => (source.kind === 'asked' ? source.id : [])),
  );
  const months = createMemo(() => {
    const today = new Date(serverNow()).toISOString().slice(0, 10);
    const groups = new Map<string, RoomAction[]>();
    for (const action of (found()?.actions ?? []).toSorted(byDue)) {
      const month = monthOf(action.due, today);
      groups.set(month, [...(groups.get(month) ?? []), action]);
    }
    return [...groups];
  });
  return (
    <div class="doing__work">
      <section class="doing__main" aria-label="Everybody’s actions">
        <Show when={failed()}>
          <Message
            title="We could not fetch the room’s actions."
            acts={<Button onClick={look}>Try again</Button>}
          >
            {found()
              ? `This is the list as of ${clockTime(found()!.asOf)}.`
              : 'Your own table’s list is there all the same.'}
          </Message>
        </Show>
        <Show
          when={found()}
          fallback={
            <Show when={!failed()}>
              <p role="status">Fetching the room’s actions…</p>
            </Show>
          }
        >
          {(list) => (
            <For each={months()} fallback={<p class="doing__none">No table has an action yet.</p>}>
              {([month, actions]) => (
                <>
                  <h2 class="deeds__month">{month}</h2>
                  <ul class="deeds deeds--room">
                    <For each={actions}>
                      {(action) => <RoomRow action={action} names={names} tables={list().tables} />}
                    </For>
                  </ul>
                </>
              )}
            </For>
          )}
        </Show>
      </section>
      <aside class="doing__side" aria-label="The room’s actions by table">
        <Show when={found()}>
          {(list) => (
            <>
              <p class="doing__plainly">{summary(list())}</p>
              <section>
                <div class="doing__sect">
                  <h2>By table</h2>
                </div>
                <ol class="bytable">
                  <For each={list().tables}>
                    {({ number, title }) => (
                      <li>
                        <span>{title}</span>
                        <b>{list().actions.filter(({ table }) => table === number).length}</b>
                      </li>
                    )}
                  </For>
                </ol>
                <p class="hint">
                  As of {clockTime(list().asOf)}.{' '}
                  <button class="deed__act" type="button" onClick={() => void look()}>
                    Look again
                  </button>
                </p>
              </section>
            </>
          )}
        </Show>
        <TakeAway table={undefined} />
      </aside>
    </div>
  );
}

function RoomRow(props: { action: RoomAction; names: SourceNames; tables: RoomActions['tables'] }) {
  return (
    <li
      class="deed"
      classList={{ 'is-over': props.action.state === 'let-go' }}
      data-state={props.action.state}
    >
      <div class="deed__from">
        <SourceMark source={props.action.source} names={props.names} elsewhere />
      </div>
      <div class="deed__what">
        <p>
          <Words text={props.action.what} of="this action" />
        </p>
        <FromLastTime action={props.action} />
        <Show when={props.action.why}>
          {(why) => (
            <p class="lasttime__why">
              <b>Why:</b> <Words text={why()} />
            </p>
          )}
        </Show>
      </div>
      <div class="deed__who">{props.action.who || <b>No name yet</b>}</div>
      <div class="deed__by">{props.action.by || 'No date yet'}</div>
      <div class="deed__table">
        <span class="deed__tableword">Table </span>
        {props.action.table}
      </div>
      <div class="deed__state">
        <StateMark state={props.action.state} />
        <span>{STATE_WORDS[props.action.state]}</span>
      </div>
    </li>
  );
}

const some = (count: number, one: string, many: string) => `${inWords(count)} ${count === 1 ? one : many}`;

/** “Nineteen actions at eight tables. One has no name yet, and two have no date.” */
function summary({ actions, tables }: RoomActions): string {
  const open = actions.filter(({ state }) => state === 'to-do' || state === 'under-way');
  const lacking = [
    { count: open.filter(({ who }) => !who).length, what: 'no name yet' },
    { count: open.filter(({ by }) => !by).length, what: 'no date' },
  ].flatMap(({ count, what }) => (count > 0 ? `${some(count, 'has', 'have')} ${what}` : []));
  const all = `${some(actions.length, 'action', 'actions')} at ${some(tables.length, 'table', 'tables')}.`;
  return [all, ...(lacking.length > 0 ? [`${lacking.join(', and ')}.`] : [])].map(capital).join(' ');
}
