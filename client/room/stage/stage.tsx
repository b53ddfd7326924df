import { addressOf } from '../../../shared/protocol/addresses.ts';
import { createEffect, on, Show } from 'solid-js';
import type { Scene } from '../../activities/activity.ts';
import type { PartsOf } from '../../activities/parts.ts';
import type { HallSession } from '../../sync/hall-session.ts';
import { createServerTime } from '../../sync/server-time.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import { SourceButton } from '../shelf/source-button.tsx';
import { LinkMark } from './link-mark.tsx';
import { createShown, Scenery } from './scenery.tsx';
import { createProjector } from './theme.ts';
import './phone.css';

/** The projector's page. It follows the workshop by itself and needs nobody to operate it. */
export function Stage(props: { session: HallSession; parts: PartsOf<'stage'> }) {
  createProjector();
  const { now, known } = createServerTime();
  const announce = useAnnounce();
  // eslint-disable-next-line solid/reactivity -- another workshop is another stage, see the route
  const shown = createShown(props.session, props.parts);
  const { scene, card } = shown;
  const question = () => {
    const open = card()?.card;
    return open?.kind === 'question' ? open : undefined;
  };

  const questionOf = (scene: Scene) => card()?.card.question ?? shown.asked(scene.card ?? '')?.question;

  /** Returns what a screen reader hears when the scene changes. */
  const says = (scene: Scene) => {
    if (scene.of !== 'room') return props.parts.get(scene.of)?.says?.(scene, questionOf(scene)) ?? '';
    if (scene.kind === 'join') return 'On the stage: how to join';
    return scene.kind === 'blank'
      ? 'On the stage: the code and the clock'
      : `On the stage: ${scene['title']}`;
  };

  createEffect(
    on(
      () => (props.session.ready() ? says(scene()) : ''),
      (words) => words && announce(words),
    ),
  );

  return (
    <main
      class="stage"
      classList={{ 'stage--card': card() !== undefined }}
      id="main"
      data-scene={scene().kind}
      data-c={card()?.challenge.letter}
    >
      <Scenery session={props.session} parts={props.parts} shown={shown} now={now} known={known()} />
      <Show when={question()}>
        {(asked) => (
          <div class="stage__ask">
            <SourceButton source={asked().source} own={asked().own} />
          </div>
        )}
      </Show>
      <LinkMark session={props.session} />
      <p class="stage__phone-note">
        This page is meant for the projector.{' '}
        <a href={addressOf.table(props.session.me.workshop.id)}>Go to the table</a>
      </p>
    </main>
  );
}
