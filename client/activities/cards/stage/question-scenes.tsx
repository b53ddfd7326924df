import { Show } from 'solid-js';
import type { AskedQuestion } from '../../../room/shelf/asked.ts';
import type { ShelfCard } from '../../../room/shelf/shelf-cards.ts';
import type { HallSession } from '../../../sync/hall-session.ts';
import { Fitted } from '../../../room/stage/fitted.tsx';
import { Wall } from '../../../room/stage/wall/wall.tsx';

/** A question longer than this many characters starts at the smaller size. Source: DESIGN-LANGUAGE. */
const LONG = 110;

/** The scene of one question at reading size, with the tables' responses to it. */
export function QuestionScene(props: { session: HallSession; now: () => number; card: ShelfCard }) {
  const question = () => props.card.card.question;
  return (
    <>
      <Fitted
        class={`stage__question${question().length > LONG ? ' stage__question--long' : ''}`}
        words={question()}
      >
        <span class="vh">{`${props.card.challenge.title}, ${props.card.label}. `}</span>
      </Fitted>
      <Wall session={props.session} now={props.now} cards={[props.card.id]} columns={3} />
    </>
  );
}

/** The scene of the responses to one question, set larger. */
export function WallScene(props: { session: HallSession; now: () => number; card: ShelfCard }) {
  return (
    <>
      <h1 class="stage__short">
        <span class="vh">{`${props.card.challenge.title}, ${props.card.label}. `}</span>
        {shortOf(props.card)}
      </h1>
      <Wall session={props.session} now={props.now} cards={[props.card.id]} columns={6} />
    </>
  );
}

/** The same two scenes of a question of another deck, under the name of what asks it. */
export function AskedScene(props: {
  session: HallSession;
  now: () => number;
  asked: AskedQuestion;
  /** True for the scene of the responses. */
  large: boolean;
}) {
  const from = () => `${props.asked.deck}: ${props.asked.title}`;
  return (
    <>
      <p class="stage__label">{from()}</p>
      <Show
        when={props.large}
        fallback={
          <Fitted
            class={`stage__question${props.asked.question.length > LONG ? ' stage__question--long' : ''}`}
            words={props.asked.question}
          />
        }
      >
        <h1 class="stage__short">{props.asked.question}</h1>
      </Show>
      <Wall session={props.session} now={props.now} cards={[props.asked.id]} columns={props.large ? 6 : 3} />
    </>
  );
}

/**
 * The scene of one response, for the whole room to talk about.
 * @param props.about the question it answers
 */
export function ResponseScene(props: { about: string | undefined; words: string; table: string }) {
  return (
    <>
      <Fitted
        class={`stage__question${props.words.length > LONG ? ' stage__question--long' : ''}`}
        words={props.words.trim()}
      />
      <p class="stage__source">
        <b>{props.table}</b> {props.about}
      </p>
    </>
  );
}

/** What a card asks, in few words where it has them. */
export const shortOf = ({ card }: ShelfCard) => (card.kind === 'question' ? card.short : card.question);
