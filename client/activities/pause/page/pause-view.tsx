import { addressOf } from '../../../../shared/protocol/addresses.ts';
import { thoughtsRevealed } from '../../../../shared/activities/pause/pauses.ts';
import { PageTitle } from '../../../app/page.tsx';
import { useFrame } from '../../../room/frame/context.ts';
import { OutdatedStrip } from '../../../room/strips/outdated-strip.tsx';
import { MessageStrip, StepClock } from '../../../room/strips/index.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Themes } from '../themes/index.ts';
import { PausePage } from '../writing/index.ts';

/**
 * The page of one pause.
 * @param props.value the id of its step
 */
export default function PauseView(props: { value: string }) {
  const { session } = useTable();
  const { href, home, undoWith } = useFrame();
  const title = () => session.plan.agenda[props.value]?.title ?? 'Pause for thought';
  // The undo keys act only after the reveal, when shared thoughts are sorted here. Before that the page shows nothing
  // of what they would take back.
  // eslint-disable-next-line solid/reactivity -- the frame asks at each key
  undoWith(() => (thoughtsRevealed(session.plan, props.value) ? session.undo : undefined));
  return (
    <>
      <PageTitle>{`${title()} · ${session.plan.workshop['title'] ?? session.me.workshop.title}`}</PageTitle>
      <PausePage
        step={props.value}
        links={{
          table: home(),
          reflections: addressOf.reflections(session.me.workshop.id),
          pause: (step) => href('pause', step),
        }}
        clock={<StepClock soft />}
        strips={
          <>
            <OutdatedStrip />
            <MessageStrip />
          </>
        }
        shared={<Themes step={props.value} />}
      />
    </>
  );
}
