import { createMemo, Show } from 'solid-js';
import {
  type Carousel,
  carouselAt,
  type Phase,
  readNow,
} from '../../../../shared/activities/stories/carousel.ts';
import { STORY_READY } from '../../../../shared/activities/stories/parts.ts';
import { answersTo, isReadable, questionsTo, storyOf } from '../../../../shared/activities/stories/view.ts';
import { peopleAt, runningStep } from '../../../../shared/model/plan/plan-view.ts';
import { counted } from '../../../lib/text/words.ts';
import { StepScene } from '../../../room/stage/scenes/step.tsx';
import { Words } from '../../../ui/text/words.tsx';
import type { HallSession } from '../../../sync/hall-session.ts';
import type { SceneProps } from '../../activity.ts';
import { type Row, Rows } from './rows.tsx';
import './stories-scene.css';

/** How long something counts as “just now”, in milliseconds. */
const FRESH_MS = 3 * 60_000;

/** The stories in the room: while they are written the step's words; then what to do and who has which. */
export default function StoriesScene(props: SceneProps) {
  const goes = createMemo(() => carouselAt(props.session.plan, props.now()));
  const word = (fact: string) => String(props.scene[fact] ?? '');
  const ready = () =>
    props.session.tables().filter(({ view }) => view.settled[STORY_READY] !== undefined).length;
  const step = () => runningStep(props.session.plan);
  const isWriting = () => goes()?.phase.kind !== 'move' && goes()?.phase.kind !== 'home';
  return (
    <Show
      when={!isWriting() && goes()}
      fallback={
        <div class="carousel stage-whole">
          <StepScene
            title={word('title') || step()?.title || 'Stories'}
            text={word('text') || 'Write how you did it here. Then the stories go round.'}
          />
          <p class="carousel__ready">{`${ready()} of ${props.session.tables().length} ready`}</p>
        </div>
      }
    >
      {(at) => (
        <div class="carousel stage-whole">
          <h1 class="carousel__do">
            {at().phase.kind === 'home'
              ? 'Home again. Answer what came back.'
              : 'Read it aloud. Ask one question.'}
          </h1>
          <p class="carousel__then">
            {at().phase.kind === 'home'
              ? 'Then say what you would change.'
              : 'Then say what you could use here.'}
            <Show when={at().phase.kind === 'move'}>
              <span>{`Move ${moveOf(at().phase)} of ${at().moves}`}</span>
            </Show>
          </p>
          <Show when={at().phase.kind === 'move'}>
            <Reads session={props.session} now={props.now} />
          </Show>
          <Show when={at().phase.kind === 'home'}>
            <Answered session={props.session} now={props.now} />
          </Show>
          <Heard session={props.session} now={props.now} />
        </div>
      )}
    </Show>
  );
}

const placeOf = (at: Carousel | undefined) => at && JSON.stringify([at.phase, at.ring]);
const moveOf = (phase: Phase) => (phase.kind === 'move' ? phase.move : 0);

type InHall = { session: HallSession; now: () => number };

/** Which table has which story. */
function Reads(props: InHall) {
  // It is worked out every second, and is another one only at a move.
  const at = createMemo(() => carouselAt(props.session.plan, props.now()), undefined, {
    equals: (a, b) => placeOf(a) === placeOf(b),
  });
  const rows = createMemo((): Row[] => {
    const { plan } = props.session;
    const goes = at();
    const tables = props.session.tables();
    const anybody = tables.some(({ id }) => peopleAt(plan, id).length > 0);
    return tables.flatMap(({ id }, place): Row[] => {
      const number = place + 1;
      if (!goes || (anybody && peopleAt(plan, id).length === 0)) return [];
      const other = tables.find((table) => table.id === readNow(goes, id));
      if (!other) return [{ number, chip: '…', words: 'Any story from the pile' }];
      const story = storyOf(other.view);
      const [first = '', name] = other.title().split(', ');
      if (!isReadable(story)) return [{ number, chip: '…', words: `${name ?? first}’s, when it is ready` }];
      return [
        {
          number,
          chip: story.card ?? '',
          code: story.card,
          words: story.title || `${name ?? first}’s story`,
        },
      ];
    });
  });
  return <Rows rows={rows()} now={props.now} label="Which story each table is reading" />;
}

/** How many questions came back to each table, and how many of them are answered. */
function Answered(props: InHall) {
  const rows = createMemo((): Row[] => {
    const tables = props.session.tables();
    return tables.flatMap(({ id, view }, at): Row[] => {
      const asked = tables
        .filter((other) => other.id !== id)
        .flatMap((other) =>
          questionsTo(other.view, id).map((question) => ({ from: other.id, id: question.id })),
        );
      if (asked.length === 0) return [];
      const answered = asked.filter((one) => answersTo(view, one.from, one.id).length > 0).length;
      const { card, title } = storyOf(view);
      return [
        {
          number: at + 1,
          chip: `${answered}/${asked.length}`,
          code: card,
          words: title || `${counted(asked.length, 'question')} came back`,
        },
      ];
    });
  });
  return <Rows rows={rows()} now={props.now} label="How many questions each table has answered" />;
}

/** The newest question of all tables. */
function Heard(props: InHall) {
  const newest = createMemo(() => {
    const tables = props.session.tables();
    const numberOf = (id: string) => tables.findIndex((table) => table.id === id) + 1;
    const [last] = tables
      .flatMap(({ id, view }) =>
        Object.values(view.storyQuestions).map((question) => ({ ...question, from: id })),
      )
      .filter(({ to }) => numberOf(to) > 0)
      .sort((a, b) => b.at - a.at);
    return last && { at: last.at, text: last.text, from: numberOf(last.from), to: numberOf(last.to) };
  });
  return (
    <Show when={newest()}>
      {(last) => (
        <p class="heard">
          <em>{props.now() - last().at < FRESH_MS ? 'Just now' : 'Asked'}</em>
          <span>
            {`Table ${last().from} to table ${last().to}: `}
            <Words text={last().text} cut={110} />
          </span>
        </p>
      )}
    </Show>
  );
}
