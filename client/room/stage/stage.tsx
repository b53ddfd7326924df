import { addressOf } from '../../../shared/protocol/addresses.ts';
import { createEffect, createMemo, Match, on, Show, Switch } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { Scene, SceneProps } from '../../activities/activity.ts';
import type { PartsOf } from '../../activities/parts.ts';
import type { HallSession } from '../../sync/hall-session.ts';
import { createServerTime } from '../../sync/server-time.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import { ChallengeIcon } from '../shelf/challenge-icon.tsx';
import { Bands } from './bands.tsx';
import { cardsIn, wordsOf } from './hall.ts';
import { Header } from './header.tsx';
import { LinkMark } from './link-mark.tsx';
import { sceneOf } from './scene-of.ts';
import { JoinScene } from './scenes/join.tsx';
import { StepScene } from './scenes/step.tsx';
import { createProjector } from './theme.ts';
import './stage.css';
import './phone.css';

/** The projector's page. It follows the workshop by itself and needs nobody to operate it. */
export function Stage(props: { session: HallSession; parts: PartsOf<'stage'> }) {
  createProjector();
  const { now, known } = createServerTime();
  const announce = useAnnounce();
  const plan = () => props.session.plan;
  const cards = createMemo(() => cardsIn(props.session));
  const cardOf = (id: string) => cards().find((card) => card.id === id);
  const scene = createMemo(
    () =>
      sceneOf(props.parts, plan(), {
        onTable: (id) => cardOf(id) !== undefined,
        wordsOf: (table, response) => wordsOf(props.session, table, response),
      }),
    undefined,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const card = createMemo(() => {
    const shown = scene();
    return shown.card === undefined ? undefined : cardOf(shown.card);
  });
  const time = () => (known() ? now() : undefined);

  /** Returns what a screen reader hears when the scene changes. */
  const says = (shown: Scene) => {
    if (shown.of !== 'room') return props.parts.get(shown.of)?.says?.(shown, card()?.card.question) ?? '';
    if (shown.kind === 'join') return 'On the stage: how to join';
    return shown.kind === 'blank'
      ? 'On the stage: the code and the clock'
      : `On the stage: ${shown['title']}`;
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
      <Header
        code={props.session.joinCode()}
        joining={scene().kind === 'join'}
        clock={plan().run.clock}
        now={time()}
      />
      <Bands plan={plan()} now={time()} />
      <Show when={card()}>
        {(shelf) => (
          <div class="stage__spine" aria-hidden="true">
            <ChallengeIcon letter={shelf().challenge.letter} />
            <b>{shelf().label.replace(/ \d+$/, '')}</b>
            <span>{shelf().challenge.title}</span>
          </div>
        )}
      </Show>
      <div class="stage__body">
        <Show when={props.session.ready()} fallback={<h1 class="vh">Opening the stage</h1>}>
          <Show when={scene()} keyed>
            {(shown) => (
              <Drawn scene={shown} parts={props.parts} session={props.session} now={now} cards={cards} />
            )}
          </Show>
        </Show>
      </div>
      <LinkMark session={props.session} />
      <p class="stage__phone-note">
        This page is meant for the projector.{' '}
        <a href={addressOf.table(props.session.me.workshop.id)}>Go to the table</a>
      </p>
    </main>
  );
}

/** Draws a scene: by the activity it belongs to, or else by the stage itself. */
function Drawn(props: SceneProps & { parts: PartsOf<'stage'> }) {
  const owner = () => (props.scene.of === 'room' ? undefined : props.parts.get(props.scene.of)?.Scene);
  return (
    <Show when={owner()} fallback={<RoomScene {...props} />}>
      {(Owner) => (
        <Dynamic
          component={Owner()}
          scene={props.scene}
          session={props.session}
          now={props.now}
          cards={props.cards}
        />
      )}
    </Show>
  );
}

function RoomScene(props: SceneProps) {
  const title = () => props.session.plan.workshop['title'] ?? props.session.me.workshop.title;
  const word = (fact: string) => String(props.scene[fact] ?? '');
  return (
    <Switch fallback={<h1 class="vh">{title()}</h1>}>
      <Match when={props.scene.kind === 'join'}>
        <JoinScene session={props.session} />
      </Match>
      <Match when={props.scene.kind === 'step'}>
        <StepScene title={word('title')} text={word('text')} />
      </Match>
    </Switch>
  );
}
