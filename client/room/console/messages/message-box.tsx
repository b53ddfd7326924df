import { createMemo, createSignal, For, Show } from 'solid-js';
import { tablesOf } from '../../../../shared/model/plan/plan-view.ts';
import type { Message } from '../../../../shared/model/plan/run-view.ts';
import { numberTables, tableTitle } from '../../../../shared/model/plan/table-names.ts';
import { clockTime } from '../../../lib/text/words.ts';
import { Button } from '../../../ui/button.tsx';
import { useConsole } from '../context.ts';
import { MessageForm } from './message-form.tsx';
import './messages.css';
import { Words } from '../../../ui/text/words.tsx';

/** How many messages are shown before somebody asks for the rest. */
const LATEST = 2;

/** Sends messages to every table or to one, and takes them back. */
export function MessageBox() {
  const { hall } = useConsole();
  const [table, setTable] = createSignal('');
  const [all, setAll] = createSignal(false);
  const tables = () => numberTables(tablesOf(hall.plan));
  const sent = createMemo(() =>
    Object.values<Message>({ ...hall.plan.messages, ...hall.backstage.messages }).sort((a, b) => b.at - a.at),
  );
  const shown = () => (all() ? sent() : sent().slice(0, LATEST));
  // The chosen table may be removed meanwhile.
  const chosen = () => (hall.plan.tables[table()] ? table() : '');
  return (
    <section class="messages" aria-label="Messages">
      <MessageForm
        label={chosen() ? 'Message one table' : 'Message every table'}
        table={chosen() || undefined}
        aside={
          <span class="messages__to">
            <label class="vh" for="message-to">
              Who gets the message
            </label>
            <select
              id="message-to"
              value={chosen()}
              onChange={(event) => setTable(event.currentTarget.value)}
            >
              <option value="">Every table</option>
              <For each={tables()}>{(one) => <option value={one.id}>{tableTitle(one)}</option>}</For>
            </select>
          </span>
        }
      />
      <Show when={sent().length > 0}>
        <ul class="messages__sent">
          <For each={shown()}>{(message) => <Sent message={message} />}</For>
        </ul>
        <Show when={sent().length > LATEST}>
          <Button kind="text" aria-expanded={all()} onClick={() => setAll(!all())}>
            {all() ? 'Show fewer' : `Show all ${sent().length}`}
          </Button>
        </Show>
      </Show>
    </section>
  );
}

function Sent(props: { message: Message }) {
  const { hall } = useConsole();
  const to = () => {
    const { table } = props.message;
    if (!table) return 'everybody';
    const found = numberTables(tablesOf(hall.plan)).find(({ id }) => id === table);
    return found ? `table ${found.number}` : 'a table that is gone';
  };
  return (
    <li>
      <span>
        <small>
          {clockTime(props.message.at)}, {props.message.from} to {to()}
        </small>{' '}
        <Words text={props.message.text} of="this message" />
      </span>
      <Button kind="text" onClick={() => hall.edits.removeMessage(props.message.id)}>
        Take back<span class="vh"> “{props.message.text}”</span>
      </Button>
    </li>
  );
}
