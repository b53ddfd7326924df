/**
 * What facilitators said to one table. Only that table's people may read it, so it is in none of the documents that
 * everybody has; the plan says when there is something else to fetch.
 * @module
 */
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { Message } from '../../../shared/model/plan/run-view.ts';
import { api } from '../../app/api.ts';
import type { TableSession } from '../../sync/table-session.ts';

const RETRY_MS = 5_000;

/** The messages to this person's table by their ids, once they are fetched. Must run under a Solid owner. */
export function createTableMessages({
  me,
  tableId,
  plan,
  away,
}: Pick<TableSession, 'me' | 'tableId' | 'plan' | 'away'>): Accessor<Record<string, Message>> {
  const [messages, setMessages] = createSignal<Record<string, Message>>({});
  const [failed, setFailed] = createSignal(0);
  createEffect(
    on([() => plan.told[tableId], away, failed], ([mark, isAway]) => {
      if (mark === undefined) return setMessages({});
      // Offline, what was fetched last stays; the link's return asks again.
      if (isAway) return;
      let late = false;
      let again: ReturnType<typeof setTimeout> | undefined;
      onCleanup(() => {
        late = true;
        clearTimeout(again);
      });
      void api.messagesTo(me.workshop.id, tableId).then((answer) => {
        if (late) return;
        if (answer.ok) setMessages(Object.fromEntries(answer.value.map((each) => [each.id, each])));
        else again = setTimeout(() => setFailed((count) => count + 1), RETRY_MS);
      });
    }),
  );
  return messages;
}
