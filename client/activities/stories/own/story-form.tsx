import { createMemo, createSignal, For, Show } from 'solid-js';
import {
  fieldsOfPart,
  STORY_PARTS,
  type StoryField,
  type StoryPart,
  storyWords,
} from '../../../../shared/activities/stories/parts.ts';
import { storyOf } from '../../../../shared/activities/stories/view.ts';
import { remarkWords } from '../../../../shared/model/table/table-view.ts';
import { startOf } from '../../../lib/text/long-text.ts';
import { listOf } from '../../../lib/text/words.ts';
import { writersWords } from '../../../room/stories/told.tsx';
import { Remark } from '../../../room/writing/remark.tsx';
import { makeStoryEdits } from '../../../sync/editing/story-edits.ts';
import { useTable } from '../../../sync/table-context.ts';
import './story-form.css';

/** As many letters as a closed part shows on a phone. */
const PEEK = 120;

/** The table's story while it is written. Each part is a field many write in; nothing is submitted, nothing locks. */
export function StoryForm(props: { phone: boolean }) {
  const { session, speaker } = useTable();
  const edits = makeStoryEdits(session.editing);
  const wrote = () => edits.noteWriter(speaker());
  const story = createMemo(() => storyOf(session.table));
  let list: HTMLOListElement | undefined;
  const [open, setOpen] = createSignal<StoryPart>('where');
  const field = (name: StoryField, label: string, hint = '') => (
    <Remark about={storyWords(name)} label={label} hint={hint} onWrite={wrote} />
  );
  const fields = (part: (typeof STORY_PARTS)[number]) =>
    part.id === 'ask' ? (
      <div class="part__ask">
        <p class="part__name">{part.name}</p>
        <div class="part__pair">
          {field('who', 'Who may be asked')}
          {field('how', 'How to reach them')}
          <p class="stories__small">Every table can read this. Ask them first.</p>
        </div>
      </div>
    ) : (
      field(part.id, part.name, part.asks)
    );
  return (
    <div class="storyform">
      <div class="storyform__title">
        <Remark
          about={storyWords('title')}
          label="The story’s name"
          hint={story().title === '' ? 'Give it a name when you know it' : ''}
          onWrite={wrote}
        />
      </div>
      <Show
        when={props.phone}
        fallback={<For each={STORY_PARTS}>{(part) => <div class="part">{fields(part)}</div>}</For>}
      >
        <ol class="partfolds" ref={list}>
          <For each={STORY_PARTS}>
            {(part) => (
              <li class="partfold" classList={{ 'is-open': open() === part.id }}>
                <Show
                  when={open() === part.id}
                  fallback={
                    <button type="button" aria-expanded="false" onClick={() => unfold(part.id)}>
                      <b>{part.name}</b>
                      <WritingNow part={part.id} />
                      <span class="partfold__text">{peek(part.id) || part.asks}</span>
                    </button>
                  }
                >
                  {fields(part)}
                </Show>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show when={story().writers.length > 0}>
        <p class="storyform__writers">
          {writersWords(story().writers)} {story().writers.length === 1 ? 'has' : 'have'} written here.
        </p>
      </Show>
    </div>
  );

  /** The button is gone with the fold, so the focus goes into the field that takes its place. */
  function unfold(part: StoryPart): void {
    setOpen(part);
    queueMicrotask(() => list?.querySelector<HTMLElement>('.is-open textarea')?.focus());
  }

  function peek(part: StoryPart): string {
    const said = fieldsOfPart(part).map((name) => remarkWords(session.table, storyWords(name)));
    return startOf(said.filter(Boolean).join('. '), PEEK);
  }
}

/** Who is writing in a part that is folded. */
function WritingNow(props: { part: StoryPart }) {
  const { session } = useTable();
  const names = () =>
    session.presence
      .others()
      .filter(({ writing }) => fieldsOfPart(props.part).some((name) => writing === storyWords(name)))
      .map(({ name }) => name);
  return (
    <Show when={names().length > 0}>
      <em>{`${listOf(names())} ${names().length === 1 ? 'is' : 'are'} writing`}</em>
    </Show>
  );
}
