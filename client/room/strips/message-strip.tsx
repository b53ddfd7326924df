import { createMemo, For, Show } from 'solid-js';
import Megaphone from 'lucide-solid/icons/megaphone';
import type { Message } from '../../../shared/model/plan/run-view.ts';
import { createFetched } from '../../lib/fetched.ts';
import { settled } from '../../lib/settled.ts';
import { clockTime } from '../../lib/text/words.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { Words } from '../../ui/text/words.tsx';
import { createSeen } from '../../device/seen.ts';

/** The facilitator's messages to this table or to all, until they are put aside. The newest two. */
export function MessageStrip() {
  const { session } = useTable();
  const seen = createSeen(session.me, 'messages');
  const [part] = createFetched(
    () => session.plan.told[session.tableId] !== undefined,
    async () => (await import('./table-messages.ts')).createTableMessages,
  );
  const toTable = createMemo(() => settled(part)?.(session));
  const fresh = createMemo(() =>
    Object.values<Message>({ ...session.plan.messages, ...toTable()?.() })
      .filter(({ id, table }) => !seen.has(id) && (!table || table === session.tableId))
      .sort((a, b) => b.at - a.at)
      .slice(0, 2),
  );
  return (
    <Show when={session.me.kind === 'participant'}>
      <For each={fresh()}>
        {(message) => (
          <section class="ask ask--strong" aria-label="Message">
            <Megaphone />
            <p role="status">
              <b>
                <Words text={message.text} of="this message" />
              </b>{' '}
              <span class="ask__by">
                {message.from}, {clockTime(message.at)}
              </span>
            </p>
            <Button onClick={() => seen.add(message.id)}>Got it</Button>
          </section>
        )}
      </For>
    </Show>
  );
}
