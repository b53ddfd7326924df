import { createSignal, For, Show } from 'solid-js';
import Flag from 'lucide-solid/icons/flag';
import Pencil from 'lucide-solid/icons/pencil';
import type { ResponseView } from '../../../shared/model/table/table-view.ts';
import { ByLine } from '../people/index.ts';
import { EditWords } from '../writing/edit-words.tsx';
import { Writers } from '../writing/writers.tsx';
import { Words } from '../../ui/words.tsx';
import { useTable } from '../../sync/table-context.ts';
import { ActionForm } from './action-form.tsx';
import { ActionLine } from './action-line.tsx';
import { Agree } from './agree.tsx';
import { actionsOf } from './order.ts';
import './response.css';

type Props = {
  response: ResponseView;
  /** True for the response that arrived last while one was looking. */
  newest: boolean;
};

/** One response: who said it, what, who agrees, and which actions came of it. */
export function Response(props: Props) {
  const { session, writable } = useTable();
  const [mode, setMode] = createSignal<'read' | 'edit' | 'act'>('read');
  let editButton: HTMLButtonElement | undefined;
  const read = () => {
    setMode('read');
    // The field that had the focus is gone, so the focus goes to the button.
    queueMicrotask(() => editButton?.focus({ preventScroll: true }));
  };
  const standing = () => actionsOf(session, props.response.id).filter(({ removedBy }) => !removedBy);
  return (
    <li class="note" classList={{ 'is-newest': props.newest }} data-response={props.response.id}>
      <p class="by">
        <ByLine
          author={props.response.author}
          credit={session.credit(props.response)}
          claimed={props.response.scribe}
        />
        <Show when={props.newest}>
          <mark>new</mark>
        </Show>
      </p>
      <Show
        when={mode() === 'edit'}
        fallback={
          <p class="note__text">
            <Words text={props.response.text} of={`what ${props.response.author.name} said`} />
          </p>
        }
      >
        <EditWords
          place={props.response.id}
          words={props.response.text}
          label={`What ${props.response.author.name} said`}
          hint={`It stays ${props.response.author.name}’s response.`}
          bind={(field) => session.bindResponse(props.response.id, field)}
          onDone={read}
          onRemove={() => session.edits.removeResponse(props.response.id)}
        />
      </Show>
      <Writers place={props.response.id} here />
      <div class="note__foot">
        <Agree response={props.response.id} />
        <Show when={writable() && mode() === 'read'}>
          <span class="note__acts">
            <button class="act" type="button" ref={editButton} onClick={() => setMode('edit')}>
              <Pencil />
              <span>
                Edit<span class="vh">{` what ${props.response.author.name} said`}</span>
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
          words={{ what: props.response.text.trim(), who: '', by: '' }}
          submit="Agree the action"
          onCancel={read}
          onSave={(words) => {
            session.edits.addAction(words, props.response.card, props.response.id);
            read();
          }}
        />
      </Show>
      <For each={actionsOf(session, props.response.id)}>{(action) => <ActionLine action={action} />}</For>
    </li>
  );
}
