import { type Accessor, createMemo, createResource, Show } from 'solid-js';
import { approachPauses, asksApproaches, promptOf } from './prompts.ts';
import { firstWords } from '../../lib/cut-text.ts';
import { settled } from '../../lib/settled.ts';
import type { HallSession } from '../../sync/hall-session.ts';
import { Fitted } from '../../room/stage/fitted.tsx';
import { finishedWith } from '../../room/stage/hall.ts';
import { ThoughtsWall } from '../../room/stage/wall.tsx';
import '../../room/stage/scenes/step.css';

/** What leaves the thoughts below it their room: two lines. */
const WORDS = 20;

/** Quiet: everybody writes alone. How many have finished is said, who has not is nobody's business. */
export function PauseScene(props: { session: HallSession; step: string; title: string }) {
  const asks = createAsks(props);
  const count = () => finishedWith(props.session, props.step);
  return (
    <>
      <Fitted class="stage__question stage__question--long" words={asks()}>
        <span class="step-scene__kicker">{props.title}</span>
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

/** After the reveal: what people shared with the whole room. What they shared with their table stays there. */
export function ThoughtsScene(props: {
  session: HallSession;
  now: () => number;
  step: string;
  title: string;
}) {
  const asks = createAsks(props);
  return (
    <>
      <h1 class="stage__short">{firstWords(asks(), WORDS)}</h1>
      <ThoughtsWall session={props.session} now={props.now} step={props.step} />
    </>
  );
}

/** What the pause asks, in the words people see before them; where each answers another question, what all do. */
function createAsks(props: { session: HallSession; step: string; title: string }): Accessor<string> {
  const step = () => props.session.plan.agenda[props.step];
  const [pauses] = createResource(() => {
    const asked = step();
    return asked && asksApproaches(asked);
  }, approachPauses);
  return createMemo(() => {
    const asked = step();
    return asked ? promptOf(asked, settled(pauses)).words : props.title;
  });
}
