import { createMemo, createSignal, Show } from 'solid-js';
import Flag from 'lucide-solid/icons/flag';
import type { ActionView } from '../../../../shared/model/table/table-view.ts';
import { entryInUse } from '../../../lib/page/typing.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Words } from '../../../ui/text/words.tsx';
import { ActionForm } from '../fetched.ts';
import './action-line.css';

/** One agreed action. Taking it away leaves "Undo" in its place. */
export default function ActionLine(props: { id: string }) {
  const { session, writable } = useTable();
  const action = createMemo<ActionView>((before) => session.table.actions[props.id] ?? before!);
  const [changing, setChanging] = createSignal(false);
  const taken = () => (action().removedBy ? { by: action().removedBy } : undefined);
  const details = () => {
    const { who, by } = action();
    return [who, by && `by ${by.replace(/^by /i, '')}`].filter(Boolean).join(', ');
  };
  return (
    <Show
      when={!taken() || (changing() && entryInUse('action') === props.id)}
      fallback={
        <p class="note__gone">
          Action removed.
          <Show when={writable()}>
            <button class="act" type="button" onClick={() => session.edits.restoreAction(props.id)}>
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
            place={props.id}
            taken={taken()}
            words={action()}
            submit="Save the action"
            onCancel={() => setChanging(false)}
            onSave={(words) => {
              session.edits.changeAction(props.id, words);
              if (taken()) session.edits.restoreAction(props.id);
              setChanging(false);
            }}
          />
        }
      >
        <div class="note__action">
          <Flag />
          <p>
            <b>Action</b> <Words text={`${action().what.replace(/[.]$/, '')}.`} of="this action" />
            <Show when={details()}>{` ${details()}.`}</Show>
          </p>
          <Show when={writable()}>
            <span class="note__actacts">
              <button class="act" type="button" onClick={() => setChanging(true)}>
                Change<span class="vh"> this action</span>
              </button>
              <button class="act" type="button" onClick={() => session.edits.removeAction(props.id)}>
                Remove<span class="vh"> this action</span>
              </button>
            </span>
          </Show>
        </div>
      </Show>
    </Show>
  );
}
