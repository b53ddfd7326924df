import { createSignal, createUniqueId, For, type JSX, Match, Show, Switch, untrack } from 'solid-js';
import { createStore } from 'solid-js/store';
import EyeOff from 'lucide-solid/icons/eye-off';
import type { Answers } from '../../../shared/model/table/spread.ts';
import { focusOn } from '../../lib/page/focus.ts';
import { Button } from '../../ui/button.tsx';
import type { Alone } from './alone.ts';
import { WayBack } from '../page/way-back.tsx';
import { Waiting } from './waiting.tsx';
import './alone-form.css';

/** A question of a form in words. */
export type AloneQuestion = {
  id: string;
  words: string;
  /** What stands above the question, such as the card it is about. */
  lead?: () => JSX.Element;
  options: readonly { id: string; label: string }[];
};

type Props = {
  alone: Alone;
  questions: readonly AloneQuestion[];
  /** What the form is, as “Five short questions.” */
  invitation: string;
  title: string;
  /** Whether somebody is changing what they answered. */
  changing: boolean;
  /** Called when the last question is answered, and to leave the form without answering more. */
  onDone: () => void;
};

/** The questions of a form, one a screen, which each person answers alone. */
export function AloneForm(props: Props) {
  // What is changed after it was handed in counts when it is finished again: others would see each step otherwise.
  const [changed, setChanged] = createStore<Record<string, string>>({});
  const given = (): Answers => ({ ...props.alone.mine(), ...changed });
  const open = () => props.questions.findIndex(({ id }) => given()[id] === undefined);
  const first = () => Math.max(0, open());
  const choose = (question: string, option: string) => {
    setChanged(question, option);
    if (!props.alone.finished()) props.alone.answer(question, option);
  };
  const begun = () => Object.keys(props.alone.mine()).length > 0;
  // Where somebody begins does not change.
  const begins = untrack(
    () => props.alone.takesPart && (props.changing || (begun() && !props.alone.finished())),
  );
  const [at, setAt] = createSignal(begins ? untrack(first) : undefined);
  const go = (to: number | undefined) => {
    setAt(to);
    window.scrollTo(0, 0);
    queueMicrotask(() => {
      const heading = document.querySelector<HTMLElement>('main h1');
      if (heading) focusOn(heading);
    });
  };
  const next = (event: SubmitEvent) => {
    event.preventDefault();
    const place = at() ?? 0;
    if (place + 1 < props.questions.length) return go(place + 1);
    if (open() >= 0) return go(open());
    props.alone.finish(given());
    go(undefined);
    props.onDone();
  };
  const back = () => {
    const place = at() ?? 0;
    if (place > 0) return go(place - 1);
    go(undefined);
    if (props.changing) props.onDone();
  };
  const isLast = () => at() === props.questions.length - 1;
  return (
    <main class="alone" id="main">
      <WayBack />
      <Switch>
        <Match when={at() !== undefined && props.questions[at()!]} keyed>
          {(question) => (
            <form onSubmit={next} class="alone__form">
              <Where at={at()!} of={props.questions.length} />
              {question.lead?.()}
              <Options
                question={question}
                value={given()[question.id]}
                onChange={(option) => choose(question.id, option)}
              />
              <WhoSees isOpen={props.alone.shown() !== undefined} />
              <Waiting alone={props.alone} />
              <div class="alone__acts">
                <Button onClick={back}>Back</Button>
                <Button kind="ink" type="submit" disabled={given()[question.id] === undefined}>
                  {isLast() ? 'Finish' : 'Next'}
                </Button>
              </div>
            </form>
          )}
        </Match>
        <Match when={!props.alone.takesPart}>
          <h1 class="page-title">{props.title}</h1>
          <p class="lead">
            Each person at this table answers alone. You see how many chose what once they open it.
          </p>
          <Waiting alone={props.alone} />
        </Match>
        <Match when={props.alone.finished()}>
          <h1 class="page-title">You have finished</h1>
          <Waiting alone={props.alone} opens />
          <p>
            <Button onClick={() => go(0)}>Change my answers</Button>
          </p>
        </Match>
        <Match when={true}>
          <h1 class="page-title">{props.title}</h1>
          <p class="lead">{props.invitation} Answer on your own.</p>
          <WhoSees isOpen={props.alone.shown() !== undefined} />
          <p class="alone__start">
            <Button kind="ink" big onClick={() => go(first())}>
              {begun() ? 'Go on' : 'Start'}
            </Button>
            <Show when={props.alone.shown()}>
              <Button onClick={() => props.onDone()}>See what the others said</Button>
            </Show>
          </p>
          <Waiting alone={props.alone} />
        </Match>
      </Switch>
    </main>
  );
}

function Where(props: { at: number; of: number }) {
  return (
    <div class="alone__where">
      <p>{`Question ${props.at + 1} of ${props.of}`}</p>
      <span class="alone__steps" aria-hidden="true">
        <For each={Array.from({ length: props.of }, (_, n) => n)}>
          {(n) => <i classList={{ on: n < props.at, now: n === props.at }} />}
        </For>
      </span>
    </div>
  );
}

function Options(props: {
  question: AloneQuestion;
  value: string | undefined;
  onChange: (option: string) => void;
}) {
  const name = createUniqueId();
  return (
    <fieldset class="alone__choices">
      <legend>
        <h1 class="alone__question">{props.question.words}</h1>
      </legend>
      <div class="alone__rows">
        <For each={props.question.options}>
          {({ id, label }) => (
            <label class="alone__row">
              <input
                type="radio"
                name={name}
                checked={props.value === id}
                onChange={() => props.onChange(id)}
              />
              <span>{label}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

/** What becomes of an answer, said before it is given. It is true on the wire: SPEC [B10]. */
function WhoSees(props: { isOpen: boolean }) {
  return (
    <p class="alone__promise">
      <EyeOff />
      <span>
        <b>Only you see your answer.</b>{' '}
        {props.isOpen
          ? 'Your table has opened how many chose each. Yours is counted too when you finish, so somebody who watches closely could tell.'
          : 'When all have answered, your table sees how many chose each.'}
      </span>
    </p>
  );
}
