import { useReflections } from '../private/context.ts';
import { createEffect, createUniqueId, For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { PAGE_LIMITS } from '../../../../shared/protocol/limits.ts';
import { autosize } from '../../../lib/page/autosize.ts';
import { UNWATCHED } from '../../../lib/unwatched.ts';
import { Select } from '../../../ui/field.tsx';
import { Message } from '../../../ui/message.tsx';
import { Audience } from './audience.tsx';
import type { Box } from './boxes.ts';
import { KeptLine } from './kept-line.tsx';
import type { Pause } from './pause.ts';
import './writing-box.css';

type Props = {
  pause: Pause;
  box: Box;
  label: string;
  /** Who can read this; it stands between the question and the words. */
  promise: JSX.Element;
  /** The id of that promise. With several boxes it is above another one. */
  describedBy: string;
  myReflections: string;
  /** True to put the caret into the box, because the person asked for it. */
  focus: boolean;
};

/** One thought while it is its author's alone: its words, and the choice of what becomes of them. */
export function WritingBox(props: Props) {
  const reflections = useReflections();
  const id = createUniqueId();
  let field!: HTMLTextAreaElement;
  const thought = () => props.box.thought();
  const words = () => thought()?.text ?? '';
  const to = () => thought()?.to ?? 'keep';
  const refusal = () => {
    const found = thought();
    const sharing = found && reflections.sharing(found);
    return typeof sharing === 'object' ? sharing.refused : undefined;
  };
  onMount(() => {
    const fit = autosize(field);
    createEffect(() => {
      const begun = props.box.id();
      const unbind = begun === undefined ? undefined : reflections.bind(begun, field);
      onCleanup(() => unbind?.());
    });
    // Words from another device of the same person arrive without an input event.
    createEffect(() => words() && queueMicrotask(fit));
    createEffect(() => props.focus && field.focus());
  });
  return (
    <section class="writingbox" aria-label={props.label}>
      <Question pause={props.pause} box={props.box} />
      {props.promise}
      <Show when={refusal()}>{(why) => <Message title={why()} />}</Show>
      <label class="vh" for={id}>
        {props.label}
      </label>
      <textarea
        {...UNWATCHED}
        ref={field}
        class="input"
        id={id}
        rows="6"
        aria-describedby={props.describedBy}
        onFocus={() => props.box.begin()}
      />
      <Show when={words()}>
        <KeptLine
          device={props.pause.circumstances().device}
          away={props.pause.circumstances().away}
          myReflections={props.myReflections}
        />
      </Show>
      <Show when={to() !== 'keep' && words().length > PAGE_LIMITS.thoughtLength}>
        <Message title={`This is too long to share: ${words().length.toLocaleString('en-GB')} characters.`}>
          A shared thought has room for {PAGE_LIMITS.thoughtLength.toLocaleString('en-GB')}. You can keep all
          of it to yourself, or share a part as another thought.
        </Message>
      </Show>
      <Audience
        to={to()}
        named={thought()?.named ?? false}
        about={props.pause.circumstances()}
        onChange={(change) => reflections.change(props.box.begin(), change)}
      />
    </section>
  );
}

/** The question that this thought answers, where a pause asks several. */
function Question(props: { pause: Pause; box: Box }) {
  const choices = () => props.pause.prompt().choices;
  const picked = () => {
    const asked = props.box.thought()?.prompt ?? props.box.picked();
    return choices().find(({ question }) => question === asked);
  };
  return (
    <Show when={choices().length > 0}>
      <Select
        label="The question I answer"
        value={picked()?.id ?? ''}
        onChange={({ currentTarget }) => {
          const choice = choices().find((other) => other.id === currentTarget.value);
          if (choice) props.box.pick(choice.question);
        }}
      >
        <option value="" disabled selected={!picked()}>
          Choose an approach
        </option>
        <For each={choices()}>
          {(choice) => (
            <option value={choice.id} selected={choice.id === picked()?.id}>
              {choice.title}
            </option>
          )}
        </For>
      </Select>
      <Show when={picked()}>{(choice) => <p class="pause__question">{choice().question}</p>}</Show>
    </Show>
  );
}
