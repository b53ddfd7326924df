import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { stateOf, STATE_WORDS } from '../../../../shared/activities/actions/order.ts';
import {
  ACTION_STATES,
  type ActionState,
  type ActionView,
} from '../../../../shared/model/table/table-view.ts';
import { entryInUse } from '../../../lib/page/typing.ts';
import { ActionForm } from '../../../room/talk/fetched.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Words } from '../../../ui/text/words.tsx';
import { FromLastTime, Why } from './last-time.tsx';
import { SourceMark, type SourceNames } from './source-mark.tsx';
import { StateMark } from './state-mark.tsx';

type Part = 'what' | 'who' | 'by';

/** One action of the table. Each part is changed where it stands. */
export function TableRow(props: { id: string; names: SourceNames; onRemoved: () => void }) {
  const { session, writable } = useTable();
  const action = createMemo<ActionView>((before) => session.table.actions[props.id] ?? before!);
  const [changing, setChanging] = createSignal<Part>();
  const whatId = createUniqueId();
  let row!: HTMLLIElement;
  const state = () => stateOf(action());
  const taken = () => (action().removedBy ? { by: action().removedBy } : undefined);
  const writing = () => changing() !== undefined && (!taken() || entryInUse('action') === props.id);
  /** The row may have moved, which takes the focus out of it. */
  const focusPart = (part: string) =>
    queueMicrotask(() => row.querySelector<HTMLElement>(`[data-part="${part}"]`)?.focus());
  const leave = () => {
    const part = changing();
    setChanging(undefined);
    focusPart(part ?? 'what');
  };
  const setState = (to: ActionState) => {
    session.edits.changeAction(props.id, { state: to });
    focusPart('state');
  };
  return (
    <li
      class="deed"
      classList={{ 'is-over': state() === 'let-go' }}
      ref={row}
      data-state={state()}
      data-action={props.id}
    >
      <Show
        when={!writing()}
        fallback={
          <ActionForm
            place={props.id}
            taken={taken()}
            words={action()}
            first={changing()}
            submit="Save the action"
            onCancel={leave}
            onSave={(words) => {
              session.edits.changeAction(props.id, words);
              if (taken()) session.edits.restoreAction(props.id);
              leave();
            }}
          />
        }
      >
        <Show
          when={!taken()}
          fallback={
            <p class="deed__gone">
              Action removed.
              <Show when={writable()}>
                <button
                  class="deed__act"
                  type="button"
                  data-part="undo"
                  onClick={() => {
                    session.edits.restoreAction(props.id);
                    focusPart('what');
                  }}
                >
                  Undo
                </button>
              </Show>
            </p>
          }
        >
          <div class="deed__from">
            <SourceMark source={props.names.of(action())} names={props.names} />
          </div>
          <div class="deed__what">
            <p id={whatId}>
              <Words text={action().what} of="this action" />
            </p>
            <FromLastTime action={action()} />
            <Show when={action().last}>
              <Why action={action()} of={whatId} />
            </Show>
            <Show when={writable()}>
              <p class="deed__acts">
                <button class="deed__act" type="button" data-part="what" onClick={() => setChanging('what')}>
                  Change<span class="vh"> this action</span>
                </button>
                <button
                  class="deed__act"
                  type="button"
                  onClick={() => {
                    props.onRemoved();
                    session.edits.removeAction(props.id);
                    focusPart('undo');
                  }}
                >
                  Remove<span class="vh"> this action</span>
                </button>
              </p>
            </Show>
          </div>
          <Value
            part="who"
            label="Who"
            words={action().who}
            missing="Add a name"
            none="No name yet"
            onChange={setChanging}
          />
          <Value
            part="by"
            label="By when"
            words={action().by}
            missing="Add a date"
            none="No date yet"
            onChange={setChanging}
          />
          <div class="deed__state">
            <StateMark state={state()} />
            <Show when={writable()} fallback={<span>{STATE_WORDS[state()]}</span>}>
              <select
                aria-label="State"
                aria-describedby={whatId}
                data-part="state"
                onChange={(event) => setState(event.currentTarget.value as ActionState)}
              >
                <For each={ACTION_STATES}>
                  {(each) => (
                    <option value={each} selected={each === state()}>
                      {STATE_WORDS[each]}
                    </option>
                  )}
                </For>
              </select>
            </Show>
          </div>
        </Show>
      </Show>
    </li>
  );
}

/** Who or by when; what is missing is a question, not an error. */
function Value(props: {
  part: Part;
  label: string;
  words: string;
  missing: string;
  none: string;
  onChange: (part: Part) => void;
}) {
  const { writable } = useTable();
  return (
    <div class={`deed__${props.part}`}>
      <Show when={writable()} fallback={props.words || props.none}>
        <button
          class="deed__act"
          classList={{ 'is-missing': !props.words }}
          type="button"
          data-part={props.part}
          onClick={() => props.onChange(props.part)}
        >
          <Show when={props.words} fallback={props.missing}>
            <span class="vh">{`${props.label}: `}</span>
            {props.words}
          </Show>
        </button>
      </Show>
    </div>
  );
}
