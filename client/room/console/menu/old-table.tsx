import { createMemo, createResource, createSignal, For, Show } from 'solid-js';
import type { RestorePoint, TableRef } from '../../../../shared/protocol/http.ts';
import { challenges } from '../../../../shared/cards/index.ts';
import { shelfCards } from '../../shelf/shelf-cards.ts';
import { settled } from '../../../lib/settled.ts';
import { clockTime, counted } from '../../../lib/text/words.ts';
import { readOldTable } from '../../../sync/document/old-state.ts';
import { Button } from '../../../ui/button.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { Message } from '../../../ui/message.tsx';
import { ServerCallTrouble, createServerCall } from '../server-call.tsx';
import { useConsole } from '../context.ts';
import { createAsked } from '../../shelf/asked.ts';
import { askedAt, standingResponses, talkedCard, talkedQuestion } from '../cards.ts';
import { Words } from '../../../ui/text/words.tsx';

/** Shows a table as it was at a restore point, and brings it back as one more table. */
export function OldTable(props: { point: RestorePoint; table: TableRef; onBack: () => void }) {
  const { hall, server } = useConsole();
  const announce = useAnnounce();
  const call = createServerCall();
  const [copied, setCopied] = createSignal<TableRef>();
  const [answer] = createResource(() => server.historyState(props.point.id, `table/${props.table.id}`));
  const view = () => {
    const current = settled(answer);
    return current?.ok ? readOldTable(current.value) : undefined;
  };
  const trouble = () => {
    const current = settled(answer);
    return current?.ok === false ? current.trouble : undefined;
  };
  const beyond = createMemo(() => {
    const old = view();
    return old ? askedAt([old]) : [];
  });
  const asked = createAsked(beyond);
  const talked = () => {
    const old = view();
    if (!old) return [];
    return [
      ...shelfCards(challenges, hall.plan.cards, old.cards).map(talkedCard),
      ...beyond()
        .flatMap((id) => asked(id) ?? [])
        .map(talkedQuestion),
    ]
      .map((card) => ({ card, responses: standingResponses(old, card.id) }))
      .filter(({ responses }) => responses.length > 0);
  };
  const actions = () => Object.values(view()?.actions ?? {}).filter(({ removedBy }) => !removedBy);
  const bringBack = async () => {
    const made = await call.run(server.bringBack(props.point.id, props.table.id, clockTime(props.point.at)));
    if (!made) return;
    setCopied(made.value);
    announce(`${made.value.name} is there as one more table.`);
  };
  return (
    <div class="oldtable">
      <Button kind="text" onClick={() => props.onBack()}>
        Back to the history
      </Button>
      <h3>
        {props.table.name} at {clockTime(props.point.at)}: {props.point.label}
      </h3>
      <Show when={trouble()}>{(words) => <Message title={words().title}>{words().detail}</Message>}</Show>
      <Show when={view()} fallback={<Show when={!trouble()}>{<p role="status">Fetching it…</p>}</Show>}>
        <div class="oldtable__words">
          <For each={talked()} fallback={<p>Nothing had been said at this table yet.</p>}>
            {({ card, responses }) => (
              <section>
                <h4>
                  {card.label} {card.title}
                </h4>
                <ul>
                  <For each={responses}>
                    {({ text, author }) => (
                      <li>
                        <Words text={text} of={`what ${author.name} said`} /> <small>{author.name}</small>
                      </li>
                    )}
                  </For>
                </ul>
              </section>
            )}
          </For>
          <Show when={actions().length > 0}>
            <section>
              <h4>{counted(actions().length, 'action')}</h4>
              <ul>
                <For each={actions()}>
                  {({ what, who, by }) => (
                    <li>
                      <Words text={what} of="this action" />{' '}
                      <small>{[who, by].filter(Boolean).join(', ')}</small>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          </Show>
        </div>
        <ServerCallTrouble call={call} />
        <Show
          when={copied()}
          fallback={
            <>
              <p class="hint">Notes written together come back with it, too.</p>
              <Button kind="ink" waiting={call.waiting()} onClick={() => void bringBack()}>
                {call.waiting() ? 'Bringing it back…' : 'Bring it back as one more table'}
              </Button>
            </>
          }
        >
          {(table) => (
            <Message kind="notice" title={`“${table().name}” is there now.`}>
              It stands at the end of the list. The table it was copied from is as it was.
            </Message>
          )}
        </Show>
      </Show>
    </div>
  );
}
