import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';
import type { PartsOf } from '../../activities/parts.ts';
import type { HallSession } from '../../sync/hall-session.ts';
import { createShown, Scenery } from './scenery.tsx';
import './small-stage.css';

/** A projector's width in CSS pixels, in which the small stage is laid out before it is made small. */
const WIDTH = 1920;

/**
 * The projector's own scene, small, for whoever cannot see the wall. It is a picture: nothing in it takes the pointer, the
 * keyboard or a screen reader.
 */
export default function SmallStage(props: {
  session: HallSession;
  parts: PartsOf<'stage'>;
  /** The server's time, every second. */
  now: Accessor<number>;
  known: boolean;
}) {
  // eslint-disable-next-line solid/reactivity -- another workshop is another console
  const shown = createShown(props.session, props.parts);
  let box!: HTMLDivElement;
  const [scale, setScale] = createSignal(0);
  onMount(() => {
    const observer = new ResizeObserver(() => setScale(box.clientWidth / WIDTH));
    observer.observe(box);
    onCleanup(() => observer.disconnect());
  });
  return (
    <div class="smallstage" ref={box} data-theme="stage" aria-hidden="true" inert>
      <div
        class="stage"
        classList={{ 'stage--card': shown.card() !== undefined }}
        style={{ scale: scale() }}
        data-scene={shown.scene().kind}
        data-c={shown.card()?.challenge.letter}
      >
        <Scenery
          session={props.session}
          parts={props.parts}
          shown={shown}
          now={props.now}
          known={props.known}
        />
      </div>
    </div>
  );
}
