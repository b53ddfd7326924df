import { createMemo, For, Show } from 'solid-js';
import Clock from 'lucide-solid/icons/clock';
import { answersTo, questionsTo } from '../../../../shared/activities/stories/view.ts';
import { inSentence } from '../../../room/stories/words.ts';
import { makeStoryEdits } from '../../../sync/editing/story-edits.ts';
import type { OtherTable } from '../../../sync/other-table.ts';
import { useTable } from '../../../sync/table-context.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { Words } from '../../../ui/text/words.tsx';
import { questionDraft, type Where } from '../page/where.ts';
import { Compose } from '../parts/compose.tsx';

/** What this table asked another about its story, with the answers, and the field for a question. */
export function AskThem(props: { table: string; other: OtherTable; where: Where }) {
  const { session, able, speaker } = useTable();
  const edits = makeStoryEdits(session.editing);
  const announce = useAnnounce();
  const asked = createMemo(() => questionsTo(session.table, props.table));
  const answers = (question: string) => answersTo(props.other.view, session.tableId, question);
  const answered = () => asked().filter(({ id }) => answers(id).length > 0).length;
  const isGone = () => !(props.table in session.plan.tables);
  /** “table 2” is enough here: its name stands above. */
  const short = () => inSentence(session.tableTitle(props.table)).split(',')[0] ?? '';
  return (
    <section aria-labelledby="ask-h">
      <div class="stories__sect">
        <h2 id="ask-h">Ask them</h2>
        <Show when={asked().length > 0}>
          <p>{`${asked().length} asked, ${answered()} answered`}</p>
        </Show>
      </div>
      <ul class="thread">
        <For each={asked()}>
          {(question) => (
            <li>
              <p>
                <Words text={question.text} of="this question" />
              </p>
              <p class="by">
                <b>{question.by}</b>
                <Show when={question.role}>, {question.role}</Show>
                <Show when={answers(question.id).length === 0}>
                  <span class="by__waits">
                    <Clock />
                    With {short()} now
                  </span>
                </Show>
              </p>
              <For each={answers(question.id)}>
                {(answer) => (
                  <div class="answer">
                    <p>
                      <Words text={answer.text} of="this answer" />
                    </p>
                    <p class="by">
                      <b>{answer.by}</b>, {short()}
                    </p>
                  </div>
                )}
              </For>
            </li>
          )}
        </For>
      </ul>
      <p class="stories__small" role="status">
        {isGone() ? 'This table has left the room, so nobody there can answer. What you read stays.' : ''}
      </p>
      <Show when={able()}>
        <Compose
          draft={questionDraft(props.table)}
          label={`Ask ${short()} a question`}
          hint="Goes home with your name."
          words="Ask"
          onSend={(text) => {
            edits.ask(props.table, text, speaker());
            announce(`Asked. It is with ${short()} now`);
            props.where.sent();
          }}
        />
      </Show>
    </section>
  );
}
