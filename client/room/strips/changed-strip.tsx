import { createMemo, Show, untrack } from 'solid-js';
import Pencil from 'lucide-solid/icons/pencil';
import { createSeen } from '../../device/seen.ts';
import { listOf } from '../../lib/text/words.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';

type Props = { labelOf: (card: string) => string | undefined; go: (card: string) => void };

/**
 * Tells the author, quietly, that somebody changed what they said: for everybody else the name stands beside the words. Not
 * announced, because it would talk over the conversation.
 */
export default function ChangedStrip(props: Props) {
  const { session } = useTable();
  const seen = createSeen(session.me, 'changed');
  /** One's own responses that others changed. It asks who stands behind them, not what they say: that is so at every key. */
  const changed = createMemo(() =>
    session.lists.saidBy(session.me.personId).flatMap((id) => {
      const said = untrack(() => session.table.responses[id]);
      if (!said) return [];
      const { own, changedBy } = session.credit(said);
      if (own === undefined || changedBy.length === 0) return [];
      const mark = `${id}/${changedBy.join()}/${untrack(() => said.text.length)}`;
      return seen.has(mark) ? [] : [{ card: said.card, by: changedBy, mark }];
    }),
  );
  const nameOf = (id: string) => session.plan.people[id]?.name ?? 'Somebody';
  return (
    <Show when={changed()[0]}>
      {(first) => (
        <section class="ask" aria-label="Your words">
          <Pencil />
          <p>
            {listOf(first().by.map(nameOf))} changed what you said
            {props.labelOf(first().card) ? ` on ${props.labelOf(first().card)}` : ''}. Your own wording stands
            below it.
          </p>
          <Button onClick={() => (props.go(first().card), seen.add(first().mark))}>Look</Button>
          <Button kind="quiet" onClick={() => seen.add(first().mark)}>
            Got it
          </Button>
        </section>
      )}
    </Show>
  );
}
