import { createSignal, Show } from 'solid-js';
import Flag from 'lucide-solid/icons/flag';
import type { ActionView } from '../../../shared/model/table/table-view.ts';
import { useTable } from '../../sync/table-context.ts';
import { Words } from '../../ui/text/words.tsx';
import { ActionForm } from './action-form.tsx';
import './action-line.css';

/** One agreed action. Taking it away leaves "Undo" in its place. */
export function ActionLine(props: { action: ActionView }) {
  const { session, writable } = useTable();
  const [changing, setChanging] = createSignal(false);
  const details = () => {
    const { who, by } = props.action;
    return [who, by && `by ${by.replace(/^by /i, '')}`].filter(Boolean).join(', ');
  };
  return (
    <Show
      when={!props.action.removedBy}
      fallback={
        <p class="note__gone">
          Action removed.
          <Show when={writable()}>
            <button class="act" type="button" onClick={() => session.edits.restoreAction(props.action.id)}>
              Undo
            </button>
          </Show>
        </p>
      }
    >
      <Show
        when={!changing()}
        fallback={
          <ActionForm
            words={props.action}
            submit="Save the action"
            onCancel={() => setChanging(false)}
            onSave={(words) => {
              session.edits.changeAction(props.action.id, words);
              setChanging(false);
            }}
          />
        }
      >
        <div class="note__action">
          <Flag />
          <p>
            <b>Action</b> <Words text={`${props.action.what.replace(/[.]$/, '')}.`} of="this action" />
            <Show when={details()}>{` ${details()}.`}</Show>
          </p>
          <Show when={writable()}>
            <span class="note__actacts">
              <button class="act" type="button" onClick={() => setChanging(true)}>
                Change<span class="vh"> this action</span>
              </button>
              <button class="act" type="button" onClick={() => session.edits.removeAction(props.action.id)}>
                Remove<span class="vh"> this action</span>
              </button>
            </span>
          </Show>
        </div>
      </Show>
    </Show>
  );
}
