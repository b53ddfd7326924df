import { For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { useFrame } from '../frame/context.ts';
import PenOff from 'lucide-solid/icons/pen-off';
import { useTable } from '../../sync/table-context.ts';
import { hostOf } from '../../../shared/model/plan/plan-view.ts';
import { MessageStrip } from './message-strip.tsx';
import { SeatStrip } from './seat-strip.tsx';
import { SpotlightStrip } from './spotlight-strip.tsx';
import { StepStrip } from './step-strip.tsx';
import './room.css';

type Props = {
  /** The card open on this screen. */
  card: string | undefined;
  /** Returns what people call a card, such as `O2`. */
  labelOf: (card: string) => string | undefined;
  go: (card: string) => void;
};

/** The strips below the bar, most pressing first. Renders nothing while nothing is asked. */
export function RoomStrips(props: Props) {
  const { session } = useTable();
  return (
    <>
      <Show when={session.plan.run.pensDown}>
        <section class="ask ask--strong" aria-label="Pens down">
          <PenOff />
          <p role="status">
            <b>Pens down.</b>{' '}
            {session.me.kind === 'facilitator'
              ? 'Participants can read and not write. You still can.'
              : `${hostOf(session.plan)} asks everybody to stop writing for a moment. What you typed is kept.`}
          </p>
        </section>
      </Show>
      <SeatStrip />
      <MessageStrip />
      <Strips which="Ask" />
      <SpotlightStrip card={props.card} labelOf={props.labelOf} go={props.go} />
      <StepStrip />
      <Strips which="News" />
    </>
  );
}

/** The strips of the activities. */
function Strips(props: { which: 'Ask' | 'News' }) {
  const { parts } = useFrame();
  return (
    <For each={[...parts.values()].flatMap((part) => part[props.which] ?? [])}>
      {(Strip) => <Dynamic component={Strip} />}
    </For>
  );
}
