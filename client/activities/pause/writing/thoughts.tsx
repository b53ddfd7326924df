import { useReflections } from '../private/context.ts';
import type { Reflection } from '../../../../shared/activities/pause/model/reflection-view.ts';
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import Plus from 'lucide-solid/icons/plus';
import { PAGE_LIMITS } from '../../../../shared/protocol/limits.ts';
import { focusOn } from '../../../lib/page/focus.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';
import type { Box } from './boxes.ts';
import { FinishedDots } from './finished-dots.tsx';
import { OwnThought } from './own-thought.tsx';
import type { Pause } from './pause.ts';
import { WhoCanRead } from './who-can-read.tsx';
import { WritingBox } from './writing-box.tsx';

type Props = { pause: Pause; myReflections: string };

/** One's own thoughts in this pause, with the button that says one has finished. */
export function Thoughts(props: Props) {
  const { session, able } = useTable();
  const reflections = useReflections();
  // eslint-disable-next-line solid/reactivity -- one pause for as long as this stands
  const { boxes } = props.pause;
  const promise = createUniqueId();
  const [asked, setAsked] = createSignal<Box>();
  const finished = () => props.pause.finished();
  let done: HTMLParagraphElement | undefined;
  const isRefused = (thought: Reflection) => typeof reflections.sharing(thought) === 'object';
  const isOpen = (box: Box) => {
    const thought = box.thought();
    if (thought?.handedIn || thought?.shown) return false;
    return !finished() || (thought !== undefined && isRefused(thought));
  };
  /** The thoughts that pressing the button would hand in. */
  const ready = createMemo(() =>
    boxes.list().flatMap((box) => {
      const thought = box.thought();
      return thought && isOpen(box) && thought.to !== 'keep' && thought.text.trim() ? thought : [];
    }),
  );
  const tooLong = () => ready().some(({ text }) => text.length > PAGE_LIMITS.thoughtLength);
  const finish = () => {
    for (const thought of ready()) reflections.share(thought);
    if (props.pause.takesPart && !finished()) session.edits.setFinished(props.pause.id, true);
    setAsked(undefined);
    // The button is gone or has other words, so the line that replaces it takes the focus.
    if (done) focusOn(done);
  };
  const written = (box: Box) => {
    const thought = box.thought();
    return thought?.text.trim() ? thought : undefined;
  };
  const label = (box: Box) => {
    const all = boxes.list();
    return all.length > 1 ? `Your private thought ${all.indexOf(box) + 1}` : 'Your private thought';
  };
  const another = () => {
    boxes.add(boxes.list().at(-1)?.thought()?.prompt);
    setAsked(boxes.list().at(-1));
  };
  const goOn = () => {
    session.edits.setFinished(props.pause.id, false);
    const open = boxes.list().find(isOpen);
    if (open) setAsked(open);
    else another();
  };
  const button = () => {
    if (!props.pause.takesPart || finished()) return 'Share';
    return ready().length > 0 ? 'Share and finish' : 'I’ve finished';
  };
  return (
    <div class="pause__own">
      <For each={boxes.list()}>
        {(box) => (
          <Show
            when={isOpen(box)}
            fallback={
              <Show when={written(box)}>
                {(thought) => (
                  <OwnThought
                    pause={props.pause}
                    thought={thought()}
                    label={label(box)}
                    onTakenBack={() => setAsked(box)}
                  />
                )}
              </Show>
            }
          >
            <WritingBox
              pause={props.pause}
              box={box}
              label={label(box)}
              describedBy={promise}
              promise={
                <Show when={boxes.list().find(isOpen) === box}>
                  <WhoCanRead pause={props.pause} id={promise} />
                </Show>
              }
              myReflections={props.myReflections}
              focus={asked() === box}
            />
          </Show>
        )}
      </For>
      <Show when={!finished() && written(boxes.list().at(-1)!)}>
        <div>
          <Button onClick={another}>
            <Plus />
            Write another thought
          </Button>
        </div>
      </Show>
      <Show when={finished() && props.pause.takesPart}>
        <div class="pause__done">
          <p class="pause__finished" ref={done}>
            <b>You have finished.</b>{' '}
            {boxes.list().some(written) ? '' : 'You wrote nothing, and that is fine.'}
          </p>
          <Button disabled={!able()} onClick={goOn}>
            I am still writing
          </Button>
        </div>
      </Show>
      <Show when={(props.pause.takesPart && !finished()) || ready().length > 0}>
        <Button kind="ink" big wide disabled={!able()} waiting={tooLong()} onClick={finish}>
          {button()}
        </Button>
      </Show>
      {/* Without a link the page does not know who else is here. */}
      <Show when={!props.pause.circumstances().away}>
        <FinishedDots step={props.pause.id} />
      </Show>
    </div>
  );
}
