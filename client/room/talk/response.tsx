import { createSignal, For, Show } from 'solid-js';
import Flag from 'lucide-solid/icons/flag';
import Pencil from 'lucide-solid/icons/pencil';
import { ByLine } from '../people/index.ts';
import { EditWords } from '../writing/edit-words.tsx';
import { Writers } from '../writing/writers.tsx';
import { Words } from '../../ui/text/words.tsx';
import { useTable } from '../../sync/table-context.ts';
import { ActionForm } from './action-form.tsx';
import { ActionLine } from './action-line.tsx';
import { Agree } from './agree.tsx';
import { actionsOf } from './order.ts';
import './response.css';

type Props = {
  /** The response's id. */
  id: string;
  /** True for the response that arrived last while one was looking. */
  newest: boolean;
};

/** One response: who said it, what, who agrees, and which actions came of it. */
export function Response(props: Props) {
  const { session, writable } = useTable();
  // eslint-disable-next-line solid/reactivity -- another response is another item, see the list
  const { id } = props;
  const said = () => session.table.responses[id]!;
  const [mode, setMode] = createSignal<'read' | 'edit' | 'act'>('read');
  let editButton: HTMLButtonElement | undefined;
  const read = () => {
    setMode('read');
    // The field that had the focus is gone, so the focus goes to the button.
    queueMicrotask(() => editButton?.focus({ preventScroll: true }));
  };
  const standing = () => actionsOf(session, id).filter(({ removedBy }) => !removedBy);
  return (
    <li class="note" classList={{ 'is-newest': props.newest }} data-response={id}>
      <p class="by">
        <ByLine author={said().author} credit={session.credit(said())} claimed={said().scribe} />
        <Show when={props.newest}>
          <mark>new</mark>
        </Show>
      </p>
      <Show
        when={mode() === 'edit'}
        fallback={
          <p class="note__text">
            <Words text={said().text} of={`what ${said().author.name} said`} />
          </p>
        }
      >
        <EditWords
          place={id}
          words={said().text}
          label={`What ${said().author.name} said`}
          hint={`It stays ${said().author.name}’s response.`}
          bind={(field) => session.bindResponse(id, field)}
          onDone={read}
          onRemove={() => session.edits.removeResponse(id)}
        />
      </Show>
      <Writers place={id} here />
      <div class="note__foot">
        <Agree response={id} />
        <Show when={writable() && mode() === 'read'}>
          <span class="note__acts">
            <button class="act" type="button" ref={editButton} onClick={() => setMode('edit')}>
              <Pencil />
              <span>
                Edit<span class="vh">{` what ${said().author.name} said`}</span>
              </span>
            </button>
            <Show when={standing().length === 0}>
              <button class="act" type="button" onClick={() => setMode('act')}>
                <Flag />
                <span>Turn into action</span>
              </button>
            </Show>
          </span>
        </Show>
      </div>
      <Show when={mode() === 'act'}>
        <ActionForm
          words={{ what: said().text.trim(), who: '', by: '' }}
          submit="Agree the action"
          onCancel={read}
          onSave={(words) => {
            session.edits.addAction(words, said().card, id);
            read();
          }}
        />
      </Show>
      <For each={actionsOf(session, id)}>{(action) => <ActionLine action={action} />}</For>
    </li>
  );
}
