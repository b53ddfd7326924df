import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import Flag from 'lucide-solid/icons/flag';
import { type Waiting, waitingAt } from '../../../../shared/activities/actions/waiting.ts';
import { usedNote } from '../../../../shared/cards/asked.ts';
import { remarkWords } from '../../../../shared/model/table/table-view.ts';
import { createStaying } from '../../../lib/page/typing.ts';
import { focusOn } from '../../../lib/page/focus.ts';
import { ActionForm } from '../../../room/talk/fetched.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Words } from '../../../ui/text/words.tsx';
import { SourceMark, type SourceNames } from './source-mark.tsx';

const WHY: Record<Exclude<Waiting['kind'], 'agreed'>, string> = {
  chosen: 'You chose it',
  'could-use': 'You could use it',
};
const keyOf = (each: Waiting) => (each.kind === 'agreed' ? `${each.card}/${each.response}` : each.card);

/** What the table agreed, chose or could use, and nobody has taken on. */
export function WaitingList(props: { names: SourceNames }) {
  const { session, writable } = useTable();
  const heading = createUniqueId();
  let title!: HTMLHeadingElement;
  const found = createMemo(() => new Map(waitingAt(session.table).map((each) => [keyOf(each), each])));
  const keys = createMemo(() => [...found().keys()], [], { equals: (a, b) => a.join() === b.join() });
  const shown = createStaying(keys, 'waiting');
  return (
    <section class="waits" aria-labelledby={heading} classList={{ 'is-empty': shown().length === 0 }}>
      <div class="doing__sect">
        <h2 id={heading} ref={title}>
          Waiting for somebody
        </h2>
        <Show when={keys().length > 0}>
          <p>{keys().length}</p>
        </Show>
      </div>
      <Show when={shown().length > 0} fallback={<p class="hint">Nothing that you agreed is waiting.</p>}>
        <ul class="waits__list">
          <For each={shown()}>{(key) => <Waits key={key} />}</For>
        </ul>
      </Show>
    </section>
  );

  function Waits(own: { key: string }) {
    const [writing, setWriting] = createSignal(false);
    const each = createMemo<Waiting>((before) => found().get(own.key) ?? before!);
    const source = () => props.names.of({ card: each().card });
    let button: HTMLButtonElement | undefined;
    const words = () => {
      const now = each();
      if (now.kind === 'agreed') return session.table.responses[now.response]?.text ?? '';
      const from = source();
      if (from.kind === 'told') return remarkWords(session.table, usedNote(from.table));
      return from.kind === 'asked' ? (props.names.title(from) ?? '') : '';
    };
    const why = () => {
      const now = each();
      return now.kind === 'agreed' ? `${now.agree} agree` : WHY[now.kind];
    };
    return (
      <li data-waiting={own.key}>
        <p class="waits__from">
          <SourceMark source={source()} names={props.names} />
          {why()}
        </p>
        <p>
          <Words text={words()} of="this" />
        </p>
        <Show
          when={writing()}
          fallback={
            <Show when={writable()}>
              <button
                class="deed__act"
                type="button"
                ref={(element) => (button = element)}
                onClick={() => setWriting(true)}
              >
                <Flag />
                Make it an action
              </button>
            </Show>
          }
        >
          <ActionForm
            about={own.key}
            words={{ what: words(), who: '', by: '' }}
            submit="Add the action"
            onCancel={() => {
              setWriting(false);
              queueMicrotask(() => button?.focus());
            }}
            onSave={(filled) => {
              const now = each();
              session.edits.addAction(
                filled,
                now.card,
                now.kind === 'agreed' ? { response: now.response } : undefined,
              );
              setWriting(false);
              queueMicrotask(() => focusOn(title));
            }}
          />
        </Show>
      </li>
    );
  }
}
