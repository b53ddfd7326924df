import { createEffect, createMemo, type JSX, Match, on, Show, Switch } from 'solid-js';
import { ratingsIn, resultOf } from '../../../shared/model/plan/plan-view.ts';
import { ChallengeIcon } from '../shelf/challenge-icon.tsx';
import { clockTime } from '../../lib/words.ts';
import type { HallSession } from '../../sync/hall-session.ts';
import { createServerTime } from '../../sync/server-time.ts';
import { useAnnounce } from '../../ui/live-region.tsx';
import { Bands } from './bands.tsx';
import { cardsIn } from './hall.ts';
import { Header } from './header.tsx';
import { LinkMark } from './link-mark.tsx';
import { type Scene, sceneOf } from './scene-of.ts';
import { PauseScene, ThoughtsScene } from '../../activities/pause/pause-scene.tsx';
import { BreakScene, StepScene } from './scenes/step.tsx';
import { JoinScene } from './scenes/join.tsx';
import { QuestionScene, ResponseScene, WallScene } from '../../activities/cards/stage/question.tsx';
import { RatingsScene } from '../../activities/cards/stage/ratings.tsx';
import { VoteScene } from '../../activities/vote/vote-scene.tsx';
import { createProjector } from './theme.ts';
import './stage.css';
import './phone.css';

type Kind = Scene['kind'];
type SceneOf<K extends Kind> = Extract<Scene, { kind: K }>;

/** The projector: follows the workshop by itself and needs no hand. */
export function Stage(props: {
  session: HallSession;
  /** Draws a table's map, or the part of it that was pointed at. */
  map: (table: string, ids: readonly string[] | undefined) => JSX.Element;
}) {
  createProjector();
  const { now, known } = createServerTime();
  const announce = useAnnounce();
  const plan = () => props.session.plan;
  const cards = createMemo(() => cardsIn(props.session));
  const cardOf = (id: string) => cards().find((card) => card.id === id);
  const scene = createMemo(
    (): Scene => {
      const wanted = sceneOf(plan(), (id) => cardOf(id) !== undefined);
      return wanted.kind === 'response' && wordsOf(wanted) === undefined
        ? { kind: 'question', card: wanted.card }
        : wanted;
    },
    undefined,
    { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  /** A response's words; `undefined` once it is taken away. */
  const wordsOf = ({ table, response }: SceneOf<'response'>) => {
    const found = props.session.tables().find(({ id }) => id === table);
    const said = found?.view.responses[response];
    if (said) return said.removedBy ? undefined : said.text;
    // A table that has not arrived on this device yet: what the facilitator saw.
    const { spotlight } = plan().run;
    return spotlight?.kind === 'response' && !found?.ready() ? spotlight.words : undefined;
  };
  const titleOf = (table: string) =>
    props.session
      .tables()
      .find(({ id }) => id === table)
      ?.title() ?? '';
  const is = <K extends Kind>(kind: K) => {
    const shown = scene();
    return shown.kind === kind ? (shown as SceneOf<K>) : undefined;
  };
  const card = createMemo(() => {
    const shown = scene();
    return 'card' in shown ? cardOf(shown.card) : undefined;
  });
  const back = () => {
    const endsAt = plan().run.clock?.endsAt;
    return endsAt === undefined ? undefined : clockTime(endsAt);
  };
  const time = () => (known() ? now() : undefined);

  createEffect(
    on(
      () => (props.session.ready() ? wordsFor(scene(), card()?.card.question) : ''),
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
        code={props.session.me.workshop.joinCode}
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
        <Switch fallback={<h1 class="vh">{plan().workshop.title ?? props.session.me.workshop.title}</h1>}>
          <Match when={!props.session.ready()}>
            <h1 class="vh">Opening the stage</h1>
          </Match>
          <Match when={is('join')}>
            <JoinScene session={props.session} />
          </Match>
          <Match when={is('question') && card()} keyed>
            {(shelf) => <QuestionScene session={props.session} now={now} card={shelf} />}
          </Match>
          <Match when={is('wall') && card()} keyed>
            {(shelf) => <WallScene session={props.session} now={now} card={shelf} />}
          </Match>
          <Match when={is('response')}>
            {(shown) => (
              <ResponseScene card={card()} words={wordsOf(shown()) ?? ''} table={titleOf(shown().table)} />
            )}
          </Match>
          <Match when={is('step')}>
            {(step) => (
              <StepScene
                session={props.session}
                now={now}
                title={step().title}
                text={step().text}
                cards={step().cards}
              />
            )}
          </Match>
          <Match when={is('pause')}>
            {(pause) => <PauseScene session={props.session} step={pause().step} title={pause().title} />}
          </Match>
          <Match when={is('thoughts')}>
            {(pause) => (
              <ThoughtsScene session={props.session} now={now} step={pause().step} title={pause().title} />
            )}
          </Match>
          <Match when={is('map')} keyed>
            {(shown) => (
              <>
                <h1 class="stage__short">The network map of {titleOf(shown.table)}</h1>
                {props.map(shown.table, shown.ids)}
              </>
            )}
          </Match>
          <Match when={is('break')}>{(pause) => <BreakScene title={pause().title} back={back()} />}</Match>
          <Match when={is('ratings')}>
            <RatingsScene result={ratingsIn(plan())} cards={cards()} />
          </Match>
          <Match when={plan().votes[is('vote')?.vote ?? '']}>
            {(vote) => <VoteScene vote={vote()} result={resultOf(plan(), vote().id)} />}
          </Match>
        </Switch>
      </div>
      <LinkMark session={props.session} />
      <p class="stage__phone-note">
        This page is meant for the projector.{' '}
        <a href={`/w/${props.session.me.workshop.id}`}>Go to the table</a>
      </p>
    </main>
  );
}

/** What a screen reader hears when the scene changes. */
function wordsFor(scene: Scene, question: string | undefined): string {
  switch (scene.kind) {
    case 'question':
    case 'wall':
      return `On the stage: ${question ?? 'a question'}`;
    case 'response':
      return 'On the stage: a response from the tables';
    case 'step':
    case 'pause':
    case 'break':
      return `On the stage: ${scene.title}`;
    case 'thoughts':
      return 'On the stage: thoughts shared with the room';
    case 'join':
      return 'On the stage: how to join';
    case 'ratings':
      return 'On the stage: the ratings';
    case 'vote':
      return 'On the stage: a vote';
    case 'map':
      return 'On the stage: a network map';
    case 'blank':
      return 'On the stage: the code and the clock';
  }
}
