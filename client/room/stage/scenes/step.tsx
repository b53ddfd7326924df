import { Show } from 'solid-js';
import type { HallSession } from '../../../sync/hall-session.ts';
import { Wall } from '../wall.tsx';
import './step.css';

/** What a step asks for; while tables choose among several cards, with what they say below. */
export function StepScene(props: {
  session: HallSession;
  now: () => number;
  title: string;
  text: string;
  cards: readonly string[];
}) {
  return (
    <>
      <div class="step-scene">
        <h1 class="step-scene__title">{props.title}</h1>
        <Show when={props.text}>
          <p class="step-scene__text">{props.text}</p>
        </Show>
      </div>
      <Show when={props.cards.length > 0}>
        <Wall session={props.session} now={props.now} cards={props.cards} columns={3} />
      </Show>
    </>
  );
}

/** @param back when people are expected, as a time of day; missing while the clock is held */
export function BreakScene(props: { title: string; back: string | undefined }) {
  return (
    <div class="break-scene">
      <p class="break-scene__title">{props.title}</p>
      <h1 class="break-scene__back">{props.back ? `Back at ${props.back}` : 'We will say when we go on'}</h1>
    </div>
  );
}
