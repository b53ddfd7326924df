import { type JSX, Show } from 'solid-js';
import { isEnded } from '../../../shared/model/plan/ending.ts';
import { useTable } from '../../sync/table-context.ts';
import { fetchedPart } from '../../ui/fetched/fetched-part.tsx';
import { PrintHead } from '../../ui/print-head.tsx';
import { People } from '../people/index.ts';
import { CallLink, type ClockPart, StepClock } from '../strips/index.ts';
import { OutdatedStrip } from '../strips/outdated-strip.tsx';
import { SwitchTables, VisitingStrip } from '../tables/index.ts';
import { TableMenu } from './table-menu.tsx';
import { TopBar } from './top-bar.tsx';

const MoreBelow = fetchedPart<{ of: string }>(async () => ({
  default: (await import('../../ui/more-below.tsx')).MoreBelow,
}));

const EndingStrip = fetchedPart(() => import('../ending/ending-strip.tsx'));

/** The top of every page of a table: the bar with its menu, and the strips that ask for something. */
export function FrameTop(props: {
  phone: boolean;
  /** The open card, and what people call cards, where the page has any. */
  card?: string | undefined;
  labelOf?: (card: string) => string | undefined;
  /**
   * Renders what the page adds to the menu.
   * @param close closes the menu
   */
  menu?: (close: () => void) => JSX.Element;
  /** The part of the step that the clock shows. */
  part?: ClockPart | undefined;
  /** The page's own strips. */
  children: JSX.Element;
}) {
  const { session } = useTable();
  /** Only what nobody can put aside lets other notices stand below it. */
  const stands = () => {
    const { vote, pensDown, spotlight } = session.plan.run;
    return vote !== undefined || pensDown || spotlight !== undefined || isEnded(session.plan);
  };
  const workshop = () => session.plan.workshop['title'] ?? session.me.workshop.title;
  return (
    <div class="frametop">
      <TopBar
        phone={props.phone}
        clock={<StepClock part={props.part} />}
        people={<People cardLabel={(card) => props.labelOf?.(card)} card={props.card} />}
        menu={
          <TableMenu>
            {(close) => (
              <>
                {props.menu?.(close)}
                <SwitchTables onOpen={close} />
                <CallLink />
              </>
            )}
          </TableMenu>
        }
      />
      <div class="framestrips">
        <OutdatedStrip />
        <Show when={isEnded(session.plan)}>
          <EndingStrip />
        </Show>
        <VisitingStrip />
        {props.children}
        <Show when={stands()}>
          <MoreBelow of="notice" />
        </Show>
      </div>
      <PrintHead>{`${workshop()} · ${session.tableTitle(session.tableId)}`}</PrintHead>
    </div>
  );
}
