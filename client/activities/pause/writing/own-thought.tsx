import { useReflections } from '../private/context.ts';
import type { Reflection } from '../../../../shared/activities/pause/model/reflection-view.ts';
import { createEffect, createSignal, on, Show } from 'solid-js';
import { focusOn } from '../../../lib/page/focus.ts';
import { Button } from '../../../ui/button.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import type { Pause } from './pause.ts';
import { whereaboutsOf } from './words.ts';
import './own-thought.css';

type Props = {
  pause: Pause;
  thought: Reflection;
  label: string;
  /** Called once the thought is its author's alone again. */
  onTakenBack: () => void;
};

/** A thought that its author has finished: where it is, or will be seen and how; its words are folded away. */
export function OwnThought(props: Props) {
  const reflections = useReflections();
  const announce = useAnnounce();
  let place!: HTMLParagraphElement;
  const [stuck, setStuck] = createSignal(false);
  const sharing = () => reflections.sharing(props.thought);
  // The author may sit elsewhere by now, so the words name the table it was handed in for.
  const about = () => props.pause.circumstances(props.thought.handedIn?.table);
  const where = () => whereaboutsOf(props.thought, sharing(), about());
  const waits = () => sharing() === 'waiting' || sharing() === 'handing-in';
  const held = () => sharing() === 'waiting' && about().revealed && !props.thought.named;
  createEffect(on(where, (words) => announce(words), { defer: true }));

  /** Takes the thought back from the server. Returns whether it is its author's alone again. */
  const takeBack = async () => {
    const { id } = props.thought;
    setStuck(false);
    const inTime = await reflections.takeBack(props.thought);
    const now = reflections.of(props.pause.id).find((thought) => thought.id === id);
    setStuck(inTime && now?.handedIn !== undefined);
    return now !== undefined && now.handedIn === undefined;
  };
  const keep = async () => {
    const taken = await takeBack();
    // The button is gone, so the place it was in takes the focus.
    focusOn(place);
    if (taken) props.onTakenBack();
  };
  const shareWithName = async () => {
    const { id } = props.thought;
    if (!(await takeBack())) return;
    reflections.change(id, { named: true });
    const now = reflections.of(props.pause.id).find((thought) => thought.id === id);
    if (now) reflections.share(now);
  };
  return (
    <section class="ownthought" aria-label={props.label}>
      <p class="ownthought__where" ref={place}>
        {where()}
      </p>
      {/* Whoever passes, or is shown this screen, must not read it by the way. */}
      <details class="ownthought__fold">
        <summary>Read it again</summary>
        <p class="ownthought__words" translate="no">
          {props.thought.text.trim()}
        </p>
      </details>
      <Show when={stuck()}>
        <p class="ownthought__where" role="alert">
          The server cannot be reached, so it has not been taken back yet. Please try again when the link is
          back.
        </p>
      </Show>
      <Show when={waits()}>
        <div class="ownthought__acts">
          <Button onClick={() => keep()}>Take it back</Button>
          <Show when={held()}>
            <Button onClick={() => shareWithName()}>Share it with my name</Button>
          </Show>
        </div>
      </Show>
    </section>
  );
}
