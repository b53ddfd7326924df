import { createEffect, createMemo, createSignal, For, onCleanup, Show, untrack } from 'solid-js';
import { entryInUse } from '../../../../lib/page/typing.ts';
import { useNameOf } from '../../../../room/writing/taken.tsx';
import type { MapAnswer } from '../../../../../shared/activities/map/model/map-view.ts';
import { EditWords } from '../../../../room/writing/edit-words.tsx';
import { ByLine } from '../../../../room/people/index.ts';
import { Writers } from '../../../../room/writing/writers.tsx';
import { focusIfLost } from '../../../../lib/page/focus.ts';
import { useMap } from '../../live/map-context.ts';
import { useTable } from '../../../../sync/table-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { Words } from '../../../../ui/text/words.tsx';

type Props = {
  answers: readonly MapAnswer[];
  /** The question, for the accessible name of the list. */
  ask: string;
  /** What an answer was about, if that differs from the question it stands below. */
  aboutOf?: (answer: MapAnswer) => string;
  /** Called when somebody here begins or ends changing one of them: it must not move meanwhile. */
  onEditing: (editing: boolean) => void;
};

/** What was said to one question. Whoever may write at the table may change it, as with responses. */
export function Answers(props: Props) {
  // Ids, so that an answer stays the same line while its words change.
  const ids = createMemo(() => props.answers.map(({ id }) => id), [], {
    equals: (a, b) => a.join() === b.join(),
  });
  const [editing, setEditing] = createSignal<readonly string[]>([]);
  const edit = (id: string, on: boolean) => {
    setEditing((known) => [...known.filter((other) => other !== id), ...(on ? [id] : [])]);
    props.onEditing(editing().length > 0);
  };
  return (
    <Show when={ids().length > 0}>
      <ul class="mapask__answers" aria-label={`Answers: ${props.ask}`}>
        <For each={ids()}>
          {(id) => (
            <Show when={props.answers.find((answer) => answer.id === id)}>
              {(answer) => (
                <Answer
                  answer={answer()}
                  about={props.aboutOf?.(answer())}
                  onEditing={(on) => edit(id, on)}
                />
              )}
            </Show>
          )}
        </For>
      </ul>
    </Show>
  );
}

type OneProps = { answer: MapAnswer; about: string | undefined; onEditing: (editing: boolean) => void };

function Answer(props: OneProps) {
  const { session, writable } = useMap();
  const { session: table } = useTable();
  const [editing, setEditing] = createSignal(false);
  let button: HTMLButtonElement | undefined;
  const edit = (on: boolean) => {
    setEditing(on);
    props.onEditing(on);
  };
  const taken = () => props.answer.removedBy !== undefined;
  // Whoever writes in an answer that somebody else takes away goes on; once nobody here is in it, editing ends.
  const here = () => entryInUse('answer') === props.answer.id;
  createEffect(() => taken() && !here() && untrack(editing) && edit(false));
  onCleanup(() => editing() && props.onEditing(false));
  const done = () => {
    edit(false);
    // The field that had the focus is gone, so the focus goes to the button.
    queueMicrotask(() => button?.focus({ preventScroll: true }));
  };
  const nameOf = useNameOf();
  const isOwn = () => props.answer.removedBy === table.me.personId;
  return (
    <Show
      when={!taken() || (editing() && here())}
      fallback={
        <li class="mapask__gone">
          {isOwn() ? 'Removed.' : `${nameOf(props.answer.removedBy)} removed an answer.`}
          <Show when={writable()}>
            <Button
              kind="text"
              ref={(undo) => focusIfLost(undo, isOwn())}
              onClick={() => session.edits.restoreAnswer(props.answer.id)}
            >
              Undo
            </Button>
          </Show>
        </li>
      }
    >
      <li data-answer={props.answer.id}>
        <Show when={props.about}>
          <p class="hint">{props.about}</p>
        </Show>
        <Show
          when={editing() && writable()}
          fallback={
            <p class="mapask__said">
              <Words text={props.answer.text} of={`what ${props.answer.author.name} said`} />{' '}
              <span class="hint">
                <ByLine author={props.answer.author} credit={session.credit(props.answer)} />
              </span>
              <Show when={writable() && session.hasSharedWords(props.answer.id)}>
                {' '}
                <Button
                  kind="text"
                  class="mapask__edit"
                  ref={(element) => (button = element)}
                  onClick={() => edit(true)}
                >
                  Edit<span class="vh">{` what ${props.answer.author.name} said`}</span>
                </Button>
              </Show>
            </p>
          }
        >
          <EditWords
            place={props.answer.id}
            words={props.answer.text}
            label={`What ${props.answer.author.name} said`}
            hint={`It stays ${props.answer.author.name}’s answer.`}
            bind={(field) => session.bindAnswer(props.answer.id, field)}
            onDone={done}
            onRemove={() => {
              edit(false);
              session.edits.removeAnswer(props.answer.id);
            }}
            taken={taken() ? { by: props.answer.removedBy, homeless: false } : undefined}
            onBringBack={() => session.edits.restoreAnswer(props.answer.id)}
          />
        </Show>
        <Writers place={props.answer.id} here />
      </li>
    </Show>
  );
}
