import { createEffect, createMemo, createSignal, on, Show } from 'solid-js';
import { createKeptText } from '../../../../sync/kept-form.ts';
import { useTable } from '../../../../sync/table-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { Textarea } from '../../../../ui/field.tsx';
import { KeyHint } from '../../../../ui/key-hint.tsx';
import { useAnnounce } from '../../../../ui/live-region.tsx';
import type { Line } from './lines.ts';

/** How the names of drafts begin. The question's key follows. */
export const DRAFTS = 'map/ask/';

type Props = {
  line: Line;
  writable: boolean;
  /** Called with whether there are words that have not been added yet. */
  onDraft: (words: boolean) => void;
  onAnswer: (text: string) => void;
};

/** The form for an answer. Nobody else sees it before it is added; until then it is kept on this device. */
export function AnswerForm(props: Props) {
  const { drafts } = useTable();
  const announce = useAnnounce();
  const [writing, setWriting] = createSignal(false);
  const [words, write] = createKeptText(drafts, () => DRAFTS + props.line.key);
  createEffect(
    on(
      createMemo(() => words().trim() !== ''),
      (draft) => props.onDraft(draft),
    ),
  );
  const answer = (event: SubmitEvent) => {
    event.preventDefault();
    if (!words().trim()) return;
    props.onAnswer(words());
    write('');
    setWriting(false);
    announce('Your answer is below the question.');
  };
  return (
    <Show when={props.writable}>
      <Show
        when={writing()}
        fallback={
          <Button
            kind="text"
            class="mapask__answer"
            aria-label={`Answer: ${props.line.ask}`}
            onClick={() => setWriting(true)}
          >
            {words() ? 'Go on answering' : 'Answer'}
          </Button>
        }
      >
        <form class="mapask__form" onSubmit={answer}>
          <Textarea
            label="What we say"
            rows="2"
            value={words()}
            ref={(field) => queueMicrotask(() => field.focus())}
            onInput={(event) => write(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
                event.currentTarget.form?.requestSubmit();
            }}
          />
          <p class="hint">
            Everybody in the workshop can read it, with your name.
            <KeyHint does="adds it" />
          </p>
          <div class="mappart__acts">
            <Button type="submit">Add the answer</Button>
            <Button kind="quiet" onClick={() => setWriting(false)}>
              Later
            </Button>
          </div>
        </form>
      </Show>
    </Show>
  );
}
