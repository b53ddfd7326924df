import type { Reflection } from '../../../../shared/activities/pause/model/reflection-view.ts';
import { createEffect, createSignal, createUniqueId, onCleanup, onMount, Show } from 'solid-js';
import Eye from 'lucide-solid/icons/eye';
import Lock from 'lucide-solid/icons/lock';
import { autosize } from '../../../lib/page/autosize.ts';
import { UNWATCHED } from '../../../lib/unwatched.ts';
import type { Reflections } from '../private/reflections.ts';
import { Button, buttonClass } from '../../../ui/button.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import '../../../ui/field.css';

type Props = {
  reflection: Reflection;
  reflections: Reflections;
  /** Who can read the thought, as a sentence. */
  where: string;
  /** The address of the pause it was written in; missing when there is nobody left to share with. */
  pauseHref: string | undefined;
  onDelete: () => void;
};

/** One thought of the list: its words, who can read them, and what can still be done with it. */
export function Entry(props: Props) {
  const [editing, setEditing] = createSignal(false);
  const announce = useAnnounce();
  const state = () => props.reflections.sharing(props.reflection);
  const mine = () => state() === 'mine' || typeof state() === 'object';
  const refusal = () => {
    const now = state();
    return typeof now === 'object' ? now.refused : undefined;
  };
  const takeBack = async () => {
    const back = await props.reflections.takeBack(props.reflection);
    if (!back) announce('It has been shown already, so it cannot be taken back.');
  };
  return (
    <li class="reflection">
      <Show
        when={editing() && mine()}
        fallback={<blockquote class="reflection__words">{props.reflection.text.trim()}</blockquote>}
      >
        <Words {...props} onDone={() => setEditing(false)} />
      </Show>
      <p class="reflection__where">
        <Show when={state() === 'shown'} fallback={<Lock />}>
          <Eye />
        </Show>
        {refusal() ?? props.where}
      </p>
      <div class="reflection__acts">
        <Show when={mine() && !editing()}>
          <Button kind="text" onClick={() => setEditing(true)}>
            Change<span class="vh"> this thought</span>
          </Button>
          <Show when={props.pauseHref}>
            {(href) => (
              <a class={buttonClass({ kind: 'text' })} href={href()}>
                Share<span class="vh"> this thought</span>
              </a>
            )}
          </Show>
        </Show>
        <Show when={state() === 'waiting' || state() === 'handing-in'}>
          <Button kind="text" onClick={() => takeBack()}>
            Take it back
          </Button>
        </Show>
        <Show when={!editing() && (mine() || state() === 'shown')}>
          <Button kind="text" onClick={() => props.onDelete()}>
            Delete<span class="vh"> this thought</span>
          </Button>
        </Show>
      </div>
    </li>
  );
}

/** Edits the words in a field. Each keystroke is kept, so there is nothing to submit. */
function Words(props: Props & { onDone: () => void }) {
  const id = createUniqueId();
  let field!: HTMLTextAreaElement;
  onMount(() => {
    const unbind = props.reflections.bind(props.reflection.id, field);
    onCleanup(() => unbind?.());
    const fit = autosize(field);
    // Words from another tab or device arrive without an input event.
    createEffect(() => props.reflection.text && queueMicrotask(fit));
    field.focus();
  });
  return (
    <div class="reflection__edit">
      <label class="vh" for={id}>
        Your private thought
      </label>
      <textarea {...UNWATCHED} ref={field} class="input" id={id} rows="4" />
      <Button onClick={() => props.onDone()}>Done</Button>
    </div>
  );
}
