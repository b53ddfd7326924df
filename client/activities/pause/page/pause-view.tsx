import { PageTitle } from '../../../app/page.tsx';
import { PausePage } from '../writing/index.ts';
import { MessageStrip, StepClock } from '../../../room/strips/index.ts';
import { Themes } from '../themes/index.ts';
import { useTable } from '../../../sync/table-context.ts';
import { OutdatedStrip } from '../../../room/table/outdated-strip.tsx';
import type { PauseAddress } from './pause-address.ts';

/** The page of a pause, with what other features say there. */
export function PauseView(props: { step: string; address: PauseAddress }) {
  const { session } = useTable();
  const title = () => session.plan.agenda[props.step]?.title ?? 'Pause for thought';
  return (
    <>
      <PageTitle>{`${title()} · ${session.me.workshop.title}`}</PageTitle>
      <PausePage
        step={props.step}
        links={{
          table: props.address.tableHref(),
          reflections: `/w/${session.me.workshop.id}/reflections`,
          pause: props.address.href,
        }}
        clock={<StepClock soft />}
        strips={
          <>
            <OutdatedStrip />
            <MessageStrip />
          </>
        }
        shared={<Themes step={props.step} />}
      />
    </>
  );
}
