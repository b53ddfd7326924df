import { useReflections } from '../private/context.ts';
import { type JSX, Show } from 'solid-js';
import { LeaveButton } from '../../../app/handing-on/index.ts';
import { useTable } from '../../../sync/table-context.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { createPause, type PauseLinks } from './pause.ts';
import { Opening } from '../private/opening.tsx';
import { MovedOn } from './moved-on.tsx';
import { Thoughts } from './thoughts.tsx';
import './pause-page.css';
import { Words } from '../../../ui/text/words.tsx';

type Props = {
  step: string;
  links: PauseLinks;
  /** The clock, shown while the pause is the running step. */
  clock: JSX.Element;
  /** The strips that must be shown in spite of the quiet. */
  strips: JSX.Element;
  /** What people shared, shown from the reveal on. */
  shared: JSX.Element;
};

/** The page of a pause: quiet, for one person and one question. */
export function PausePage(props: Props) {
  const { session } = useTable();
  const reflections = useReflections();
  // eslint-disable-next-line solid/reactivity -- another pause is another page, see its keyed owner
  const pause = createPause(props.step);
  // Presence tells nobody what one is doing in a pause: no card is open, nothing is being written.
  session.presence.tell({ card: undefined, writing: undefined, writingAs: undefined });
  return (
    <div class="pausepage">
      <header class="hush">
        <p>{pause.title()}</p>
        <Show when={pause.runs()}>{props.clock}</Show>
      </header>
      <div class="framestrips">
        {props.strips}
        <MovedOn pause={pause} links={props.links} />
      </div>
      <main class="pause" id="main">
        <h1
          class="pause__question"
          classList={{ 'pause__question--aside': pause.prompt().choices.length > 0 }}
        >
          <Words text={pause.prompt().words} of="the question" />
        </h1>
        <Show when={reflections.ready()} fallback={<Opening reflections={reflections} />}>
          <Thoughts pause={pause} myReflections={props.links.reflections} />
        </Show>
        <Show when={pause.circumstances().revealed}>
          <div class="pause__shared">{props.shared}</div>
        </Show>
        <nav class="pause__ways" aria-label="From here">
          <a class={buttonClass({ kind: 'quiet' })} href={props.links.table}>
            Go to the table
          </a>
          <a class={buttonClass({ kind: 'quiet' })} href={props.links.reflections}>
            My reflections
          </a>
          <LeaveButton me={session.me} unsent={session.saved() !== 'saved'} />
        </nav>
      </main>
    </div>
  );
}
