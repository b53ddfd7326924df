import { createEffect, createMemo, createSignal, For, onCleanup, Show, untrack } from 'solid-js';
import Flag from 'lucide-solid/icons/flag';
import Pencil from 'lucide-solid/icons/pencil';
import type { ResponseView } from '../../../shared/model/table/table-view.ts';
import { ByLine } from '../people/index.ts';
import { EditWords } from '../writing/edit-words.tsx';
import { Writers } from '../writing/writers.tsx';
import { Words } from '../../ui/text/words.tsx';
import { useTable } from '../../sync/table-context.ts';
import { ActionLine } from './actions/fetched-line.ts';
import { ActionForm, OwnWords } from './fetched.ts';
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
  // What is gone is shown for as long as somebody here writes in it.
  const said = createMemo<ResponseView>((before) => session.table.responses[id] ?? before!);
  const gone = () => session.table.responses[id] === undefined;
  const taken = () => (gone() || said().removedBy ? { by: said().removedBy, homeless: gone() } : undefined);
  const [mode, setMode] = createSignal<'read' | 'edit' | 'act'>('read');
  let editButton: HTMLButtonElement | undefined;
  const read = () => {
    setMode('read');
    // The field that had the focus is gone, so the focus goes to the button.
    queueMicrotask(() => editButton?.focus({ preventScroll: true }));
  };
  // What the author wrote stands as their own wording from when they are done.
  createEffect(() => {
    if (mode() !== 'edit') return;
    const before = untrack(() => said().text);
    onCleanup(() => said().text !== before && session.edits.keepOwnWords(id));
  });
  const changedFrom = () => {
    const { own } = session.credit(said());
    return own === said().text ? undefined : own;
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
          onRemove={() => {
            // The field goes first: whoever takes their own words away is not in them any more.
            setMode('read');
            session.edits.removeResponse(id);
          }}
          taken={taken()}
          onBringBack={(words) =>
            gone() ? session.edits.reviveResponse(said(), words) : session.edits.restoreResponse(id)
          }
        />
      </Show>
      <Show when={mode() === 'read' && changedFrom()}>
        {(own) => <OwnWords said={said()} own={own()} by={session.credit(said()).changedBy} />}
      </Show>
      <Writers place={id} here />
      <div
        class="note__foot"
        role={writable() ? 'toolbar' : undefined}
        aria-label={writable() ? `${said().author.name}’s response` : undefined}
      >
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
          about={id}
          taken={taken()}
          words={{ what: said().text.trim(), who: '', by: '' }}
          submit="Agree the action"
          onCancel={read}
          onSave={(words) => {
            session.edits.addAction(words, said().card, { response: id });
            read();
          }}
        />
      </Show>
      <For each={actionsOf(session, id)}>{(action) => <ActionLine id={action.id} />}</For>
    </li>
  );
}
