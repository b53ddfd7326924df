import { type Accessor, createMemo, Match, Show, Switch } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { isDoorClosed } from '../../../shared/model/plan/plan-view.ts';
import type { Scene, SceneProps } from '../../activities/activity.ts';
import type { PartsOf } from '../../activities/parts.ts';
import type { HallSession } from '../../sync/hall-session.ts';
import { StageSpine } from './scenes/stage-spine.tsx';
import { type AskedQuestion, createAsked } from '../shelf/asked.ts';
import { cardsIn } from '../shelf/cards-in.ts';
import type { ShelfCard } from '../shelf/shelf-cards.ts';
import { Bands } from './bands.tsx';
import { wordsOf } from './hall.ts';
import { Header } from './header.tsx';
import { sceneOf } from './scene-of.ts';
import { JoinScene } from './scenes/join.tsx';
import { StepScene } from './scenes/step.tsx';
import './stage.css';

export type Shown = {
  scene: Accessor<Scene>;
  /** The card the scene is about. */
  card: Accessor<ShelfCard | undefined>;
  /** All cards on all tables. */
  cards: Accessor<ShelfCard[]>;
  /** What to call a question of another deck that is shown. */
  asked: (id: string) => AskedQuestion | undefined;
};

/** Follows what the projector shows. Must run under a Solid owner. */
export function createShown(session: HallSession, parts: PartsOf<'stage'>): Shown {
  const cards = createMemo(() => cardsIn(session));
  const asked = createAsked(() =>
    [session.plan.run.spotlight?.card, session.plan.run.shown?.card].filter((id) => id !== undefined),
  );
  const cardOf = (id: string) => cards().find((card) => card.id === id);
  const scene = createMemo(
    () =>
      sceneOf(parts, session.plan, {
        onTable: (id) => (cardOf(id) ?? asked(id)) !== undefined,
        wordsOf: (table, response) => wordsOf(session, table, response),
      }),
    undefined,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  const card = createMemo(() => {
    const { card: id } = scene();
    return id === undefined ? undefined : cardOf(id);
  });
  return { scene, card, cards, asked };
}

/** What stands on the projector, inside of a `.stage`. */
export function Scenery(props: {
  session: HallSession;
  parts: PartsOf<'stage'>;
  shown: Shown;
  /** The server's time, every second. */
  now: Accessor<number>;
  /** False until that is known. */
  known: boolean;
}) {
  const time = () => (props.known ? props.now() : undefined);
  const part = () => {
    const { of } = props.shown.scene();
    return of === 'room' ? undefined : props.parts.get(of)?.clock?.(props.session.plan, props.now());
  };
  return (
    <>
      <Header
        code={isDoorClosed(props.session.plan) ? undefined : props.session.joinCode()}
        joining={props.shown.scene().kind === 'join'}
        clock={props.session.plan.run.clock}
        part={part()}
        now={time()}
      />
      <Bands plan={props.session.plan} now={time()} />
      <Show when={props.shown.card()}>
        {(shelf) => <StageSpine challenge={shelf().challenge} label={shelf().label.replace(/ \d+$/, '')} />}
      </Show>
      <div class="stage__body">
        <Show when={props.session.ready()} fallback={<h1 class="vh">Opening the stage</h1>}>
          <Show when={props.shown.scene()} keyed>
            {(scene) => (
              <Drawn
                scene={scene}
                parts={props.parts}
                session={props.session}
                now={props.now}
                cards={props.shown.cards}
                asked={(id) => props.shown.asked(id)}
              />
            )}
          </Show>
        </Show>
      </div>
    </>
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
          asked={(id: string) => props.asked(id)}
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
