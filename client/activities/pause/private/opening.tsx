import { createSignal, onCleanup, Show } from 'solid-js';
import { PersonalCodeForm } from '../../../app/handing-on/index.ts';
import { Message } from '../../../ui/message.tsx';
import '../../../app/handing-on/handing-on.css';
import type { Reflections } from './reflections.ts';

const WORDS = {
  wrong: 'That is not your personal code. Please look at every letter once more.',
  later:
    'The server has to say whose code this is, and cannot be reached just now. Please try again when the link is back.',
};

/** Shown in place of private writing while it is closed: the reason, and on a shared device the way in. */
export function Opening(props: { reflections: Pick<Reflections, 'locked' | 'unlock'> }) {
  const [said, setSaid] = createSignal<keyof typeof WORDS>();
  const [waiting, setWaiting] = createSignal(false);
  const unlock = async (code: string) => {
    setWaiting(true);
    const outcome = await props.reflections.unlock(code);
    setWaiting(false);
    setSaid(outcome === 'opened' ? undefined : outcome);
  };
  const asked = () => props.reflections.locked() === 'code';
  const late = createLate();
  return (
    <Show
      when={asked() || (props.reflections.locked() === 'waiting' && late())}
      fallback={
        <p role="status">
          {props.reflections.locked() === 'waiting'
            ? 'Asking the server who you are, before anything private is opened…'
            : 'Opening what you wrote here before…'}
        </p>
      }
    >
      <section class="stack" aria-labelledby="closed-writing">
        <h2 class="handing__title" id="closed-writing">
          {asked()
            ? 'This laptop is shared, so your code opens your writing'
            : 'The server does not answer, so your code opens your writing'}
        </h2>
        <p>
          {asked()
            ? 'It closes again when the pause ends, when the page is reloaded, or after five quiet minutes. Nothing you write stays readable on this laptop.'
            : 'Somebody else may use this browser by now, and only the server can tell. It opens by itself as soon as there is an answer.'}
        </p>
        <PersonalCodeForm
          button="Open my writing"
          waiting={waiting()}
          waitingWords="Opening your writing"
          onCode={(code) => void unlock(code)}
          trouble={<Show when={said()}>{(which) => <Message title={WORDS[which()]} />}</Show>}
        />
      </section>
    </Show>
  );
}

/** After this long without an answer, the page offers another way in. */
const LATE_MS = 6_000;

function createLate() {
  const [late, setLate] = createSignal(false);
  const timer = setTimeout(() => setLate(true), LATE_MS);
  onCleanup(() => clearTimeout(timer));
  return late;
}
