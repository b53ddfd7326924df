import { createMemo, createSignal, For, Show } from 'solid-js';
import { answersTo } from '../../../../shared/activities/stories/view.ts';
import { counted } from '../../../lib/text/words.ts';
import type { InRoom } from '../../../room/stories/room-stories.ts';
import { inSentence } from '../../../room/stories/words.ts';
import { makeStoryEdits } from '../../../sync/editing/story-edits.ts';
import { useTable } from '../../../sync/table-context.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { Words } from '../../../ui/text/words.tsx';
import { Compose } from '../parts/compose.tsx';
import { questionsBack } from '../parts/questions-back.ts';

const answerDraft = (question: string) => `story-answer:${question}`;

/** What others asked about the table's story, newest first, and the answers. */
export function TheyAsked(props: { room: InRoom; always: boolean }) {
  const { session } = useTable();
  const asked = createMemo(() => questionsBack(props.room, session.tableId));
  const keys = createMemo(() => asked().map(({ table, id }) => `${table} ${id}`), [], {
    equals: (a, b) => a.join() === b.join(),
  });
  const answered = () =>
    asked().filter(({ table, id }) => answersTo(session.table, table, id).length > 0).length;
  const users = () => props.room.tables.filter(({ uses }) => uses.includes(session.tableId)).length;
  return (
    <Show when={props.always || asked().length > 0 || users() > 0}>
      <section aria-labelledby="asked-h">
        <div class="stories__sect">
          <h2 id="asked-h">They asked</h2>
          <Show when={asked().length > 0}>
            <p>{`${answered()} of ${asked().length} answered`}</p>
          </Show>
        </div>
        <Show when={props.room.failed()}>
          <p class="stories__small" role="status">
            We cannot reach the other tables just now. What you see is as it was.
          </p>
        </Show>
        <ul class="thread">
          <For each={keys()} fallback={<p class="stories__small">Nobody has asked anything yet.</p>}>
            {(key) => (
              <Show when={asked().find(({ table, id }) => `${table} ${id}` === key)}>
                {(question) => <Question question={question()} />}
              </Show>
            )}
          </For>
        </ul>
        <Show when={users() > 0}>
          <p class="stories__small">{`${counted(users(), 'table')} could use your story.`}</p>
        </Show>
      </section>
    </Show>
  );
}

function Question(props: { question: ReturnType<typeof questionsBack>[number] }) {
  const { session, able, speaker, drafts } = useTable();
  const edits = makeStoryEdits(session.editing);
  const announce = useAnnounce();
  const draft = () => answerDraft(props.question.id);
  const [answering, setAnswering] = createSignal(drafts.read(draft()) !== '');
  const answers = () => answersTo(session.table, props.question.table, props.question.id);
  let again: HTMLButtonElement | undefined;
  return (
    <li>
      <p>
        <Words text={props.question.text} of="this question" />
      </p>
      <p class="by">
        <b>{props.question.by}</b>, {inSentence(props.question.name)}{' '}
        <Show when={able() && !answering()}>
          <button ref={again} class="act" type="button" onClick={() => setAnswering(true)}>
            {answers().length > 0 ? 'Add to the answer' : 'Answer'}
            <span class="vh"> {props.question.by}</span>
          </button>
        </Show>
      </p>
      <For each={answers()}>
        {(answer) => (
          <div class="answer">
            <p>
              <Words text={answer.text} of="this answer" />
            </p>
            <p class="by">
              <b>{answer.by}</b>
            </p>
          </div>
        )}
      </For>
      <Show when={able() && answering()}>
        <Compose
          draft={draft()}
          label={`Your answer to ${props.question.by}`}
          labelHidden
          words="Answer"
          focus
          onSend={(text) => {
            edits.answer(props.question.table, props.question.id, text, speaker());
            setAnswering(false);
            announce('Answered. They see it at their table');
            queueMicrotask(() => again?.focus());
          }}
        />
      </Show>
    </li>
  );
}
