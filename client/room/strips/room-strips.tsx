import { For, Show } from 'solid-js';
import { fetchedPart } from '../../ui/fetched/fetched-part.tsx';
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

const ChangedStrip = fetchedPart<Pick<Props, 'labelOf' | 'go'>>(() => import('./changed-strip.tsx'));

const UnkeptStrip = fetchedPart(() => import('./unkept-strip.tsx'));

/**
 * The strips below the bar, most pressing first. Renders nothing while nothing is asked. What people cannot put aside carries
 * `ask--stands`: it hides nothing, for what it hid would never be seen.
 */
export function RoomStrips(props: Props) {
  const { session } = useTable();
  return (
    <>
      <SeatStrip />
      <MessageStrip />
      <Show when={session.plan.run.pensDown}>
        <section class="ask ask--strong ask--stands" aria-label="Pens down">
          <PenOff />
          <p role="status">
            <b>Pens down.</b>{' '}
            <span class="ask__rest">
              {session.me.kind === 'facilitator'
                ? 'Participants can read and not write. You still can.'
                : `${hostOf(session.plan)} asks everybody to stop writing for a moment. What you typed is kept.`}
            </span>
          </p>
        </section>
      </Show>
      <Strips which="Ask" />
      <SpotlightStrip card={props.card} labelOf={props.labelOf} go={props.go} />
      <Show when={session.lists.saidBy(session.me.personId).length > 0}>
        <ChangedStrip labelOf={props.labelOf} go={props.go} />
      </Show>
      <Strips which="News" />
      <StepStrip />
      <Show when={session.unkept() && !session.away()}>
        <UnkeptStrip />
      </Show>
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
