/**
 * A pause on the projector: quiet while people write, and what they shared with the room once it is revealed.
 * @module
 */
import { thoughtsRevealed } from '../../../shared/activities/pause/pauses.ts';
import { type Accessor, createMemo, Match, Show, Switch } from 'solid-js';
import { isUnnamed, pauseCard } from '../../../shared/activities/pause/model/thoughts.ts';
import { type PlanStep, type PlanView } from '../../../shared/model/plan/plan-view.ts';
import { responsesOf } from '../../../shared/model/table/table-view.ts';
import { firstWords } from '../../lib/text/cut-text.ts';
import { Fitted } from '../../room/stage/fitted.tsx';
import { finishedWith, type WallResponse } from '../../room/stage/hall.ts';
import { WallColumns } from '../../room/stage/wall/wall.tsx';
import type { HallSession } from '../../sync/hall-session.ts';
import type { Scene, SceneProps, StagePart } from '../activity.ts';
import { ThemesScene } from './themes-scene.tsx';
import { createPrompt } from './create-prompt.ts';
import '../../room/stage/scenes/step.css';

/** The number of question words that fit two lines, which leaves enough space for the thoughts below. */
const WORDS = 20;

const quiet = ({ id, title }: PlanStep): Scene => ({ of: 'pause', kind: 'pause', step: id, title });

export const onStage: StagePart = {
  Scene: (props) => (
    <Switch fallback={<PauseScene {...props} />}>
      <Match when={props.scene.kind === 'thoughts'}>
        <ThoughtsScene {...props} />
      </Match>
      <Match when={props.scene.kind === 'themes'}>
        <ThemesScene {...props} />
      </Match>
    </Switch>
  ),
  sceneOfStep: (step, { plan }) =>
    hasRoomThoughts(plan, step.id) ? { ...quiet(step), kind: 'thoughts' } : quiet(step),
  sceneChosen: (chosen, { step, plan: { run, tables } }) => {
    if (chosen === 'themes' && run.themes && tables[run.themes.table])
      return { of: 'pause', kind: 'themes', table: run.themes.table };
    return chosen === 'question' && step?.kind === 'pause' ? quiet(step) : undefined;
  },
  // What people share with their table in a pause is for that table only, so the projector never shows it.
  keepsToTable: (card) => card.startsWith(pauseCard('')),
  says: (scene) => {
    if (scene.kind === 'thoughts') return 'On the stage: thoughts shared with the room';
    return scene.kind === 'themes'
      ? 'On the stage: the themes of a table'
      : `On the stage: ${scene['title']}`;
  },
};

const hasRoomThoughts = (plan: PlanView, step: string): boolean =>
  thoughtsRevealed(plan, step) !== undefined && sharedWithRoom({ plan }, step).length > 0;

/** The scene while everybody writes alone. It says how many have finished, never who. */
function PauseScene(props: SceneProps) {
  const asks = createAsks(props);
  const count = () => finishedWith(props.session, stepOf(props));
  return (
    <>
      <Fitted class="stage__question stage__question--long" words={asks()}>
        <span class="step-scene__kicker">{String(props.scene['title'])}</span>
      </Fitted>
      <Show when={count().people > 0}>
        <p class="stage__source">
          <b>
            {count().finished} of {count().people}
          </b>{' '}
          have finished
        </p>
      </Show>
    </>
  );
}

/**
 * The scene after the reveal: what people shared with the whole room. What they shared with their table stays there.
 */
function ThoughtsScene(props: SceneProps) {
  const asks = createAsks(props);
  const said = createMemo(() => sharedWithRoom(props.session, stepOf(props)));
  return (
    <>
      <h1 class="stage__short">{firstWords(asks(), WORDS)}</h1>
      <WallColumns
        source={{ said, arrived: () => [WHOLE_ROOM], turns: true }}
        now={props.now}
        columns={4}
        title="Shared with the room"
        none="nothing"
        quoted
      />
    </>
  );
}

const stepOf = ({ scene }: SceneProps) => String(scene['step']);

/**
 * Follows what the pause asks, in the words people have before them. Where each person answers a different question,
 * it says what all of them do.
 */
function createAsks(props: SceneProps): Accessor<string> {
  // eslint-disable-next-line solid/reactivity -- the session of a stage is one and the same
  const prompt = createPrompt(() => props.session.plan.agenda[stepOf(props)], props.session.plan);
  return () => prompt()?.words ?? String(props.scene['title']);
}

/** The source id of thoughts shared with the whole room, for the wall. No table has this id. */
const WHOLE_ROOM = 'the room';

/**
 * Returns what people shared with the whole room in a pause, and nothing they shared with a table. A thought has a
 * name where its author wants one, and never a table, which would lead to authors who want no name.
 */
const sharedWithRoom = ({ plan }: Pick<HallSession, 'plan'>, step: string): WallResponse[] =>
  responsesOf({ responses: plan.thoughts }, pauseCard(step))
    .filter(({ removedBy, text }) => !removedBy && text.trim())
    .map((thought) => ({
      ...thought,
      key: `${WHOLE_ROOM}/${thought.id}`,
      table: WHOLE_ROOM,
      credit: isUnnamed(thought) ? '' : thought.author.name,
    }));
