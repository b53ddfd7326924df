import { createResource, createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import ArrowLeft from 'lucide-solid/icons/arrow-left';
import Bold from 'lucide-solid/icons/bold';
import Italic from 'lucide-solid/icons/italic';
import List from 'lucide-solid/icons/list';
import type { Challenge } from '../../../../shared/cards/index.ts';
import { Dynamic } from 'solid-js/web';
import { ChallengeIcon } from '../../../room/shelf/challenge-icon.tsx';
import { createFold } from '../../../lib/page/folded.ts';
import { arriveAt } from '../../../lib/page/focus.ts';
import { useTable } from '../../../sync/table-context.ts';
import type { MountedNote, NoteCommand, mountNote } from '../../../sync/editing/rich-text.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { Message } from '../../../ui/message.tsx';
import './note-sheet.css';

export type NoteSheetProps = {
  challenge: Challenge;
  backHref: string;
  backLabel: string;
  /** Whether somebody has just pressed the link to it: it comes into view then, with the caret in it. */
  pressed: boolean;
};

const NOTHING: Record<NoteCommand, boolean> = { bold: false, italic: false, list: false };
const TOOLS = [
  { command: 'bold', words: 'Bold', icon: Bold },
  { command: 'italic', words: 'Italic', icon: Italic },
  { command: 'list', words: 'List', icon: List },
] as const;

/**
 * The table's one note on a challenge, which everybody writes at once. The editor is fetched when the note is opened.
 */
export default function NoteSheet(props: NoteSheetProps) {
  const { session, writable } = useTable();
  const [editor, { refetch }] = createResource(() => import('../../../sync/editing/rich-text.ts'));
  const [on, setOn] = createSignal(NOTHING);
  const [note, setNote] = createSignal<MountedNote>();
  const title = () => `Our note on ${props.challenge.title}`;
  const fold = createFold();
  let section!: HTMLElement;
  // eslint-disable-next-line solid/reactivity -- how somebody came here does not change
  const { pressed } = props;
  onMount(() => pressed && arriveAt(section));
  const mount = (element: HTMLElement, editIn: typeof mountNote) => {
    const mounted = editIn(element, session, props.challenge.id, title(), setOn);
    setNote(mounted);
    onCleanup(() => mounted.destroy());
    fold.watch(element, element.firstElementChild!);
    // Whoever has gone on to something else while the editor was fetched stays there.
    queueMicrotask(() => {
      if (pressed && writable() && document.activeElement?.id === 'note-title') mounted.focus();
    });
  };
  return (
    <section
      class="desk notesheet"
      aria-labelledby="note-title"
      data-c={props.challenge.letter}
      ref={section}
    >
      <div class="notesheet__bar">
        <a class={buttonClass({})} href={props.backHref} noScroll>
          <ArrowLeft />
          Back to {props.backLabel}
        </a>
      </div>
      <div class="notesheet__paper">
        <div class="notesheet__head">
          <h1 class="title" id="note-title">
            <ChallengeIcon letter={props.challenge.letter} />
            {title()}
          </h1>
          <Show when={writable()}>
            <div class="notesheet__tools" role="group" aria-label="Format">
              <For each={TOOLS}>
                {(tool) => (
                  <Button
                    kind="quiet"
                    aria-pressed={on()[tool.command]}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => note()?.toggle(tool.command)}
                  >
                    <Dynamic component={tool.icon} />
                    {tool.words}
                  </Button>
                )}
              </For>
            </div>
          </Show>
        </div>
        <p class="hint">
          What your table wants to keep on {props.challenge.title}: what you agree on, what you do not, what
          to find out.
        </p>
        <Show when={editor.state === 'errored'}>
          <Message
            title="We could not fetch the note’s editor."
            acts={<Button onClick={() => void refetch()}>Try again</Button>}
          >
            The note itself is kept. The link may be down.
          </Message>
        </Show>
        <Show
          when={editor.state === 'ready' && editor()}
          fallback={<p class="hint notesheet__wait">Opening the note…</p>}
        >
          {(loaded) => (
            <div
              class="notesheet__text"
              classList={{ 'is-folded': fold.isFolded() }}
              data-writing
              ref={(element) => mount(element, loaded().mountNote)}
            />
          )}
        </Show>
        <Show when={fold.isLong()}>
          <p class="notesheet__more">
            <Button onClick={() => fold.unfold()}>Read all of the note</Button>
          </p>
        </Show>
        <p class="hint">
          {writable()
            ? 'Everybody at your table can write here at the same time.'
            : 'You can read this note.'}
        </p>
      </div>
    </section>
  );
}
